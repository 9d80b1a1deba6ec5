import type { TableCheck } from '../record.ts';

const PARTS = ['case_event', 'notice', 'task', 'supervision_order', 'clock', 'case_search'];

/** What is written with a case carries no foreign key, for speed: that it is there, and its policy, is seen to here. */
export const orphans: TableCheck = {
  name: 'orphans',
  title: '任务、督办单、时钟、事件、通知都属于存在的事项，事项的规程存在，事项都能搜到',
  async *faults(tx) {
    for (const table of PARTS) {
      const { rows } = await tx.query<{ caseId: string; n: number }>(`
        SELECT case_id AS "caseId", count(*) AS n FROM ${table} p
        WHERE NOT EXISTS (SELECT FROM "case" c WHERE c.id = p.case_id) GROUP BY case_id ORDER BY case_id`);
      for (const { caseId, n } of rows) yield { subject: caseId, what: `${n} rows of ${table}, and no case` };
    }
    const { rows: unfindable } = await tx.query<{ caseNo: string }>(`
      SELECT case_no AS "caseNo" FROM "case" c
      WHERE NOT EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.case_no = c.case_no) ORDER BY case_no`);
    for (const { caseNo } of unfindable) yield { subject: caseNo, what: 'no row of case_search: no search finds it' };
    const { rows } = await tx.query<{ caseNo: string; version: number }>(`
      SELECT case_no AS "caseNo", policy_version AS version FROM "case" c
      WHERE NOT EXISTS (SELECT FROM policy p WHERE p.version = c.policy_version) ORDER BY case_no`);
    for (const { caseNo, version } of rows) yield { subject: caseNo, what: `policy ${version}, and no such policy` };
  },
};
