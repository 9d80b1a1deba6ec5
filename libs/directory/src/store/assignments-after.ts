import type { Queryable } from '@zhuoluo/database';
import type { Instant, Tier } from '@zhuoluo/kernel';

interface StandingAssignment {
  readonly id: string;
  readonly postId: string;
  readonly beganAt: Instant;
}

/** The assignments of a party that hold at an instant or begin later, of one tier or of both; the earliest first. */
export async function assignmentsAfter(
  db: Queryable,
  { partyId, tier }: { readonly partyId: string; readonly tier?: Tier },
  at: Instant,
): Promise<readonly StandingAssignment[]> {
  const { rows } = await db.query<StandingAssignment>(
    `SELECT id, post_id AS "postId", began_at AS "beganAt" FROM assignment
    WHERE party_id = $1 AND ($2::text IS NULL OR tier = $2) AND (ended_at IS NULL OR ended_at > $3::timestamptz)
    ORDER BY began_at`,
    [partyId, tier ?? null, new Date(at).toISOString()],
  );
  return rows;
}

/** A post as an assignment needs it. */
export interface ServingPost {
  readonly roles: readonly string[];
  readonly tier: Tier;
  readonly regionId: string;
}

/** Null where there is no such post of a unit. */
export async function servingPost(db: Queryable, postId: string): Promise<ServingPost | null> {
  const { rows } = await db.query<ServingPost>(
    `SELECT post.roles, unit.tier, unit.region_id AS "regionId" FROM post JOIN unit ON unit.id = post.unit_id WHERE post.id = $1`,
    [postId],
  );
  return rows[0] ?? null;
}
