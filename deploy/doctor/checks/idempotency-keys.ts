import type { TableCheck } from '../record.ts';

/** What was accepted under a key is there: key and work commit together (api.md, Conventions). */
export const idempotencyKeys: TableCheck = {
  name: 'idempotency-keys',
  title: '已受理的请求都有其结果',
  async *faults(tx) {
    const { rows } = await tx.query<{ key: string; path: string; resource: string }>(`
      SELECT k.key, k.path, k.resource FROM idempotency_key k LEFT JOIN "case" c ON c.id = k.resource
      WHERE k.resource IS NOT NULL AND c.id IS NULL ORDER BY k.created_at, k.key`);
    for (const { key, path, resource } of rows)
      yield { subject: resource, what: `accepted at ${path} under key ${key}, and not there` };
  },
};
