import type { Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';

/** What somebody who was transferred away said to the next holder of a post. */
export interface HandOver {
  readonly postId: string;
  readonly text: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
}

/** The text of a transfer, of the tenure `t` that ended by it; null if there was none. */
export const HAND_OVER = `(SELECT e.facts->>'handOver' FROM event e
  WHERE e.subject_kind = 'tenure' AND e.subject_id = t.id AND e.type = 'ended' ORDER BY e.seq DESC LIMIT 1)`;

/** Of who held each post last; none where they said nothing. */
export async function handOversOf(db: Queryable, postIds: readonly string[]): Promise<HandOver[]> {
  const { rows } = await db.query<HandOver>(
    `SELECT last.post_id AS "postId", last.text, json_build_object('id', person.id, 'name', person.name) AS by,
      last.ended_at AS at
    FROM (
      SELECT DISTINCT ON (t.post_id) t.post_id, t.person_id, t.ended_at, ${HAND_OVER} AS text FROM tenure t
      WHERE t.post_id = ANY($1::uuid[]) AND t.ended_at IS NOT NULL ORDER BY t.post_id, t.ended_at DESC) last
    JOIN person ON person.id = last.person_id
    WHERE last.text IS NOT NULL ORDER BY last.post_id`,
    [postIds],
  );
  return rows;
}
