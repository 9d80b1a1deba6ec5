import type { Pool } from 'pg';

/** Null where there is no such task. */
export async function findCaseIdOfTask(db: Pool, taskId: string): Promise<string | null> {
  return first(db, { name: 'case-of-task', text: 'SELECT case_id FROM task WHERE id = $1', values: [taskId] });
}

/** Null where there is no such order. */
export async function findCaseIdOfOrder(db: Pool, orderId: string): Promise<string | null> {
  return first(db, {
    name: 'case-of-order',
    text: 'SELECT case_id FROM supervision_order WHERE id = $1',
    values: [orderId],
  });
}

async function first(db: Pool, query: { name: string; text: string; values: string[] }): Promise<string | null> {
  const { rows } = await db.query<{ case_id: string }>(query);
  return rows[0]?.case_id ?? null;
}
