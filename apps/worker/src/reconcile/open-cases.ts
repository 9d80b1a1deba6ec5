import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';

export interface OpenCase {
  readonly id: string;
  readonly milestone: Instant;
  /** Until then, in milliseconds; negative where it is past. */
  readonly wakeInMs: number;
  /** Where the page after this case begins. */
  readonly cursor: string;
}

// By milestone, which has an index of open cases alone. If a milestone moves while the pages are turned, its case is seen twice,
// or was poked for having moved forward. A case with a poke under way need not be looked for.
const PAGE = `
  SELECT id, next_milestone_at AS milestone,
    (extract(epoch FROM next_milestone_at - clock_timestamp()) * 1000)::float8 AS "wakeInMs",
    extract(epoch FROM next_milestone_at) || '/' || id AS cursor
  FROM "case" c
  WHERE next_milestone_at IS NOT NULL
    AND ($1::text IS NULL
      OR (next_milestone_at, id) > (to_timestamp(split_part($1, '/', 1)::float8), split_part($1, '/', 2)::uuid))
    AND NOT EXISTS (SELECT FROM outbox WHERE case_id = c.id)
  ORDER BY next_milestone_at, id LIMIT $2`;

/** Cases that ought to have a live workflow, from where the page before ended; null begins with the first one. */
export async function pageOfOpenCases(pool: Pool, after: string | null, limit: number): Promise<OpenCase[]> {
  const { rows } = await pool.query<OpenCase>(PAGE, [after, limit]);
  return rows;
}
