import { nextMilestoneAt, withNumbers, type Case, type CaseEvent, type Directory, type Instant } from '@zhuoluo/domain';
import type { Table } from '../database/table.ts';
import type { Tx } from '../database/transaction.ts';
import { CASE, CASE_EVENT, CLOCK, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { StoredCase } from './case.loader.ts';
import { allotDocNumbers } from './doc-numbers.ts';
import { CHAIN_START, chained } from './event-chain.ts';

/** What a transaction did to one case. */
export interface CaseChange {
  /** Null for a case just filed. */
  readonly before: StoredCase | null;
  readonly after: Case;
  readonly events: readonly CaseEvent[];
  readonly now: Instant;
}

/** A change as the writer takes it: the case with its next milestone (the store alone sets it). */
export function caseChange(
  before: StoredCase | null,
  after: Case,
  events: readonly CaseEvent[],
  now: Instant,
): CaseChange {
  return { before, after: { ...after, nextMilestoneAt: nextMilestoneAt(after, now) }, events, now };
}

/** A case as it now stands in the database. */
export interface SavedCase {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** How long its milestone was past when time was applied to it; 0 where none was. */
  readonly lateMs: number;
}

const FIXED_OF_CASE = ['id', 'caseNo', 'partyId', 'partyKind', 'filedBy', 'openedAt', 'policyVersion'];
const FIXED_OF_PART = ['id', 'caseId', 'position'];

// One statement whether one case changed or two hundred: a storm costs rows, not round trips. The listeners are woken by an
// empty NOTIFY and read what they may see.
const WRITE = {
  name: 'write-cases',
  text: `
    WITH cases AS (${CASE.upsert('$1', FIXED_OF_CASE)}),
      tasks AS (${TASK.upsert('$2', FIXED_OF_PART)}),
      orders AS (${SUPERVISION_ORDER.upsert('$3', FIXED_OF_PART)}),
      clocks AS (${CLOCK.upsert('$4', FIXED_OF_PART)}),
      events AS (${CASE_EVENT.insert('$5')}),
      pokes AS (
        INSERT INTO outbox (case_id, revision, wake_at)
        SELECT case_id, 1, wake_at FROM json_populate_recordset(NULL::outbox, $6::json) ORDER BY case_id
        ON CONFLICT (case_id) DO UPDATE SET revision = outbox.revision + 1, wake_at = EXCLUDED.wake_at)
    SELECT pg_notify('case_changed', '') WHERE $7::boolean`,
};

/** Writes what changed, and only that: rows, events, pokes. Numbers are allotted in the order of `changes`. */
export async function writeCases(tx: Tx, changes: readonly CaseChange[], directory: Directory): Promise<SavedCase[]> {
  const numbers = await allotDocNumbers(tx, changes, directory);
  const rows = new RowsToWrite();
  const saved = changes.map((change) => {
    const numbered = withNumbers(change.after, change.events, numbers);
    rows.add({ ...change, after: numbered.case, events: numbered.events });
    return { ...numbered, lateMs: latenessOf(change) };
  });
  if (!rows.isEmpty) await tx.query({ ...WRITE, values: rows.parameters() });
  return saved;
}

function latenessOf({ before, now }: CaseChange): number {
  return Math.max(0, now - (before?.case.nextMilestoneAt ?? now));
}

class RowsToWrite {
  readonly #cases: object[] = [];
  readonly #tasks: object[] = [];
  readonly #orders: object[] = [];
  readonly #clocks: object[] = [];
  readonly #events: object[] = [];
  readonly #pokes: object[] = [];

  get isEmpty(): boolean {
    return this.#cases.length === 0;
  }

  add({ before, after, events, now }: CaseChange): void {
    const earlier = before?.case;
    if (events.length === 0 && earlier?.nextMilestoneAt === after.nextMilestoneAt) return;
    const chain = chained(after.id, before?.chainHead ?? CHAIN_START, events, now);
    const chainHead = chain.at(-1)?.hash ?? before?.chainHead ?? CHAIN_START;
    const changedAt = events.length > 0 ? now : (before?.changedAt ?? now);
    this.#cases.push(CASE.toRow({ ...after, changedAt, chainHead }));
    addChanged(this.#tasks, TASK, earlier?.tasks, after.tasks);
    addChanged(this.#orders, SUPERVISION_ORDER, earlier?.orders, after.orders);
    addChanged(this.#clocks, CLOCK, earlier?.clocks, after.clocks);
    for (const row of chain) this.#events.push(CASE_EVENT.toRow(row));
    if (mustPoke(earlier, after))
      this.#pokes.push({ case_id: after.id, wake_at: new Date(after.nextMilestoneAt!).toISOString() });
  }

  parameters(): unknown[] {
    const sets = [this.#cases, this.#tasks, this.#orders, this.#clocks, this.#events, this.#pokes];
    return [...sets.map((set) => JSON.stringify(set)), this.#events.length > 0];
  }
}

/** Parts that did not change keep their identity in `evolve`, and parts are only ever added at the end. */
function addChanged(rows: object[], table: Table, before: readonly object[] | undefined, after: readonly object[]): void {
  after.forEach((part, position) => {
    if (part !== before?.[position]) rows.push(table.toRow({ ...part, position }));
  });
}

/** The workflow sleeps until the milestone it was last told: it must hear of an earlier one, a later one it finds by itself. */
function mustPoke(before: Case | undefined, after: Case): boolean {
  if (after.nextMilestoneAt === null) return false;
  return (before?.nextMilestoneAt ?? null) === null || after.nextMilestoneAt < before!.nextMilestoneAt!;
}
