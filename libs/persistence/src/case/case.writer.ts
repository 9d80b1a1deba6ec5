import {
  nextMilestoneAt,
  noticesOf,
  withNumbers,
  type Case,
  type CaseEvent,
  type Directory,
  type Instant,
} from '@zhuoluo/domain';
import { currentTrace } from '@zhuoluo/platform';
import type { Table } from '../database/table.ts';
import type { Tx } from '../database/transaction.ts';
import { CASE, CASE_EVENT, CLOCK, NOTICE, SUPERVISION_ORDER, TASK } from './case-tables.ts';
import type { StoredCase } from './case.loader.ts';
import { allotDocNumbers } from './doc-numbers.ts';
import { CHAIN_START, chained, eventText } from './event-chain.ts';
import { noticeRow } from './notice.entity.ts';

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

/** Set at filing and never again. */
const FIXED_OF_CASE = [
  'caseNo',
  'category',
  'title',
  'facts',
  'wish',
  'amount',
  'contact',
  'source',
  'levelReason',
  'partyId',
  'partyKind',
  'regionId',
  'filedBy',
  'openedAt',
  'policyVersion',
] as const satisfies readonly (keyof Case)[];
const FIXED_OF_PART = ['caseId', 'position'];

// One statement whether one case changed or two hundred: a storm costs rows, not round trips. The listeners are woken by an
// empty NOTIFY and read what they may see.
const WRITE = {
  name: 'write-cases',
  text: `
    WITH filed AS (${CASE.insert('$1')}), moved AS (${CASE.update('$2', FIXED_OF_CASE)}),
      new_tasks AS (${TASK.insert('$3')}), tasks AS (${TASK.update('$4', FIXED_OF_PART)}),
      new_orders AS (${SUPERVISION_ORDER.insert('$5')}), orders AS (${SUPERVISION_ORDER.update('$6', FIXED_OF_PART)}),
      new_clocks AS (${CLOCK.insert('$7')}), clocks AS (${CLOCK.update('$8', FIXED_OF_PART)}),
      events AS (${CASE_EVENT.insert('$9')}),
      notices AS (${NOTICE.insert('$10')}),
      pokes AS (
        INSERT INTO outbox (case_id, revision, wake_at, traceparent)
        SELECT case_id, 1, wake_at, traceparent FROM json_populate_recordset(NULL::outbox, $11::json) ORDER BY case_id
        ON CONFLICT (case_id) DO UPDATE
          SET revision = outbox.revision + 1, wake_at = EXCLUDED.wake_at, traceparent = EXCLUDED.traceparent)
    SELECT pg_notify('case_changed', '') WHERE $12::boolean`,
};

/** Writes what changed, and only that: rows, events, pokes. Numbers are allotted in the order of `changes`. */
export async function writeCases(tx: Tx, changes: readonly CaseChange[], directory: Directory): Promise<SavedCase[]> {
  const numbers = await allotDocNumbers(tx, changes, directory);
  const rows = new RowsToWrite(directory);
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
  readonly #filed: string[] = [];
  readonly #moved: string[] = [];
  readonly #tasks = new PartRows(TASK);
  readonly #orders = new PartRows(SUPERVISION_ORDER);
  readonly #clocks = new PartRows(CLOCK);
  readonly #events: string[] = [];
  readonly #pokes: string[] = [];
  readonly #notices: string[] = [];
  readonly #directory: Directory;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  get isEmpty(): boolean {
    return this.#filed.length + this.#moved.length === 0;
  }

  add({ before, after, events, now }: CaseChange): void {
    const earlier = before?.case;
    if (events.length === 0 && earlier?.nextMilestoneAt === after.nextMilestoneAt) return;
    const chain = chained(after.id, before?.chainHead ?? CHAIN_START, events, now);
    const chainHead = chain.at(-1)?.hash ?? before?.chainHead ?? CHAIN_START;
    const changedAt = events.length > 0 ? now : (before?.changedAt ?? now);
    const row = { ...after, changedAt, chainHead };
    if (earlier) {
      assertFixed(earlier, after);
      this.#moved.push(CASE.rowText(row, FIXED_OF_CASE));
    } else this.#filed.push(CASE.rowText(row));
    this.#tasks.add(earlier?.tasks, after.tasks);
    this.#orders.add(earlier?.orders, after.orders);
    this.#clocks.add(earlier?.clocks, after.clocks);
    for (const event of chain) this.#events.push(eventText(event));
    for (const notice of noticesOf(after, events, this.#directory))
      this.#notices.push(NOTICE.rowText(noticeRow(notice)));
    if (mustPoke(earlier, after)) this.#pokes.push(pokeText(after.id, after.nextMilestoneAt!));
  }

  parameters(): unknown[] {
    const parts = [this.#tasks, this.#orders, this.#clocks].flatMap((rows) => [rows.added, rows.changed]);
    const sets = [this.#filed, this.#moved, ...parts, this.#events, this.#notices, this.#pokes];
    return [...sets.map((rows) => `[${rows.join()}]`), this.#events.length > 0];
  }
}

function pokeText(caseId: string, wakeAt: Instant): string {
  return JSON.stringify({ case_id: caseId, wake_at: new Date(wakeAt).toISOString(), traceparent: currentTrace() });
}

/** One kind of parts: those that are new, and those that changed. */
class PartRows {
  readonly added: string[] = [];
  readonly changed: string[] = [];
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Parts that did not change keep their identity in `evolve`, and parts are only ever added at the end. */
  add(before: readonly object[] = [], after: readonly object[]): void {
    after.forEach((part, position) => {
      if (position >= before.length) this.added.push(this.#table.rowText({ ...part, position }));
      else if (part !== before[position]) this.changed.push(this.#table.rowText(part, FIXED_OF_PART));
    });
  }
}

/** An event that changes what is fixed at filing would be lost without a trace: better none of it is written. */
function assertFixed(before: Case, after: Case): void {
  const changed = FIXED_OF_CASE.find((field) => before[field] !== after[field]);
  if (changed) throw new Error(`case ${before.caseNo}: ${changed} is set at filing and cannot change`);
}

/** The workflow sleeps until the milestone it was last told: it must hear of an earlier one, a later one it finds by itself. */
function mustPoke(before: Case | undefined, after: Case): boolean {
  if (after.nextMilestoneAt === null) return false;
  return (before?.nextMilestoneAt ?? null) === null || after.nextMilestoneAt < before!.nextMilestoneAt!;
}
