import type { Actor, Directory, Role } from '@zhuoluo/domain';
import type { Params } from '../../sight/params.ts';

/** What of an office's work may wait for a caller: to review, to close or propose it, to co-sign a close that was proposed. */
export const AWAITED = ['REVIEW', 'CLOSE', 'COSIGN'] as const;
export type Awaited = (typeof AWAITED)[number];

/** The words of the partial index that holds what waits. */
const WAITING = `c.state IN ('REVIEWING', 'CLOSING')`;

/** The lead that answers for the case now is the office that holds its review: its leader reviews it (domain.md 9.21). */
const OWN_WORK = `EXISTS (SELECT FROM task lead WHERE lead.case_id = c.id AND lead.role = 'LEAD' AND lead.round = c.round
  AND lead.state <> 'REASSIGNED' AND lead.unit_id = c.unit_id)`;

/**
 * Cases, `c`, whose next step is this caller's to do now: what `review` and `close` in `allowedActions` say of one case, said of
 * all of them. An office that holds a stage is the case's unit (domain.md 9.8); nobody reviews or closes what they handled, nor
 * closes what they reviewed (domain.md 9.21).
 */
export function awaitsCaller(
  awaited: readonly Awaited[],
  { personId, posts }: Actor,
  directory: Directory,
  params: Params,
): string {
  const officesOf = (role: Role) => posts.filter((post) => post.role === role).map((post) => post.unitId);
  const heldBy = (unitIds: readonly string[]) => `c.unit_id = ANY(${params.add(unitIds)}::uuid[])`;
  const me = params.add(personId);
  const steps: Readonly<Record<Awaited, () => string>> = {
    REVIEW: () => `c.state = 'REVIEWING' AND (
      (${heldBy(officesOf('DISPATCHER'))} AND NOT ${OWN_WORK}) OR (${heldBy(officesOf('LEADER'))} AND ${OWN_WORK}))`,
    CLOSE: () => `c.state = 'CLOSING' AND c.close_proposed_by IS NULL AND ${heldBy(officesOf('DISPATCHER'))}`,
    COSIGN: () =>
      `c.state = 'CLOSING' AND c.close_proposed_by <> ${me}::uuid AND ${heldBy(supervisedBy(officesOf('SUPERVISOR'), directory))}`,
  };
  const mine = [...new Set(awaited)].map((step) => `(${steps[step]()})`).join(' OR ');
  const byOthers = `NOT c.handler_ids @> to_jsonb(${me}::text)
    AND (c.state = 'REVIEWING' OR c.reviewer_id IS DISTINCT FROM ${me}::uuid)`;
  return `${WAITING} AND (${mine}) AND ${byOthers}`;
}

/** The units whose closings these supervision offices co-sign (domain.md T17). */
function supervisedBy(officeIds: readonly string[], directory: Directory): string[] {
  if (officeIds.length === 0) return [];
  return directory.units.filter(({ id }) => officeIds.includes(directory.supervisionAt(id))).map(({ id }) => id);
}
