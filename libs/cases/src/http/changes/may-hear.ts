import type { Scope } from '@zhuoluo/directory/rules';
import type { ChangedCase } from './change-feed.ts';

/** Whether a change is of a case this person sees: the same rights as `visibleCases`, on values instead of rows. */
export function mayHear(scope: Scope, changed: ChangedCase): boolean {
  return (
    scope.everything ||
    scope.regionIds.includes(changed.regionId) ||
    (scope.liaisonId !== null && changed.liaisonIds.includes(scope.liaisonId)) ||
    (scope.partyId !== null && scope.partyId === changed.partyId) ||
    scope.unitIds.some((unitId) => changed.unitIds.includes(unitId))
  );
}
