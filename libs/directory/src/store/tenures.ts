import type { Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import type { StandInKind } from '../rules/directory-data.ts';

/** Whether somebody holds a post at an instant or later; a tenure that never began does not count. */
export async function isHeldFrom(db: Queryable, postId: string, from: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM tenure t WHERE t.post_id = $1 AND (t.ended_at IS NULL OR t.ended_at > $2 AND t.ended_at > t.began_at) LIMIT 1`,
    [postId, new Date(from)],
  );
  return rowCount !== 0;
}

/** Who holds these posts at an instant or later, by post; one without a holder is left out. */
export async function holdersFrom(
  db: Queryable,
  postIds: readonly string[],
  from: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ postId: string; people: string[] }>(
    `SELECT t.post_id AS "postId", array_agg(t.person_id) AS people FROM tenure t
    WHERE t.post_id = ANY($1::uuid[]) AND (t.ended_at IS NULL OR t.ended_at > $2 AND t.ended_at > t.began_at)
    GROUP BY t.post_id`,
    [postIds, new Date(from)],
  );
  return new Map(rows.map(({ postId, people }) => [postId, people]));
}

/** What a person holds at an instant. */
export async function heldAt(
  db: Queryable,
  personId: string,
  at: Instant,
): Promise<readonly { readonly id: string; readonly postId: string }[]> {
  const { rows } = await db.query<{ id: string; postId: string }>(
    `SELECT id, post_id AS "postId" FROM tenure
    WHERE person_id = $1 AND began_at <= $2 AND (ended_at IS NULL OR ended_at > $2)`,
    [personId, new Date(at)],
  );
  return rows;
}

/** Whether a person holds the post at some instant of a span, or stands in for it in one of these kinds. */
export async function actsIn(
  db: Queryable,
  postId: string,
  personId: string,
  {
    beganAt,
    endedAt,
    kinds,
  }: { readonly beganAt: Instant; readonly endedAt: Instant; readonly kinds: readonly StandInKind[] },
): Promise<{ readonly holds: boolean; readonly stands: boolean }> {
  const { rows } = await db.query<{ holds: boolean; stands: boolean }>(
    `SELECT EXISTS (SELECT FROM tenure WHERE post_id = $1 AND person_id = $2 AND began_at < $4
        AND (ended_at IS NULL OR ended_at > $3)) AS holds,
      EXISTS (SELECT FROM stand_in WHERE post_id = $1 AND person_id = $2 AND began_at < $4 AND ended_at > $3
        AND kinds ?| $5::text[]) AS stands`,
    [postId, personId, new Date(beganAt), new Date(endedAt), kinds],
  );
  return rows[0]!;
}

/** What would be stranded without a post. */
export interface PostUses {
  readonly held: number;
  readonly signs: number;
  readonly serves: number;
  readonly below: number;
}

export async function usesOfPost(db: Queryable, postId: string): Promise<PostUses> {
  const { rows } = await db.query<PostUses>(
    `SELECT
      ((SELECT count(*) FROM tenure WHERE post_id = $1 AND (ended_at IS NULL OR ended_at > statement_timestamp()))
        + (SELECT count(*) FROM stand_in WHERE post_id = $1 AND ended_at > statement_timestamp()))::int AS held,
      (SELECT count(*) FROM signatory WHERE post_id = $1 AND ended_at IS NULL)::int AS signs,
      (SELECT count(*) FROM assignment WHERE post_id = $1 AND (ended_at IS NULL OR ended_at > statement_timestamp()))::int
        AS serves,
      (SELECT count(*) FROM post WHERE superior_post_id = $1 AND ended_at IS NULL)::int AS below`,
    [postId],
  );
  return rows[0]!;
}
