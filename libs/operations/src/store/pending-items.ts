import type { Queryable } from '@zhuoluo/database';
import type { ItemCounts, ItemOutcome, ItemProblem } from '../rules/operation.ts';

export interface TakenItem {
  readonly n: number;
  readonly item: unknown;
}

const TAKE = {
  name: 'take-operation-items',
  text: `
    SELECT n, item FROM operation_item
    WHERE operation_id = $1 AND state = 'PENDING'
      AND EXISTS (SELECT FROM operation WHERE id = $1 AND state = 'RUNNING')
    ORDER BY n LIMIT $2 FOR UPDATE SKIP LOCKED`,
};

/** Takes the next pending items of a running operation for this transaction; those that another has are left to it. */
export async function takeItems(db: Queryable, operationId: string, most: number): Promise<readonly TakenItem[]> {
  return (await db.query<TakenItem>({ ...TAKE, values: [operationId, most] })).rows;
}

const NOTE = {
  name: 'note-operation-items',
  text: `
    UPDATE operation_item i
    SET state = o.state, result = o.result, item = CASE WHEN o.state = 'FAILED' THEN i.item END
    FROM unnest($2::integer[], $3::text[], $4::jsonb[]) AS o(n, state, result)
    WHERE i.operation_id = $1 AND i.n = o.n`,
};

/** What failed keeps its item, so that it can be tried again. */
export async function noteOutcomes(
  db: Queryable,
  operationId: string,
  items: readonly TakenItem[],
  outcomes: readonly ItemOutcome[],
): Promise<void> {
  const results = outcomes.map((outcome) =>
    JSON.stringify(outcome.state === 'FAILED' ? outcome.problem : outcome.result),
  );
  const values = [operationId, items.map(({ n }) => n), outcomes.map(({ state }) => state), results];
  await db.query({ ...NOTE, values });
}

/** Fails all that is pending, in one statement; gives how many that is. */
export async function failAll(db: Queryable, operationId: string, problem: ItemProblem): Promise<ItemCounts> {
  const { rowCount } = await db.query(
    `UPDATE operation_item SET state = 'FAILED', result = $2 WHERE operation_id = $1 AND state = 'PENDING'`,
    [operationId, JSON.stringify(problem)],
  );
  const failed = rowCount ?? 0;
  return { total: failed, done: 0, failed, skipped: 0 };
}

const COUNT = {
  name: 'count-operation-items',
  text: `
    UPDATE operation
    SET done = done + $2, failed = failed + $3, skipped = skipped + $4, seen_at = clock_timestamp()
    WHERE id = $1`,
};

/** Adds to the counts of an operation, and gives back what was added. */
export async function countIn(db: Queryable, id: string, ended: ItemCounts): Promise<ItemCounts> {
  await db.query({ ...COUNT, values: [id, ended.done, ended.failed, ended.skipped] });
  return ended;
}

export async function isPending(db: Queryable, operationId: string): Promise<boolean> {
  const { rows } = await db.query<{ pending: boolean }>(
    `SELECT EXISTS (SELECT FROM operation_item WHERE operation_id = $1 AND state = 'PENDING') AS pending`,
    [operationId],
  );
  return rows[0]!.pending;
}
