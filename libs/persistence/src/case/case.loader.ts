import type { Case, Clock, Instant, SupervisionOrder, Task } from '@zhuoluo/domain';
import type { Table } from '../database/table.ts';
import type { Tx } from '../database/transaction.ts';
import { CASE, CLOCK, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { CaseRow } from './case.entity.ts';

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
export async function readCases(tx: Tx, caseIds: readonly string[]): Promise<Case[]> {
  const { rows } = await tx.query<CaseRow>({ ...READ, values: [caseIds] });
  return (await loadParts(tx, rows)).map((stored) => stored.case);
}

/**
 * The parts of cases, read after their lock: a statement that began before a wait for it would show them as they were before
 * (READ COMMITTED).
 */
export async function loadParts(tx: Tx, rows: readonly CaseRow[]): Promise<StoredCase[]> {
  const ids = rows.map((row) => row.id);
  const tasks = await partsOf<Task>(tx, TASK, ids);
  const orders = await partsOf<SupervisionOrder>(tx, SUPERVISION_ORDER, ids);
  const clocks = await partsOf<Clock>(tx, CLOCK, ids);
  return rows.map((row) => {
    const { changedAt, chainHead, ...fields } = row;
    const { id } = fields;
    const whole = { ...fields, tasks: tasks(id), orders: orders(id), clocks: clocks(id) };
    return { case: whole, changedAt, chainHead };
  });
}

/** Reads one kind of parts of all cases at once, in the order in which they came to be. */
async function partsOf<T extends { readonly caseId: string }>(
  tx: Tx,
  table: Table,
  caseIds: readonly string[],
): Promise<(caseId: string) => readonly T[]> {
  const { rows } = await tx.query<T>({
    name: `load-${table.name}`,
    text: `
      SELECT ${table.selectList('p', ['position'])} FROM ${table.name} p
      WHERE case_id = ANY($1::uuid[]) ORDER BY case_id, position`,
    values: [caseIds],
  });
  const byCase = Map.groupBy(rows, (part) => part.caseId);
  return (caseId) => byCase.get(caseId) ?? [];
}
