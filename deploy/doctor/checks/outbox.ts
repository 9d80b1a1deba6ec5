import type { TableCheck } from '../record.ts';

/** A poke is for a case that there is (architecture.md, point 4). */
export const outbox: TableCheck = {
  name: 'outbox',
  title: '待传消息都指向存在的事项',
  async *faults(tx) {
    const { rows } = await tx.query<{ caseId: string }>(`
      SELECT o.case_id AS "caseId" FROM outbox o LEFT JOIN "case" c ON c.id = o.case_id
      WHERE c.id IS NULL ORDER BY o.case_id`);
    for (const { caseId } of rows) yield { subject: caseId, what: 'a poke for a case that is not there' };
  },
};
