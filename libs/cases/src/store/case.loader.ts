import type { Case, Clock, Task } from '../rules/case/case.ts';
import type { SupervisionOrder } from '../rules/supervision-order/supervision-order.ts';
import type { Instant } from '@zhuoluo/kernel';
import type { Table, Queryable, Tx } from '@zhuoluo/database';
import { CASE, CLOCK, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { CaseRow } from './case.entity.ts';
import { MOMENT, type ReadMoment } from './moment.ts';

/** A case with where its history stands, as read under its lock. */
export interface StoredCase {
  readonly case: Case;
  readonly changedAt: Instant;
  readonly chainHead: Buffer;
  /** Whether the sweep has set it apart: a change of the case takes it back. */
  readonly setApart: boolean;
}

export interface LateQuery {
  /** Tests inject it; else it is the statement's own time. */
  readonly now: Instant | null;
  readonly graceMs: number;
  readonly limit: number;
  /** Cases with units of these regions; null: of all. */
  readonly regionIds: readonly string[] | null;
}

/** How many of the cases that a region's units have are late. */
export interface RegionLate {
  readonly regionId: string;
  readonly late: number;
}

// In one order, so that no two wait for each other.
const LOCK_CASES = 'SELECT id FROM "case" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
const LOCK = {
  wait: { name: 'lock-cases', text: LOCK_CASES },
  nowait: { name: 'lock-cases-nowait', text: `${LOCK_CASES} NOWAIT` },
  skip: { name: 'lock-cases-skip', text: `${LOCK_CASES} SKIP LOCKED` },
};

/**
 * Locks cases until the transaction ends, then reads them; absent ones are left out. All in one round trip, but locked first: a
 * statement begun before a wait for a lock would show a case as it was before (READ COMMITTED). With `skip`, those that another
 * holds are not `locked`, and what is read of them may be of several moments.
 *
 * @throws SQLSTATE 55P03 with `nowait`, where another holds one of them
 */
export async function lockAndLoad(
  tx: Tx,
  caseIds: readonly string[],
  mode: keyof typeof LOCK,
): Promise<{ locked: ReadonlySet<string>; stored: StoredCase[]; read: ReadMoment }> {
  const [{ rows }, { stored, read }] = await Promise.all([
    tx.query<{ id: string }>({ ...LOCK[mode], values: [caseIds] }),
    loadCases(tx, caseIds),
  ]);
  return { locked: new Set(rows.map(({ id }) => id)), stored, read };
}

const AS_OF = 'coalesce($1::timestamptz, statement_timestamp())';
/** A case, `c`, that is not set apart, or is to be tried again by now. */
const TO_BE_TRIED = `(q.retry_at IS NULL OR q.retry_at <= ${AS_OF})`;

const LOCK_LATE = {
  name: 'lock-late-cases',
  text: `
    SELECT c.id
    FROM "case" c LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN quarantine q ON q.case_id = c.id
    WHERE c.next_milestone_at < ${AS_OF} - make_interval(secs => $2::float8 / 1000)
      AND ${TO_BE_TRIED}
      AND ($4::uuid[] IS NULL OR u.region_id = ANY($4::uuid[]))
    ORDER BY c.next_milestone_at, c.id LIMIT $3
    FOR UPDATE OF c SKIP LOCKED`,
};

/** Locks the cases whose milestone is past by more than the grace, oldest first; those that somebody else holds are left to them. */
export async function lockLateCases(tx: Tx, query: LateQuery): Promise<string[]> {
  const { graceMs, limit, regionIds } = query;
  const now = query.now === null ? null : new Date(query.now);
  const { rows } = await tx.query<{ id: string }>({ ...LOCK_LATE, values: [now, graceMs, limit, regionIds] });
  return rows.map(({ id }) => id);
}

const ARE_LATE = {
  name: 'are-late',
  text: `
    SELECT count(*)::int AS late FROM (
      SELECT FROM "case" c LEFT JOIN quarantine q ON q.case_id = c.id
      WHERE c.next_milestone_at < ${AS_OF}
        AND ${TO_BE_TRIED}
      LIMIT $2) few`,
};

/** Whether at least so many cases are late, by however little; those set apart are left out. */
export async function areLate(db: Queryable, now: Instant | null, atLeast: number): Promise<boolean> {
  const values = [now === null ? null : new Date(now), atLeast];
  const { rows } = await db.query<{ late: number }>({ ...ARE_LATE, values });
  return rows[0]!.late >= atLeast;
}

/** Late cases counted by the region of the unit that has them, those set apart included; regions without any are left out. */
export async function countLate(db: Queryable, now: Instant | null, graceMs: number): Promise<RegionLate[]> {
  const { rows } = await db.query<RegionLate>({
    name: 'count-late-cases',
    text: `
      SELECT u.region_id AS "regionId", count(*)::int AS late FROM "case" c JOIN unit u ON u.id = c.unit_id
      WHERE c.next_milestone_at < ${AS_OF} - make_interval(secs => $2::float8 / 1000)
      GROUP BY 1 ORDER BY 2 DESC, 1`,
    values: [now === null ? null : new Date(now), graceMs],
  });
  return rows;
}

// Every case also brings the moment, which is there for an absent one as well.
const LOAD_CASES = {
  name: 'load-cases',
  text: `
    SELECT m.*, ${CASE.selectList('c')}, q.case_id IS NOT NULL AS "setApart"
    FROM (SELECT ${MOMENT}) m LEFT JOIN "case" c ON c.id = ANY($1::uuid[]) LEFT JOIN quarantine q ON q.case_id = c.id`,
};
const LOAD_TASKS = { name: 'load-tasks', text: partsOf(TASK) };
const LOAD_ORDERS = { name: 'load-orders', text: partsOf(SUPERVISION_ORDER) };
const LOAD_CLOCKS = { name: 'load-clocks', text: partsOf(CLOCK) };

/** The parts of cases, each case's in the order in which they came to be. */
function partsOf(table: Table): string {
  return `
    SELECT ${table.selectList('p', ['position'])} FROM ${table.name} p
    WHERE p.case_id = ANY($1::uuid[]) ORDER BY p.case_id, p.position`;
}

type LoadedCase = ReadMoment & CaseRow & { readonly setApart: boolean };
type Absent = ReadMoment & { readonly id: null };

/**
 * Cases with their parts and the moment they were read, in the order asked for; absent ones are left out. Several statements in
 * one round trip: they show one state of a case where it is locked, or in a snapshot.
 *
 * @param caseIds as PostgreSQL prints them, none twice
 */
export async function loadCases(
  tx: Tx,
  caseIds: readonly string[],
): Promise<{ stored: StoredCase[]; read: ReadMoment }> {
  const values = [caseIds];
  const [cases, tasks, orders, clocks] = await Promise.all([
    tx.query<LoadedCase | Absent>({ ...LOAD_CASES, values }),
    tx.query<Task>({ ...LOAD_TASKS, values }).then(byCase),
    tx.query<SupervisionOrder>({ ...LOAD_ORDERS, values }).then(byCase),
    tx.query<Clock>({ ...LOAD_CLOCKS, values }).then(byCase),
  ]);
  const found = new Map<string, StoredCase>();
  for (const row of cases.rows) {
    if (row.id === null) continue;
    const { now: _, stamp: __, setApart, changedAt, chainHead, ...fields } = row;
    const { id } = fields;
    const parts = { tasks: tasks(id), orders: orders(id), clocks: clocks(id) };
    found.set(id, { case: { ...fields, ...parts }, changedAt, chainHead, setApart });
  }
  const { now, stamp } = cases.rows[0]!;
  return { stored: caseIds.flatMap((id) => found.get(id) ?? []), read: { now, stamp } };
}

function byCase<T extends { readonly caseId: string }>({ rows }: { readonly rows: readonly T[] }) {
  const parts = Map.groupBy(rows, (part) => part.caseId);
  return (caseId: string): readonly T[] => parts.get(caseId) ?? [];
}
