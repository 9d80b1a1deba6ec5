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

export const RECOMPUTE_LIMITS = 'recompute-limits';

export class RecomputeLimitsParams {
  @LineField({
    max: 40,
    description:
      'Code of the calendar whose newest version open cases are brought to, those of calendars that stand on it included.',
  })
  calendar!: string;
}

/** 重新计算期限: brings open cases to the newest version of their calendar. Time would do the same when it next touches each. */
export class RecomputeLimits implements OperationKind<RecomputeLimitsParams, string> {
  readonly kind = RECOMPUTE_LIMITS;
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
    const { rows } = await db.query<{ code: string }>(
      'SELECT DISTINCT code FROM calendar WHERE code = $1 OR based_on = $1 ORDER BY code',
      [calendar],
    );
    if (!rows.some(({ code }) => code === calendar)) throw new Fault('not-found');
    for (const { code } of rows)
      for await (const caseIds of this.#moves.casesToMove(code, db)) yield await withCaseNumbers(db, caseIds);
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
