import type { Translate } from '../../i18n/use-texts.ts';

const KINDS = ['import', 'move-policy', 'recompute-limits'] as const;

/** What people call a kind of operation; one that this page does not know yet, by its own word. */
export function kindWords(kind: string, t: Translate): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`manage-operations:kind.${known}`);
}
