import { workCalendar } from '@zhuoluo/kernel';
import { CalendarStore } from '@zhuoluo/regulation/store';
import { casesWaitingForYear, type CaseClock } from '@zhuoluo/cases/store';
import type { Pool } from '@zhuoluo/database';
import { inParallel } from '../background/in-parallel.ts';

/** Cases looked for at a time. */
const BATCH = 1_000;
const AT_ONCE = 4;

export interface LoadedYearReport {
  /** Cases whose limits got their dates. */
  readonly computed: number;
  /** Cases that somebody else held or that failed: they still wait. */
  readonly left: number;
}

/** One that began under the older version may still be written after a first pass. */
const EMPTY_PASSES = 2;

/**
 * Computes the limits that waited for a year, once a calendar covers it.
 * The next milestone of their cases is the end of the old coverage, so nothing would look at them before.
 */
export class LoadedYear {
  readonly #pool: Pool;
  readonly #advancing: Pick<CaseClock, 'advanceOne'>;
  /** How often in a row a pass found nothing to compute, by calendar and version. */
  readonly #emptyPasses = new Map<string, number>();

  constructor(pool: Pool, advancing: Pick<CaseClock, 'advanceOne'>) {
    this.#pool = pool;
    this.#advancing = advancing;
  }

  /**
   * Looks at every calendar whose newest version is not settled yet.
   *
   * @param goOn asked before each case
   */
  async pass(goOn: () => boolean = () => true): Promise<LoadedYearReport> {
    const total = { computed: 0, left: 0 };
    for (const data of await new CalendarStore(this.#pool).list()) {
      const version = `${data.code} ${data.version}`;
      const empty = this.#emptyPasses.get(version) ?? 0;
      if (empty >= EMPTY_PASSES) continue;
      const { code, coveredUntil } = workCalendar(data);
      const waiting = await casesWaitingForYear(this.#pool, { code, coveredUntil }, BATCH);
      const { computed, left } = await this.#compute(waiting, goOn);
      this.#emptyPasses.set(version, computed + left === 0 ? empty + 1 : 0);
      total.computed += computed;
      total.left += left;
    }
    return total;
  }

  async #compute(caseIds: readonly string[], goOn: () => boolean): Promise<LoadedYearReport> {
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
