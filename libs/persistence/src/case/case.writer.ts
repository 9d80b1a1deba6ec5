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
import type { QueryConfig } from 'pg';
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

/** The kinds of rows a transaction may write; each is a part of one statement, given its placeholder. */
const KINDS = {
  filed: (rows: string) => CASE.insert(rows),
  moved: (rows: string) => CASE.update(rows, FIXED_OF_CASE),
  newTasks: (rows: string) => TASK.insert(rows),
  tasks: (rows: string) => TASK.update(rows, FIXED_OF_PART),
  newOrders: (rows: string) => SUPERVISION_ORDER.insert(rows),
  orders: (rows: string) => SUPERVISION_ORDER.update(rows, FIXED_OF_PART),
  newClocks: (rows: string) => CLOCK.insert(rows),
  clocks: (rows: string) => CLOCK.update(rows, FIXED_OF_PART),
  events: (rows: string) => CASE_EVENT.insert(rows),
  notices: (rows: string) => NOTICE.insert(rows),
  pokes: (rows: string) => `
    INSERT INTO outbox (case_id, revision, wake_at, traceparent)
    SELECT case_id, 1, wake_at, traceparent
    FROM json_to_recordset(${rows}::json) AS r(case_id uuid, wake_at timestamptz, traceparent text) ORDER BY case_id
    ON CONFLICT (case_id) DO UPDATE
      SET revision = outbox.revision + 1, wake_at = EXCLUDED.wake_at, traceparent = EXCLUDED.traceparent,
        leased_until = NULL, attempts = 0`,
  ended: (rows: string) => `
    DELETE FROM outbox o USING json_to_recordset(${rows}::json) AS r(case_id uuid) WHERE o.case_id = r.case_id`,
};
type Kind = keyof typeof KINDS;

/** By the kinds that they write: a few dozen combinations ever occur. */
const writes = new Map<string, { readonly name: string; readonly text: string }>();

// One statement whether one case changed or two hundred: a storm costs rows, not round trips. A kind without rows is left
// out, because even an empty part costs its start.
function writeOf(kinds: readonly Kind[]): { readonly name: string; readonly text: string } {
  const name = `write ${kinds.join(' ')}`;
  const known = writes.get(name);
  if (known) return known;
  const parts = kinds.map((kind, i) => `"${kind}" AS (${KINDS[kind](`$${i + 1}`)})`);
  const write = { name: `write-${writes.size}`, text: `WITH ${parts.join(',\n')} SELECT WHERE false` };
  writes.set(name, write);
  return write;
}

/** Writes what changed, and only that: rows, events, pokes. Numbers are allotted in the order of `changes`. */
export async function writeCases(tx: Tx, changes: readonly CaseChange[], directory: Directory): Promise<SavedCase[]> {
  const numbers = await allotDocNumbers(tx, changes, directory);
  const rows = new RowsToWrite(directory);
  const saved = changes.map((change) => {
    const numbered = withNumbers(change.after, change.events, numbers);
    rows.add({ ...change, after: numbered.case, events: numbered.events });
    return { ...numbered, lateMs: latenessOf(change) };
  });
  if (!rows.isEmpty) await tx.send(rows.statement());
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
  readonly #ended: string[] = [];
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
    else if (earlier && after.nextMilestoneAt === null) this.#ended.push(`{"case_id":"${after.id}"}`);
  }

  statement(): QueryConfig {
    const rows: Readonly<Record<Kind, readonly string[]>> = {
      filed: this.#filed,
      moved: this.#moved,
      newTasks: this.#tasks.added,
      tasks: this.#tasks.changed,
      newOrders: this.#orders.added,
      orders: this.#orders.changed,
      newClocks: this.#clocks.added,
      clocks: this.#clocks.changed,
      events: this.#events,
      notices: this.#notices,
      pokes: this.#pokes,
      ended: this.#ended,
    };
    const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => rows[kind].length > 0);
    return { ...writeOf(kinds), values: kinds.map((kind) => `[${rows[kind].join()}]`) };
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
