import type { Case, Clock, Instant, SupervisionOrder, Task } from '@zhuoluo/domain';
import type { Table } from '../database/table.ts';
import type { Tx } from '../database/transaction.ts';
import { CASE, CLOCK, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { CaseRow } from './case.entity.ts';
import { MOMENT, type ReadMoment } from './moment.ts';

/** A case with where its history stands, as read under its lock. */
export interface StoredCase {
  readonly case: Case;
  readonly changedAt: Instant;
  readonly chainHead: Buffer;
}

/** The row of a case due for the sweep, and whether it was set apart before. */
export interface LateRow {
  readonly row: CaseRow;
  readonly setApart: boolean;
}

export interface LateQuery {
  /** Tests inject it; else it is the statement's own time. */
  readonly now: Instant | null;
  readonly graceMs: number;
  readonly limit: number;
}

const LOCK = {
  wait: { name: 'lock-case', text: `SELECT ${CASE.selectList('c')} FROM "case" c WHERE id = $1 FOR UPDATE` },
  nowait: {
    name: 'lock-case-nowait',
    text: `SELECT ${CASE.selectList('c')} FROM "case" c WHERE id = $1 FOR UPDATE NOWAIT`,
  },
};

/** Locks a case until the transaction ends; null where there is none. @throws SQLSTATE 55P03 with `nowait`, where another holds it */
export async function lockCase(tx: Tx, caseId: string, mode: keyof typeof LOCK): Promise<CaseRow | null> {
  const { rows } = await tx.query<CaseRow>({ ...LOCK[mode], values: [caseId] });
  return rows[0] ?? null;
}

const LOCK_LATE = {
  name: 'lock-late-cases',
  text: `
    SELECT ${CASE.selectList('c')}, q.case_id IS NOT NULL AS "setApart"
    FROM "case" c LEFT JOIN quarantine q ON q.case_id = c.id
    WHERE c.next_milestone_at < coalesce($1::timestamptz, statement_timestamp()) - make_interval(secs => $2::float8 / 1000)
      AND (q.retry_at IS NULL OR q.retry_at <= coalesce($1::timestamptz, statement_timestamp()))
    ORDER BY c.next_milestone_at, c.id LIMIT $3
    FOR UPDATE OF c SKIP LOCKED`,
};

/** Locks the cases whose milestone is past by more than the grace, oldest first; those that somebody else holds are left to them. */
export async function lockLateCases(tx: Tx, query: LateQuery): Promise<LateRow[]> {
  const now = query.now === null ? null : new Date(query.now);
  const { rows } = await tx.query<CaseRow & { setApart: boolean }>({
    ...LOCK_LATE,
    values: [now, query.graceMs, query.limit],
  });
  return rows.map(({ setApart, ...row }) => ({ row, setApart }));
}

const READ = {
  name: 'read-cases',
  text: `SELECT ${CASE.selectList('c')} FROM "case" c WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
};

/** Reads cases without locking them, in the order asked for: for answers, never for decisions. */
export async function readCases(tx: Tx, caseIds: readonly string[]): Promise<{ cases: Case[]; read: ReadMoment }> {
  const { rows } = await tx.query<CaseRow>({ ...READ, values: [caseIds] });
  const { stored, read } = await loadParts(tx, rows);
  return { cases: stored.map((one) => one.case), read };
}

const PARTS_OF = 'p.case_id = ANY($1::uuid[])';
const IN_ORDER = 'p.case_id, p.position';

const LOAD = {
  name: 'load-parts',
  text: `
    SELECT ${TASK.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS tasks,
      ${SUPERVISION_ORDER.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS orders,
      ${CLOCK.jsonList(PARTS_OF, IN_ORDER, ['position'])} AS clocks, ${MOMENT}`,
};

type Rows = Record<string, unknown>[] | null;

interface Loaded extends ReadMoment {
  readonly tasks: Rows;
  readonly orders: Rows;
  readonly clocks: Rows;
}

/**
 * The parts of cases and the moment, read after their lock: a statement that began before a wait for it would show the parts
 * as they were before (READ COMMITTED). One round trip, for one case as for two hundred.
 */
export async function loadParts(tx: Tx, rows: readonly CaseRow[]): Promise<{ stored: StoredCase[]; read: ReadMoment }> {
  const { rows: loaded } = await tx.query<Loaded>({ ...LOAD, values: [rows.map((row) => row.id)] });
  const { tasks: taskRows, orders: orderRows, clocks: clockRows, ...read } = loaded[0]!;
  const tasks = byCase<Task>(TASK, taskRows);
  const orders = byCase<SupervisionOrder>(SUPERVISION_ORDER, orderRows);
  const clocks = byCase<Clock>(CLOCK, clockRows);
  const stored = rows.map(({ changedAt, chainHead, ...fields }) => {
    const { id } = fields;
    return { case: { ...fields, tasks: tasks(id), orders: orders(id), clocks: clocks(id) }, changedAt, chainHead };
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
