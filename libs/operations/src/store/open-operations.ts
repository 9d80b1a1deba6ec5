import type { Pool, Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import { isWaiting, SILENCE_LIMIT_MS } from '../rules/may-go-on.ts';
import { OPERATION, operationOf, type OperationRow } from './operation.entity.ts';

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

/** What open operations of a kind have still to come to: each subject, and the operation that will. */
export async function subjectsToCome(db: Queryable, kind: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ subjectId: string; operationId: string }>(
    `SELECT i.subject_id AS "subjectId", i.operation_id AS "operationId"
    FROM operation o JOIN operation_item i ON i.operation_id = o.id
    WHERE o.kind = $1 AND o.state IN ('QUEUED', 'RUNNING') AND i.state = 'PENDING' AND i.subject_id IS NOT NULL`,
    [kind],
  );
  return new Map(rows.map(({ subjectId, operationId }) => [subjectId, operationId]));
}

/** Whether a worker carries on an operation of a kind: what else does the same can leave it to that one. */
export async function isUnderWay(db: Queryable, kind: string): Promise<boolean> {
  const { rows } = await db.query<OperationRow & { readonly now: Instant }>(
    `SELECT ${OPERATION.selectList('o')}, date_trunc('milliseconds', clock_timestamp()) AS now FROM operation o
    WHERE kind = $1 AND state IN ('QUEUED', 'RUNNING')`,
    [kind],
  );
  return rows.some(({ now, ...row }) => !isWaiting(operationOf(row), now));
}
