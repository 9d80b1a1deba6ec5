import { anyOf, oneOf, type Params } from '@zhuoluo/database';
import { inForce } from '../store/in-force.sql.ts';
import type { Scope } from '../rules/scope.ts';

/** Parties, `p`: a liaison sees the assigned ones, an office its region's, an enterprise itself. */
export function visibleParties(scope: Scope, params: Params): string {
  if (scope.everything) return 'true';
  const grants: string[] = [];
  if (scope.regionIds.length > 0) grants.push(oneOf('p.region_id', scope.regionIds, params));
  if (scope.liaisonId !== null) grants.push(`p.id IN (${assignedParties(params.add(scope.liaisonId))})`);
  if (scope.partyId !== null) grants.push(`p.id = ${params.add(scope.partyId)}::uuid`);
  return anyOf(grants);
}

/** Ids of the parties that a person serves, by a post held now. */
export function assignedParties(person: string): string {
  return `SELECT a.party_id FROM tenure h JOIN assignment a ON a.post_id = h.post_id AND a.ended_at IS NULL
    WHERE h.person_id = ${person}::uuid AND ${inForce('h')}`;
}
