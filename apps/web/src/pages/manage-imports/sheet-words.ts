import type { Translate } from '../../i18n/use-texts.ts';

const KINDS = ['units', 'people-and-posts', 'parties', 'assignments'] as const;

/** What people call a kind of sheet; one that this page does not know yet, by its own word. */
export function sheetWords(kind: string, t: Translate): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`manage-imports:kind.${known}`);
}
