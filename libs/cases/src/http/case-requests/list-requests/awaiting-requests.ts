import type { Pool } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import { holds, type Actor } from '@zhuoluo/kernel';
import { mustDecide } from '../../../rules/commands/decide-request.ts';
import { decidingDutiesAt, type Decidable, type InCase } from '../../../rules/request/deciders.ts';

const PENDING = {
  name: 'pending-requests',
  text: `
    SELECT r.id, r.kind, r.unit_id AS "unitId", r.asked_by AS "askedBy", r.drafted_by AS "draftedBy",
      r.decider_unit_id AS "deciderUnitId", r.decider_role AS "deciderRole", c.as_one AS "asOne", c.rejection
    FROM case_request r JOIN "case" c ON c.id = r.case_id
    WHERE r.state = 'PENDING' AND r.decider_unit_id = ANY($1::uuid[])`,
};

/**
 * Ids of the requests that wait for this caller's decision, as a `decide-…` in `allowedActions` says of one. What is pending at
 * somebody's offices is little, and the rules themselves tell whose it is.
 */
export async function requestsAwaiting(actor: Actor, directory: Directory, pool: Pool): Promise<string[]> {
  const offices = directory.regions
    .flatMap(({ offices: { dispatchEnterprise, dispatchProject, supervision, government } }) => [
      ...[dispatchEnterprise, dispatchProject].map((officeId) => ({ officeId, kind: 'RETURN' as const })),
      { officeId: supervision, kind: 'RATING_DISPUTE' as const },
      { officeId: government, kind: 'OBJECTION' as const },
    ])
    .filter(({ officeId, kind }) =>
      decidingDutiesAt(officeId, kind, directory).some(({ unitId, role }) => holds(actor, role, unitId)),
    )
    .map(({ officeId }) => officeId);
  if (offices.length === 0) return [];
  const units = [...new Set(offices)].flatMap((officeId) => [officeId, ...directory.closedInto(officeId)]);
  const { rows } = await pool.query<Decidable & InCase & { readonly id: string }>({ ...PENDING, values: [units] });
  return rows.filter((request) => mustDecide(request, actor, { directory }, request) === null).map(({ id }) => id);
}
