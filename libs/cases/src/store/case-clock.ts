import { advance } from '../rules/case/advance.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import type { Instant } from '@zhuoluo/kernel';
import { LOCK_NOT_AVAILABLE, sqlState, type Tx } from '@zhuoluo/database';
import { lockAndLoad } from './case.loader.ts';
import { caseChange } from './case-change.ts';
import { writeCases } from './case.writer.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import type { Absent } from './command-results.ts';
import { decideWithNumbers } from './doc-numbers.ts';
import { areLate, countLate, type RegionLate } from './late-cases.ts';
import { contextToChange, putOff } from './moment.ts';
import { takeBack } from './quarantine.ts';
import { moving } from './stuck-milestone.ts';
import { LateCaseSweep, type SweepOptions, type SweepReport } from './sweep.ts';

export type AdvanceResult =
  | {
      readonly kind: 'advanced';
      /** The next milestone, and how long until then by the database's clock; null when no clock runs any more. */
      readonly next: { readonly at: Instant; readonly inMs: number } | null;
      readonly events: readonly CaseEvent[];
      /** How long the milestone was past; 0 where none was. */
      readonly lateMs: number;
    }
  /** Somebody else holds the case. */
  | { readonly kind: 'busy' }
  | Absent;

/** Temporal's clock is another one: a shorter sleep could end before the milestone and spin (ARCHITECTURE.md, rulings). */
const SHORTEST_SLEEP_MS = 250;

/** What time does to cases: by their own workflows one by one, and by the sweep where they are late. */
export class CaseClock {
  readonly #transactions: CaseTransactions;
  readonly #sweep: LateCaseSweep;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
    this.#sweep = new LateCaseSweep(this.#transactions);
  }

  /**
   * The clock's own turn on one case. Never waits for a lock: a holder of the case brings it to now as well.
   *
   * @throws StuckMilestone where time has nothing to do to a case that is due: its workflow would ask again at once, for ever
   */
  async advanceOne(caseId: string): Promise<AdvanceResult> {
    try {
      return await this.#transactions.write((tx) => this.#advance(tx, caseId));
    } catch (error) {
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return { kind: 'busy' };
      throw error;
    }
  }

  /** Advances a batch of cases whose milestone is late (ARCHITECTURE.md, point 5). */
  sweep(options: SweepOptions): Promise<SweepReport> {
    return this.#sweep.run(options);
  }

  /** Whether at least so many cases are late, by however little. */
  areLate(atLeast: number): Promise<boolean> {
    return areLate(this.#transactions.pool, this.#transactions.now, atLeast);
  }

  /** How many cases are late by more than the grace, by the region of the unit that has them: its office numbers the order. */
  lateByRegion(graceMs: number): Promise<RegionLate[]> {
    return countLate(this.#transactions.pool, this.#transactions.now, graceMs);
  }

  async #advance(tx: Tx, caseId: string): Promise<AdvanceResult> {
    const { stored, read } = await lockAndLoad(tx, [caseId], 'nowait');
    const before = stored[0];
    if (!before) return { kind: 'absent' };
    const moment = await this.#transactions.moment(read, tx);
    const decide = (notBefore: Instant) => {
      const context = contextToChange(before, putOff(moment, notBefore));
      const { case: after, events } = advance(before.case, context);
      return moving(caseChange(before, after, events, context));
    };
    const { decided, numbers } = await decideWithNumbers(tx, decide, (change) => [change]);
    const saved = (await writeCases(tx, [decided], numbers))[0]!;
    if (before.setApart) await takeBack(tx, [caseId]);
    const at = saved.case.nextMilestoneAt;
    const next = at === null ? null : { at, inMs: Math.max(SHORTEST_SLEEP_MS, at - decided.now) };
    return { kind: 'advanced', next, events: saved.events, lateMs: saved.lateMs };
  }
}
