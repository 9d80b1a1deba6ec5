import { anyOf, oneOf, type Params } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import type { Scope } from '@zhuoluo/directory/rules';

/** What decides who sees a case, or a part of it. */
export interface CaseSeen {
  readonly regionId: string;
  readonly partyId: string;
  /** The posts that serve the party now. */
  readonly servedBy: readonly string[];
  readonly unitIds: readonly string[];
}

/** One right to a case, said twice: as a condition on `c`, a row of `"case"`, and on a case in memory. */
interface Grant {
  readonly sql: (params: Params) => string;
  readonly holds: (seen: CaseSeen) => boolean;
}

/** Conditions by which a case, or a part of it, is of one of these units. */
export type ByUnits = (units: string) => readonly string[];

/** The rights to a case that is known, of somebody who does not see everything (rules.md §17). */
function grantsOf({ regionIds, liaisonPostIds, partyId, unitIds }: Scope, byUnits: ByUnits): Grant[] {
  const grants: Grant[] = [];
  if (regionIds.length > 0)
    grants.push({
      sql: (params) => oneOf('c.region_id', regionIds, params),
      holds: ({ regionId }) => regionIds.includes(regionId),
    });
  if (liaisonPostIds.length > 0)
    grants.push({
      sql: (params) => isServedBy(liaisonPostIds, params),
      holds: ({ servedBy }) => liaisonPostIds.some((id) => servedBy.includes(id)),
    });
  if (partyId !== null)
    grants.push({
      sql: (params) => `c.party_id = ${params.add(partyId)}::uuid`,
      holds: (seen) => seen.partyId === partyId,
    });
  if (unitIds.length > 0)
    grants.push({
      sql: (params) => byUnits(`ANY(${params.add(unitIds)}::uuid[])`).join(' OR '),
      holds: (seen) => unitIds.some((unitId) => seen.unitIds.includes(unitId)),
    });
  return grants;
}

/** Whether a person sees a case, `c`, or a part of it, as a condition. */
export function seenWhere(scope: Scope, byUnits: ByUnits, params: Params): string {
  if (scope.everything) return 'true';
  return anyOf(grantsOf(scope, byUnits).map(({ sql }) => sql(params)));
}

/** The same of one in memory. */
export function sees(scope: Scope, seen: CaseSeen): boolean {
  return scope.everything || grantsOf(scope, () => []).some(({ holds }) => holds(seen));
}

/** Whether one of these posts serves the party of a case, `c`. */
function isServedBy(postIds: readonly string[], params: Params): string {
  const mine = `${params.add(postIds)}::uuid[]`;
  return `EXISTS (SELECT FROM assignment a WHERE a.party_id = c.party_id AND a.post_id = ANY(${mine}) AND ${inForce('a')})`;
}
