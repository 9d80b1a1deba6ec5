import type { Scope } from '@zhuoluo/directory/rules';

/** A case that changed, with what decides who may hear of it. */
export interface ChangedCase {
  readonly caseId: string;
  readonly regionId: string;
  readonly partyId: string;
  /** The liaison who filed it for the party, and those whom the party is assigned to now. */
  readonly liaisonIds: readonly string[];
  /** Its answering unit, and every unit with a task or an order of it. */
  readonly unitIds: readonly string[];
}

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
