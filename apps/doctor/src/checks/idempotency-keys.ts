import type { TableCheck } from '../record.ts';

/** What was accepted under a key is there, case and event: key and work commit together (api.md, Retries). */
export const idempotencyKeys: TableCheck = {
  name: 'idempotency-keys',
  title: '已受理的请求都有其结果与事件',
  async *faults(tx) {
    const { rows } = await tx.query<{ key: string; path: string; resource: string; isThere: boolean }>(`
      SELECT k.key, k.path, k.resource, c.id IS NOT NULL AS "isThere"
      FROM idempotency_key k LEFT JOIN "case" c ON c.id = k.resource
      WHERE k.resource IS NOT NULL AND (c.id IS NULL
        OR k.tx IS NOT NULL AND NOT EXISTS (SELECT FROM event e WHERE e.tx = k.tx AND e.subject_id = k.resource))
      ORDER BY k.created_at, k.key`);
    for (const { key, path, resource, isThere } of rows) {
      const trouble = isThere ? 'nothing happened to its case by it' : 'not there';
      yield { subject: resource, what: `accepted at ${path} under key ${key}, and ${trouble}` };
    }
  },
};
