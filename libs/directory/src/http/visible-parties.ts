import { anyOf, oneOf, type Params } from '@zhuoluo/database';
import { partiesServed } from '../store/parties-served.sql.ts';
import type { Scope } from '../rules/scope.ts';

/** Parties, `p`: a liaison sees the assigned ones, an office its region's, an enterprise itself. */
export function visibleParties(scope: Scope, params: Params): string {
  if (scope.everything) return 'true';
  const grants: string[] = [];
  if (scope.regionIds.length > 0) grants.push(oneOf('p.region_id', scope.regionIds, params));
  if (scope.liaisonPostIds.length > 0) grants.push(`p.id IN (${partiesServed(params.add(scope.liaisonPostIds))})`);
  if (scope.partyId !== null) grants.push(`p.id = ${params.add(scope.partyId)}::uuid`);
  return anyOf(grants);
}
