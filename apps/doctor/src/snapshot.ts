import { workCalendar, type CalendarData, type Instant, type WorkCalendar } from '@zhuoluo/kernel';
import { eachPart, PART_NAMES, type Case, type PartName } from '@zhuoluo/cases/rules';
import { PART_TABLES } from '@zhuoluo/cases/store';
import { openPool, type PoolClient } from '@zhuoluo/database';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import type { NoticeRow } from '@zhuoluo/notices/store';
import { historiesOf } from './histories.ts';
import type { CaseRecord, Moment } from './record.ts';
import { replay } from './replay.ts';
import { objectsOf, type Row } from './rows.ts';

/** Cases read at once: with their parts a few megabytes, however many cases there are. */
const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What of a moment is not in the database. */
export type AskedMoment = Pick<Moment, 'graceMs' | 'withTemporal'> & { readonly now?: Instant | undefined };

/** One moment of the database, read without disturbing it. */
export interface Snapshot {
  readonly tx: PoolClient;
  /** All cases with their parts and histories, a page at a time. */
  pages(): AsyncIterable<readonly CaseRecord[]>;
  moment(asked: AskedMoment): Promise<Moment>;
}

/** Opens a read-only transaction that sees one moment, and closes everything after `work`. */
export async function inSnapshot<T>(databaseUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const pool = openPool({ databaseUrl, max: 1, applicationName: 'zhuoluo-doctor' });
  try {
    const tx = await pool.connect();
    try {
      await tx.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work({
        tx,
        pages: () => pagesOf(tx),
        moment: (asked) => momentOf(tx, new ReferenceStore(pool), asked),
      });
    } finally {
      tx.release(true);
    }
  } finally {
    await pool.end();
  }
}

async function* pagesOf(tx: PoolClient): AsyncIterable<readonly CaseRecord[]> {
  for (let after = BEFORE_ALL; ;) {
    const { rows } = await tx.query<Row>('SELECT * FROM "case" WHERE id > $1 ORDER BY id LIMIT $2', [after, PAGE]);
    if (rows.length === 0) return;
    const page = await recordsOf(tx, rows);
    yield page;
    after = page.at(-1)!.case.id;
  }
}

async function recordsOf(tx: PoolClient, rows: readonly Row[]): Promise<CaseRecord[]> {
  const ids = rows.map((row) => row['id']);
  const rowsOf = async (text: string, key: string) => {
    const found = await tx.query<Row>(text, [ids]);
    return Map.groupBy(objectsOf(found.rows), (row) => row[key]);
  };
  const partsOf = (table: string) =>
    rowsOf(`SELECT * FROM ${table} WHERE case_id = ANY($1) ORDER BY case_id, position`, 'caseId');
  const parts = new Map<PartName, Awaited<ReturnType<typeof partsOf>>>();
  for (const name of PART_NAMES) parts.set(name, await partsOf(PART_TABLES[name].name));
  const histories = await historiesOf(tx, ids);
  const notices = await rowsOf(
    'SELECT * FROM notice WHERE subject_id = ANY($1) ORDER BY subject_id, seq, kind, id',
    'subjectId',
  );
  return objectsOf(rows).map(({ changedAt, chainHead: _, ...fields }) => {
    const id = fields['id'];
    const itsParts = eachPart<Record<PartName, object[]>>((name) => unplaced(parts.get(name)!.get(id)));
    return {
      case: { ...fields, ...itsParts } as unknown as Case,
      changedAt: changedAt as Instant,
      steps: replay(histories.get(id as string) ?? []),
      notices: (notices.get(id) ?? []) as unknown as NoticeRow[],
    };
  });
}

/** Parts without their place among the others, which their order now tells. */
function unplaced(parts: object[] | undefined): object[] {
  return (parts ?? []).map((part) => {
    const { position: _, ...rest } = part as { position: number };
    return rest;
  });
}

async function momentOf(tx: PoolClient, store: ReferenceStore, { now, ...asked }: AskedMoment): Promise<Moment> {
  const { rows } = await tx.query<{ now: Instant; version: number }>(
    'SELECT clock_timestamp() AS now, version FROM reference_stamp',
  );
  const { now: measured, version } = rows[0]!;
  const references = await store.at(version, tx, measured);
  const calendars = await calendarVersions(tx);
  return {
    ...asked,
    now: now ?? measured,
    directory: references.directory,
    calendarsOf: (c) => calendars.get(references.policy(c.policyVersion).calendar) ?? [],
  };
}

async function calendarVersions(tx: PoolClient): Promise<ReadonlyMap<string, WorkCalendar[]>> {
  const { rows } = await tx.query<{ code: string; data: CalendarData }>(
    'SELECT code, data FROM calendar ORDER BY code, version',
  );
  const byCode = new Map<string, WorkCalendar[]>();
  for (const { code, data } of rows) byCode.set(code, [...(byCode.get(code) ?? []), workCalendar(data)]);
  return byCode;
}
