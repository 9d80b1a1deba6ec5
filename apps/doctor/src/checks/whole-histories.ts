import { findBrokenLinks, type SubjectTable } from '@zhuoluo/audit/store';
import type { TableCheck } from '../record.ts';
import { SUBJECTS } from './subjects.ts';

/** Subjects read at once. */
const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** No history was bent: the chain of each holds up to the head that its subject keeps (rules.md §156). */
export function wholeHistoriesOf(subjects: readonly SubjectTable[]): TableCheck {
  return {
    name: 'whole-histories',
    title: '各类对象的记录前后相扣、未被改动',
    async *faults(tx) {
      for (const { kind, table } of subjects) {
        const text = `SELECT id, chain_head AS head FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${PAGE}`;
        for (let after = BEFORE_ALL; ;) {
          const { rows } = await tx.query<{ id: string; head: Buffer }>(text, [after]);
          if (rows.length === 0) break;
          const heads = new Map(rows.map(({ id, head }) => [id, head]));
          for (const [id, seq] of await findBrokenLinks(tx, kind, heads))
            yield { subject: `${kind} ${id}`, what: `not what was recorded from event ${seq} on` };
          after = rows.at(-1)!.id;
        }
      }
    },
  };
}

export const wholeHistories = wholeHistoriesOf(SUBJECTS);
