import type { Translate } from '../../i18n/use-texts.ts';
import { unitKindWords } from './unit-kinds.ts';

/** A line of the routing table stands for all categories that have none of their own. */
export const ALL_CATEGORIES = '*';
/** 专班办公室 of the campaign: a duty, and no kind of unit. */
export const DISPATCH_OFFICE = 'DISPATCH_OFFICE';

export function routeKindWords(kind: string, t: Translate): string {
  return kind === DISPATCH_OFFICE ? t('manage-routes:dispatchOffice') : unitKindWords(kind, t);
}
