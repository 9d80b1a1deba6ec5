import type { Case, Clock, Instant, SupervisionOrder, Task } from '@zhuoluo/domain';
import type { Table } from '../database/table.ts';
import type { Queryable, Tx } from '../database/transaction.ts';
import { CASE, CLOCK, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { CaseRow } from './case.entity.ts';
import { MOMENT, type ReadMoment } from './moment.ts';

/** A case with where its history stands, as read under its lock. */
export interface StoredCase {
  readonly case: Case;
  readonly changedAt: Instant;
  readonly chainHead: Buffer;
  /** Whether the sweep has set it apart: whatever moves it takes it back. */
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

// In one order, so that nobody waits in a circle.
const LOCK_CASES = 'SELECT id FROM "case" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
const LOCK = {
  wait: { name: 'lock-cases', text: LOCK_CASES },
  nowait: { name: 'lock-cases-nowait', text: `${LOCK_CASES} NOWAIT` },
  skip: { name: 'lock-cases-skip', text: `${LOCK_CASES} SKIP LOCKED` },
};

/**
 * Locks cases until the transaction ends, then reads them; absent ones are left out. Two statements in one round trip: a single
 * one, begun before a wait for a lock, would show a case as it was before (READ COMMITTED). With `skip`, those that another holds
 * are read but not `locked`.
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

const ASKED_FOR = 'p.id = ANY($1::uuid[])';
const IN_ORDER_ASKED = 'array_position($1::uuid[], p.id)';
const PARTS_OF = 'p.case_id = ANY($1::uuid[])';
const IN_ORDER = 'p.case_id, p.position';

// One statement, so one moment, whatever commits meanwhile.
const LOAD = {
  name: 'load-cases',
  text: `
    SELECT ${CASE.jsonList(ASKED_FOR, IN_ORDER_ASKED)} AS cases,
      ${TASK.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS tasks,
      ${SUPERVISION_ORDER.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS orders,
      ${CLOCK.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS clocks,
      (SELECT json_agg(case_id) FROM quarantine WHERE case_id = ANY($1::uuid[])) AS "setApart", ${MOMENT}`,
};

type Rows = Record<string, unknown>[] | null;

interface Loaded extends ReadMoment {
  readonly cases: Rows;
  readonly tasks: Rows;
  readonly orders: Rows;
  readonly clocks: Rows;
  readonly setApart: string[] | null;
}

/** Cases with their parts and the moment they were read, in the order asked for; absent ones are left out. */
export async function loadCases(
  db: Queryable,
  caseIds: readonly string[],
): Promise<{ stored: StoredCase[]; read: ReadMoment }> {
  const { rows } = await db.query<Loaded>({ ...LOAD, values: [caseIds] });
  const { cases, tasks: taskRows, orders: orderRows, clocks: clockRows, setApart, ...read } = rows[0]!;
  const tasks = byCase<Task>(TASK, taskRows);
  const orders = byCase<SupervisionOrder>(SUPERVISION_ORDER, orderRows);
  const clocks = byCase<Clock>(CLOCK, clockRows);
  const stored = (cases ?? []).map((row) => {
    const { changedAt, chainHead, ...fields } = CASE.revive<CaseRow>(row);
    const { id } = fields;
    const found = { ...fields, tasks: tasks(id), orders: orders(id), clocks: clocks(id) };
    return { case: found, changedAt, chainHead, setApart: setApart?.includes(id) ?? false };
  });
  return { stored, read };
}

function byCase<T extends { readonly caseId: string }>(table: Table, rows: Rows): (caseId: string) => readonly T[] {
  const parts = Map.groupBy(
    (rows ?? []).map((row) => table.revive<T>(row)),
    (part) => part.caseId,
  );
  return (caseId) => parts.get(caseId) ?? [];
}
