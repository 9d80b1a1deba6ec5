import { datedCalendar, type CalendarData } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import { movesByCalendar, tallyOf, type MoveOfCase, type MoveTally } from '../../rules/moves/moves-of.ts';
import { CaseTransactions, type CaseStoreOptions } from '../case-transactions.ts';
import { contextOf } from '../moment.ts';
import { openCasesBefore, openCasesOn, wholeCases } from './open-cases.ts';

/** How the open limits would move, were a calendar written so. */
export interface CalendarPreview extends MoveTally {
  /** Open cases on these calendars. */
  readonly cases: number;
  /** Those of them with a limit that moves. */
  readonly casesMoved: number;
  /** Limits that waited for a year and would get an end. */
  readonly computed: number;
}

/** The largest moves that a preview names. */
const NAMED = 20;

/** What a change of a calendar does to open cases, asked before it is written, and after. */
export class CalendarMoves {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /** What the next versions of calendars would move, were they written now; nothing is kept. */
  async preview(all: readonly CalendarData[]): Promise<CalendarPreview> {
    const moves: MoveOfCase[] = [];
    let [cases, casesMoved, computed] = [0, 0, 0];
    for (const next of all)
      for await (const { case: c, found } of this.#movesBy(next)) {
        cases++;
        computed += found.computed;
        casesMoved += found.moved.length > 0 ? 1 : 0;
        moves.push(...found.moved.map((move) => ({ ...move, caseId: c.id, caseNo: c.caseNo })));
      }
    return { cases, casesMoved, computed, ...tallyOf(moves, NAMED) };
  }

  /**
   * Open cases with a limit that versions just written move, page by page: what the transaction that wrote them plans.
   *
   * @param db sees those versions, which others do not yet
   */
  async *casesMovedBy(written: readonly CalendarData[], db: Queryable): AsyncIterable<readonly string[]> {
    for (const next of written) {
      const moving: string[] = [];
      for await (const { case: c, found } of this.#movesBy(next, await openCasesBefore(db, next.code, next.version)))
        if (found.moved.length > 0 || found.computed > 0) moving.push(c.id);
      if (moving.length > 0) yield moving;
    }
  }

  async *#movesBy(next: CalendarData, only?: readonly string[]) {
    const { pool } = this.#transactions;
    const caseIds = only ?? (await openCasesOn(pool, next.code));
    for await (const { stored, read } of wholeCases(caseIds, (work) => this.#transactions.read(work))) {
      const { now, references } = await this.#transactions.moment(read, pool);
      const calendars = references.calendarHistory(next.code).with(datedCalendar(next, now));
      for (const one of stored) {
        const context = { ...contextOf(one, now, references), calendar: calendars.newest, calendars };
        yield { case: one.case, found: movesByCalendar(one.case, context) };
      }
    }
  }

  /** Open cases with a limit that the newest version of a calendar moves and that has not moved yet, page by page. */
  async *casesToMove(calendar: string, db: Queryable = this.#transactions.pool): AsyncIterable<readonly string[]> {
    const { rows } = await db.query<{ newest: number | null }>(
      'SELECT max(version) AS newest FROM calendar WHERE code = $1',
      [calendar],
    );
    const newest = rows[0]?.newest ?? null;
    if (newest === null) return;
    const caseIds = await openCasesBefore(db, calendar, newest);
    for await (const { stored, read } of wholeCases(caseIds, (work) => this.#transactions.read(work))) {
      const { now, references } = await this.#transactions.moment(read, this.#transactions.pool);
      const moving = stored.filter((one) => {
        const { moved, computed } = movesByCalendar(one.case, contextOf(one, now, references));
        return moved.length > 0 || computed > 0;
      });
      yield moving.map(({ case: c }) => c.id);
    }
  }
}
