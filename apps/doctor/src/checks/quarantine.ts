import type { TableCheck } from '../record.ts';

/** No case stands apart because it cannot be advanced: while it does, time does nothing to it (ARCHITECTURE.md, rulings). */
export const quarantine: TableCheck = {
  name: 'quarantine',
  title: '没有被隔离的事项',
  async *faults(tx) {
    const { rows } = await tx.query<{ subject: string; failures: number; code: string }>(`
      SELECT coalesce(c.case_no, q.case_id::text) AS subject, q.failures, q.last_error_code AS code
      FROM quarantine q LEFT JOIN "case" c ON c.id = q.case_id ORDER BY q.case_id`);
    for (const { subject, failures, code } of rows)
      yield { subject, what: `set apart after ${failures} failures, the last one ${code}` };
  },
};
