import type { SubjectTable } from '@zhuoluo/audit/store';
import { PART_NAMES } from '@zhuoluo/cases/rules';
import { PART_TABLES } from '@zhuoluo/cases/store';
import type { PoolClient } from '@zhuoluo/database';
import type { Fault, TableCheck } from '../record.ts';
import { SUBJECTS } from './subjects.ts';

const OF_A_CASE = [...PART_NAMES.map((name) => PART_TABLES[name].name.replaceAll('"', '')), 'case_search'];
const OF_SUBJECTS = ['event', 'notice', 'personal'];

/** What is written with a case carries no foreign key, for speed: that it is there, and its policy, is seen to here. */
export function orphansOf(subjects: readonly SubjectTable[]): TableCheck {
  return {
    name: 'orphans',
    title: '任务、督办单、时钟属于存在的事项，事件、通知、个人信息属于存在的对象，事项的规程存在，事项都能搜到',
    async *faults(tx) {
      for (const table of OF_SUBJECTS) yield* ofNoSubject(tx, table, subjects);
      for (const table of OF_A_CASE) {
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
        WHERE NOT EXISTS (SELECT FROM policy p WHERE p.version = c.policy_version AND p.activated_at IS NOT NULL) ORDER BY case_no`);
      for (const { caseNo, version } of rows)
        yield { subject: caseNo, what: `policy ${version}, and no such policy was ever in force` };
    },
  };
}

export const orphans = orphansOf(SUBJECTS);

/** Rows about a subject that is not there, or of a kind that no module keeps. */
async function* ofNoSubject(tx: PoolClient, table: string, subjects: readonly SubjectTable[]): AsyncIterable<Fault> {
  const there = subjects.map(
    ({ table: kept }, i) => `subject_kind = $${i + 1} AND EXISTS (SELECT FROM ${kept} s WHERE s.id = p.subject_id)`,
  );
  const { rows } = await tx.query<{ kind: string; id: string; n: number }>(
    `SELECT subject_kind AS kind, subject_id AS id, count(*) AS n FROM ${table} p
    WHERE NOT (${there.join(' OR ')}) GROUP BY 1, 2 ORDER BY 1, 2`,
    subjects.map(({ kind }) => kind),
  );
  for (const { kind, id, n } of rows) yield { subject: id, what: `${n} rows of ${table}, and no ${kind}` };
}
