import type { Case, Clock, Task } from '../rules/case/case.ts';
import type { SupervisionOrder } from '../rules/supervision-order/supervision-order.ts';
import type { Instant } from '@zhuoluo/kernel';
import type { Table, Tx } from '@zhuoluo/database';
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

// In one order, so that no two wait for each other.
const LOCK_CASES = 'SELECT id FROM "case" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
const LOCK = {
  wait: { name: 'lock-cases', text: LOCK_CASES },
  nowait: { name: 'lock-cases-nowait', text: `${LOCK_CASES} NOWAIT` },
  skip: { name: 'lock-cases-skip', text: `${LOCK_CASES} SKIP LOCKED` },
};

/**
 * Locks cases until the transaction ends, then reads them; absent ones are left out. All in one round trip, but locked first. A
 * statement begun before a wait for a lock would show an earlier case (READ COMMITTED). With `skip`, those that another
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
