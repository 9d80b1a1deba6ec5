import type { Pool } from '@zhuoluo/database';
import { SILENCE_LIMIT_MS } from '../rules/may-go-on.ts';

/**
 * Operations that ought to have a workflow and may have none: those queued, and those whose worker has been silent.
 * To start one that is there already does no harm.
 */
export async function unattendedOperations(pool: Pool, most: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM operation
    WHERE state = 'QUEUED' OR (state = 'RUNNING' AND seen_at < clock_timestamp() - $2 * interval '1 millisecond')
    ORDER BY asked_at LIMIT $1`,
    [most, SILENCE_LIMIT_MS],
  );
  return rows.map(({ id }) => id);
}

/** Open operations by state, and those that ended within a day with items that failed. */
export async function countOperations(pool: Pool): Promise<Readonly<Record<'QUEUED' | 'RUNNING' | 'FAILED', number>>> {
  const { rows } = await pool.query<Record<'QUEUED' | 'RUNNING' | 'FAILED', number>>(
    `SELECT count(*) FILTER (WHERE state = 'QUEUED') AS "QUEUED", count(*) FILTER (WHERE state = 'RUNNING') AS "RUNNING",
      count(*) FILTER (WHERE failed > 0 AND ended_at > clock_timestamp() - interval '1 day') AS "FAILED"
    FROM operation WHERE ended_at IS NULL OR ended_at > clock_timestamp() - interval '1 day'`,
  );
  return rows[0]!;
}
