import type { TableCheck } from '../record.ts';

/** Events and notices carry no foreign key, for speed: that their case is there is seen to here. */
export const orphans: TableCheck = {
  name: 'orphans',
  title: '事件、通知都属于存在的事项',
  async *faults(tx) {
    for (const table of ['case_event', 'notice']) {
      const { rows } = await tx.query<{ caseId: string; n: number }>(`
        SELECT case_id AS "caseId", count(*) AS n FROM ${table} p
        WHERE NOT EXISTS (SELECT FROM "case" c WHERE c.id = p.case_id) GROUP BY case_id ORDER BY case_id`);
      for (const { caseId, n } of rows) yield { subject: caseId, what: `${n} rows of ${table}, and no case` };
    }
  },
};
