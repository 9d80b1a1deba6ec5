import type { Queryable, Tx } from '@zhuoluo/database';
import { loadCases, type StoredCase } from '../case.loader.ts';
import type { ReadMoment } from '../moment.ts';

/** So many cases are read at a time. */
const PAGE = 500;

const ON_CALENDAR = `JOIN policy ON policy.version = c.policy_version AND policy.document->>'calendar' = $1`;

/** Cases in which a limit runs, under a policy that names this calendar: open ones, and ended ones about which something is asked. */
export async function openCasesOn(db: Queryable, calendar: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT c.id FROM "case" c ${ON_CALENDAR} WHERE c.next_milestone_at IS NOT NULL ORDER BY c.id`,
    [calendar],
  );
  return rows.map(({ id }) => id);
}

/** Those of them with a limit in working time that an older version than this gave its end: no other can move. */
export async function openCasesBefore(db: Queryable, calendar: string, version: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT c.id FROM "case" c ${ON_CALENDAR}
    WHERE c.next_milestone_at IS NOT NULL AND (
      EXISTS (SELECT FROM clock k WHERE k.case_id = c.id AND k.state = 'RUNNING' AND k.calendar_version < $2
        AND (k."limit" LIKE '%w_' OR k.kind = 'CLAIM'))
      OR EXISTS (SELECT FROM supervision_order o WHERE o.case_id = c.id AND o.state = 'ISSUED' AND o.calendar_version < $2
        AND o.rectify_limit LIKE '%w_'))
    ORDER BY c.id`,
    [calendar, version],
  );
  return rows.map(({ id }) => id);
}

/** Whole cases page by page, each page as one moment shows it; those that have ended meanwhile come as they are. */
export async function* wholeCases(
  caseIds: readonly string[],
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): AsyncIterable<{ readonly stored: readonly StoredCase[]; readonly read: ReadMoment }> {
  for (let from = 0; from < caseIds.length; from += PAGE)
    yield await read((tx) => loadCases(tx, caseIds.slice(from, from + PAGE)));
}

/** The cases as items of a plan, each called by its number. */
export async function withCaseNumbers(
  db: Queryable,
  caseIds: readonly string[],
): Promise<{ subjectId: string; label: string; item: string }[]> {
  const { rows } = await db.query<{ id: string; caseNo: string }>(
    'SELECT id, case_no AS "caseNo" FROM "case" WHERE id = ANY($1::uuid[]) ORDER BY id',
    [caseIds],
  );
  return rows.map(({ id, caseNo }) => ({ subjectId: id, label: caseNo, item: id }));
}
