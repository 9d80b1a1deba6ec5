import { noticesOf } from '../rules/notices/notices-of.ts';
import { personalFieldsOf } from '../rules/case/personal-fields.ts';
import { withNumbers } from '../rules/supervision-order/doc-number.ts';
import { subjectOf } from '../rules/case/subject.ts';
import type { Case } from '../rules/case/case.ts';
import { PART_NAMES } from '../rules/case/case-parts.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Subject } from '@zhuoluo/audit/rules';
import type { QueryConfig } from 'pg';
import { newId, type Table, type Tx } from '@zhuoluo/database';
import type { CaseChange } from './case-change.ts';
import { CASE, PART_TABLES } from './case-tables.ts';
import type { DocNumbers } from './doc-numbers.ts';
import { countsOf } from './part-counts.ts';
import { keepTexts } from './order-texts.ts';
import type { OrderTextRow } from './order-text.entity.ts';
import { CHAIN_START, chained, newSalt, sealed, type PersonalRow } from '@zhuoluo/audit/store';
import { noticeRow } from '@zhuoluo/notices/store';
import { writeOf, type Kind, type Rows } from './write-statement.ts';

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
  'amount',
  'source',
  'levelReason',
  'partyId',
  'partyKind',
  'regionId',
  'filedBy',
  'openedAt',
] as const satisfies readonly (keyof Case)[];

/** Writes what changed, and only that: rows, events, pokes. */
export async function writeCases(tx: Tx, changes: readonly CaseChange[], docNumbers: DocNumbers): Promise<SavedCase[]> {
  const numbers = docNumbers.of(changes);
  const rows = new RowsToWrite();
  const saved = changes.map((change) => {
    const numbered = withNumbers(change.after, change.events, numbers);
    const { events, texts } = issuesAny(numbered.events)
      ? keepTexts(numbered.case, { ...change, events: numbered.events })
      : { ...numbered, texts: [] };
    rows.add({ ...change, after: numbered.case, events }, texts);
    return { case: numbered.case, events, lateMs: latenessOf(change) };
  });
  for (const statement of rows.statements(changes.length)) await tx.send(statement);
  return saved;
}

const issuesAny = (events: readonly CaseEvent[]): boolean => events.some(({ type }) => type === 'order-issued');

function latenessOf({ before, now }: CaseChange): number {
  return Math.max(0, now - (before?.case.nextMilestoneAt ?? now));
}

class RowsToWrite {
  readonly #filed: object[] = [];
  readonly #moved = new ChangedRows(CASE);
  readonly #parts = PART_NAMES.map((kind) => ({ kind, rows: new PartRows(PART_TABLES[kind]) }));
  readonly #events: object[] = [];
  readonly #personal: PersonalRow[] = [];
  readonly #pokes: object[] = [];
  readonly #ended: object[] = [];
  readonly #notices: object[] = [];
  readonly #texts: OrderTextRow[] = [];

  add({ before, after, events, now, directory, trace }: CaseChange, texts: readonly OrderTextRow[]): void {
    const earlier = before?.case;
    if (events.length === 0 && earlier?.nextMilestoneAt === after.nextMilestoneAt) return;
    const subject = subjectOf(after.id);
    const chain = chained(subject, before?.chainHead ?? CHAIN_START, this.#sealed(subject, events), now);
    const chainHead = chain.at(-1)?.hash ?? before?.chainHead ?? CHAIN_START;
    const changedAt = events.length > 0 ? now : (before?.changedAt ?? now);
    const row = { ...after, ...countsOf(after), changedAt, chainHead };
    if (before) {
      assertFixed(before.case, after);
      const stood = { changedAt: before.changedAt, chainHead: before.chainHead };
      this.#moved.add({ ...before.case, ...countsOf(before.case), ...stood }, row);
    } else this.#filed.push(row);
    for (const { kind, rows } of this.#parts) rows.add(earlier?.[kind], after[kind]);
    this.#events.push(...chain);
    this.#texts.push(...texts);
    for (const notice of noticesOf(after, events, directory)) this.#notices.push(noticeRow(notice));
    if (mustPoke(earlier, after))
      this.#pokes.push({ caseId: after.id, wakeAt: after.nextMilestoneAt, traceparent: trace });
    else if (earlier && after.nextMilestoneAt === null) this.#ended.push({ caseId: after.id });
  }

  #sealed(subject: Subject, events: readonly CaseEvent[]): readonly CaseEvent[] {
    return events.map((event) => {
      const fields = personalFieldsOf(event);
      if (fields.length === 0) return event;
      const { event: without, rows } = sealed(subject, event, fields, { newId, salt: newSalt });
      this.#personal.push(...rows);
      return without;
    });
  }

  /**
   * One statement for the rows of one case. Of several cases, one for each kind of rows and set of fields. All together
   * would make a new one for almost every batch, and PostgreSQL parses and plans each.
   */
  statements(cases: number): QueryConfig[] {
    const whole = (kind: Kind, rows: readonly object[]): Rows => ({ kind, fields: [], rows });
    const all = [
      whole('filed', this.#filed),
      ...this.#moved.as('moved'),
      ...this.#parts.flatMap(({ kind, rows }) => [whole(`new ${kind}`, rows.added), ...rows.changed.as(kind)]),
      whole('events', this.#events),
      whole('texts', this.#texts),
      whole('personal', this.#personal),
      whole('notices', this.#notices),
      whole('pokes', this.#pokes),
      whole('ended', this.#ended),
    ].filter(({ rows }) => rows.length > 0);
    if (all.length === 0) return [];
    return cases === 1 ? [writeOf(all)] : all.map((rows) => writeOf([rows]));
  }
}

/** Rows that changed in the same fields. */
interface Alike {
  readonly fields: readonly string[];
  readonly rows: object[];
}

/** Rows that changed, by the fields in which they did. */
class ChangedRows {
  readonly #table: Table;
  readonly #alike = new Map<string, Alike>();

  constructor(table: Table) {
    this.#table = table;
  }

  add(before: object, after: object): void {
    const fields = this.#table.changed(before, after);
    if (fields.length === 0) return;
    const key = fields.join();
    let alike = this.#alike.get(key);
    if (!alike) this.#alike.set(key, (alike = { fields, rows: [] }));
    alike.rows.push(after);
  }

  as(kind: Kind): Rows[] {
    return [...this.#alike.values()].map(({ fields, rows }) => ({ kind, fields, rows }));
  }
}

/** One kind of parts: those that are new, and those that changed. */
class PartRows {
  readonly added: object[] = [];
  readonly changed: ChangedRows;

  constructor(table: Table) {
    this.changed = new ChangedRows(table);
  }

  /** Parts that did not change keep their identity in `evolve`, and parts are only ever added at the end. */
  add(before: readonly object[] = [], after: readonly object[]): void {
    after.forEach((part, position) => {
      const earlier = before[position];
      if (!earlier) this.added.push({ ...part, position });
      else if (part !== earlier) this.changed.add(earlier, part);
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
