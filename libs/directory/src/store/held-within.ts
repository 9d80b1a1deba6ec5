import type { Queryable } from '@zhuoluo/database';

/** What of the directory itself a unit would leave behind, counted by kind. */
export interface HeldWithin {
  readonly [what: string]: number;
  /** Offices of regions that it holds. */
  readonly offices: number;
  /** Its posts that somebody holds, now or later. */
  readonly postsHeld: number;
  /** Parties that one of its posts serves. */
  readonly assignments: number;
  /** Lines of the table of signatories that name it or its posts. */
  readonly signatories: number;
}

const HELD = `
  SELECT
    (SELECT count(*)::int FROM region
      WHERE $1 IN (dispatch_enterprise_id, dispatch_project_id, supervision_id, government_id, hotline_id)) AS offices,
    (SELECT count(DISTINCT post.id)::int FROM post JOIN tenure ON tenure.post_id = post.id
      WHERE post.unit_id = $1 AND (tenure.ended_at IS NULL OR tenure.ended_at > statement_timestamp())) AS "postsHeld",
    (SELECT count(*)::int FROM assignment JOIN post ON post.id = assignment.post_id
      WHERE post.unit_id = $1 AND (assignment.ended_at IS NULL OR assignment.ended_at > statement_timestamp())) AS assignments,
    (SELECT count(*)::int FROM signatory JOIN post ON post.id = signatory.post_id
      WHERE $1 IN (signatory.office_id, post.unit_id) AND signatory.ended_at IS NULL) AS signatories`;

export async function heldWithin(db: Queryable, unitId: string): Promise<HeldWithin> {
  const { rows } = await db.query<HeldWithin>(HELD, [unitId]);
  return rows[0]!;
}
