import { holds, refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import { Fault, LineField } from '@zhuoluo/platform';
import type { CarryOutContext, OperationKind, PlannedItem } from '@zhuoluo/operations/store';
import type { ItemOutcome } from '@zhuoluo/operations/rules';
import { advance } from '../../rules/case/advance.ts';
import { caseChange } from '../case-change.ts';
import { CaseTransactions, type CaseStoreOptions } from '../case-transactions.ts';
import { contextToChange } from '../moment.ts';
import { CalendarMoves } from './calendar-moves.ts';
import { changeCases } from './change-cases.ts';
import { withCaseNumbers } from './open-cases.ts';

export class RecomputeLimitsParams {
  @LineField({ max: 40, description: 'Code of the calendar whose newest version open cases are brought to.' })
  calendar!: string;
}

/** 重新计算期限: brings open cases to the newest version of their calendar. Time would do the same when it next touches each. */
export class RecomputeLimits implements OperationKind<RecomputeLimitsParams, string> {
  readonly kind = 'recompute-limits';
  readonly params = RecomputeLimitsParams;
  readonly together = 20;
  readonly #moves: CalendarMoves;
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#moves = new CalendarMoves(options);
    this.#transactions = new CaseTransactions(options);
  }

  refuses(actor: Actor): Refusal | null {
    return holds(actor, 'ADMIN') ? null : refusal('role-missing', { wanted: 'ADMIN' });
  }

  /** @throws Fault if there is no such calendar */
  async *plan(db: Queryable, { calendar }: RecomputeLimitsParams): AsyncIterable<PlannedItem<string>[]> {
    const { rowCount } = await db.query('SELECT FROM calendar WHERE code = $1 LIMIT 1', [calendar]);
    if (rowCount === 0) throw new Fault('not-found');
    for await (const caseIds of this.#moves.casesToMove(calendar, db)) yield await withCaseNumbers(db, caseIds);
  }

  async carryOut(
    caseIds: readonly string[],
    { tx }: CarryOutContext<RecomputeLimitsParams>,
  ): Promise<readonly ItemOutcome[]> {
    const moved = await changeCases(tx, caseIds, this.#transactions.moment, (before, moment) => {
      const context = contextToChange(before, moment);
      const { case: after, events } = advance(before.case, context);
      const limits = events.filter(({ type }) => type === 'limit-moved' || type === 'limit-computed').length;
      return { change: caseChange(before, after, events, context), result: limits };
    });
    return caseIds.map((id) => {
      const limits = moved.get(id) ?? 0;
      return { state: limits === 0 ? 'SKIPPED' : 'DONE', result: { limits } };
    });
  }
}
