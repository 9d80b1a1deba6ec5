import type { Pool } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import { holds, type Actor } from '@zhuoluo/kernel';
import { mustDecideReturn } from '../../../rules/commands/return.ts';
import { decidingDutiesAt, type Decidable } from '../../../rules/request/deciders.ts';

const PENDING = {
  name: 'pending-requests',
  text: `
    SELECT id, unit_id AS "unitId", asked_by AS "askedBy", drafted_by AS "draftedBy", decider_unit_id AS "deciderUnitId"
    FROM case_request WHERE state = 'PENDING' AND decider_unit_id = ANY($1::uuid[])`,
};

/**
 * Ids of the requests that wait for this caller's decision, as `decide-return` in `allowedActions` says of one. What is pending at
 * somebody's offices is little, and the rules themselves tell whose it is.
 */
export async function requestsAwaiting(actor: Actor, directory: Directory, pool: Pool): Promise<string[]> {
  const offices = directory.regions
    .flatMap(({ offices: { dispatchEnterprise, dispatchProject } }) => [dispatchEnterprise, dispatchProject])
    .filter((officeId) => decidingDutiesAt(officeId, directory).some(({ unitId, role }) => holds(actor, role, unitId)));
  if (offices.length === 0) return [];
  const units = [...new Set(offices)].flatMap((officeId) => [officeId, ...directory.closedInto(officeId)]);
  const { rows } = await pool.query<Decidable & { readonly id: string }>({ ...PENDING, values: [units] });
  return rows.filter((request) => mustDecideReturn(actor, { directory }, request) === null).map(({ id }) => id);
}
