import type { OperationResult } from '../../api/schema.gen.ts';
import type { Translate } from '../../i18n/use-texts.ts';

const CHANGES = ['added', 'amended', 'unchanged'] as const;
const STAYS = ['SAME_POLICY', 'ENDED', 'OTHER_REGION', 'OPEN_ORDER'] as const;

/** Why an item failed, or what its kind says of it; empty where there is nothing to say. */
export function resultWords({ problem, result }: Pick<OperationResult, 'problem' | 'result'>, t: Translate): string {
  if (problem) return problem.detail;
  const change = CHANGES.find((one) => one === result?.['change']);
  if (change !== undefined) return t(`manage-operations:change.${change}`);
  const stays = STAYS.find((one) => one === result?.['stays']);
  if (stays !== undefined) return t(`manage-operations:stays.${stays}`);
  const limits = movedIn(result?.['limits']);
  return limits === null ? '' : t('manage-operations:limits', { count: limits });
}

/** A count of moved limits, or the limits themselves. */
function movedIn(limits: unknown): number | null {
  if (Array.isArray(limits)) return limits.length;
  return typeof limits === 'number' ? limits : null;
}
