import { CalendarStore } from '@zhuoluo/regulation/store';
import { RECOMPUTE_LIMITS, type CalendarMoves, type CaseClock } from '@zhuoluo/cases/store';
import { isUnderWay } from '@zhuoluo/operations/store';
import type { Pool } from '@zhuoluo/database';
import { inParallel } from '../background/in-parallel.ts';

/** Cases looked for at a time. */
const BATCH = 1_000;
const AT_ONCE = 4;

export interface ChangedCalendarReport {
  /** Cases whose limits got their dates. */
  readonly computed: number;
  /** Cases that somebody else held or that failed: they still wait. */
  readonly left: number;
}

/** One that began under the older version may still be written after a first pass. */
const EMPTY_PASSES = 2;

/**
 * Recomputes the limits of open cases once their calendar has a new version, where no operation does. So it is with a year that came
 * with the program, and while Temporal is away. Each case would do so itself when time next touches it; lists show the dates before.
 */
export class ChangedCalendar {
  readonly #pool: Pool;
  readonly #moves: Pick<CalendarMoves, 'casesToMove'>;
  readonly #advancing: Pick<CaseClock, 'advanceOne'>;
  /** How often in a row a pass found nothing to compute, by calendar and version. */
  readonly #emptyPasses = new Map<string, number>();

  constructor(pool: Pool, moves: Pick<CalendarMoves, 'casesToMove'>, advancing: Pick<CaseClock, 'advanceOne'>) {
    this.#pool = pool;
    this.#moves = moves;
    this.#advancing = advancing;
  }

  /**
   * Looks at every calendar whose newest version is not settled yet; at none while an operation is under way that does so.
   *
   * @param goOn asked before each case
   */
  async pass(goOn: () => boolean = () => true): Promise<ChangedCalendarReport> {
    const total = { computed: 0, left: 0 };
    if (await isUnderWay(this.#pool, RECOMPUTE_LIMITS)) return total;
    for (const { code, version } of await new CalendarStore(this.#pool).list()) {
      const settling = `${code} ${version}`;
      const empty = this.#emptyPasses.get(settling) ?? 0;
      if (empty >= EMPTY_PASSES) continue;
      const { computed, left } = await this.#compute(await this.#toMove(code, goOn), goOn);
      this.#emptyPasses.set(settling, computed + left === 0 ? empty + 1 : 0);
      total.computed += computed;
      total.left += left;
    }
    return total;
  }

  async #toMove(calendar: string, goOn: () => boolean): Promise<string[]> {
    const found: string[] = [];
    for await (const caseIds of this.#moves.casesToMove(calendar)) {
      found.push(...caseIds);
      if (found.length >= BATCH || !goOn()) break;
    }
    return found;
  }

  async #compute(caseIds: readonly string[], goOn: () => boolean): Promise<ChangedCalendarReport> {
    let [computed, busy] = [0, 0];
    const advance = async (caseId: string): Promise<void> => {
      const result = await this.#advancing.advanceOne(caseId);
      if (result.kind === 'busy') busy++;
      if (result.kind === 'advanced' && result.events.length > 0) computed++;
    };
    const { failed, left } = await inParallel(caseIds, AT_ONCE, advance, goOn);
    return { computed, left: busy + failed.length + left.length };
  }
}
