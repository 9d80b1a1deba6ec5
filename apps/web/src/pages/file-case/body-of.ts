import type { FileCase, Level, Party } from '../../api/schema.gen.ts';
import { withFileIds, type WithFiles } from '../../shared/files/with-files.ts';

/** What the form holds: the body of the command, but for what is typed as text or stands for “no choice”. */
export interface FileCaseValues extends WithFiles<Omit<FileCase, 'amount' | 'level' | 'levelReason'>> {
  readonly amount?: string;
  readonly level?: Level;
  readonly levelReason?: string;
  /** The one chosen, kept with the draft: a list of the first ones need not have it. */
  readonly party?: Party;
}

/** Yuan with at most two decimals, as people type it: with or without thousands separators. */
export const AMOUNT = /^\d{1,3}(,\d{3})*(\.\d{1,2})?$|^\d{1,13}(\.\d{1,2})?$/;

export function bodyOf({ amount, level, levelReason, notDuplicate, party: _, ...values }: FileCaseValues): FileCase {
  return {
    ...withFileIds(values),
    ...(notDuplicate && { notDuplicate }),
    ...(amount && { amount: Number(amount.replaceAll(',', '')) }),
    ...(level && level !== 'ON_SITE' && { level, ...(levelReason && { levelReason }) }),
  };
}
