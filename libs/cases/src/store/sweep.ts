import { advance } from '../rules/case/advance.ts';
import type { Tx } from '@zhuoluo/database';
import { loadCases, type StoredCase } from './case.loader.ts';
import type { CaseTransactions } from './case-transactions.ts';
import { caseChange, type CaseChange } from './case-change.ts';
import { writeCases, type SavedCase } from './case.writer.ts';
import { decideWithNumbers } from './doc-numbers.ts';
import { blamingTheCases, errorOf, faultOfACase } from './fault-of-a-case.ts';
import { lockLateCases } from './late-cases.ts';
import { contextToChange, putOff, type Moment } from './moment.ts';
import { setApart, takeBack, type FailedCase } from './quarantine.ts';
import { moving } from './stuck-milestone.ts';

export interface SweepOptions {
  /** How late a milestone must be: younger ones are left to their workflows. */
  readonly graceMs: number;
  /** Cases a batch, at most 200. */
  readonly limit: number;
  /** Takes cases that units of these regions have; null or absent: of all. */
  readonly regionIds?: readonly string[] | null;
}

export interface SweepReport {
  /** Cases locked; fewer than the limit means that nothing late is left. */
  readonly taken: number;
  readonly advanced: readonly SavedCase[];
  /** Set apart, to be tried again later. */
  readonly failed: readonly FailedCase[];
  /** How late the oldest milestone of the batch was. */
  readonly oldestLateMs: number;
}

const LARGEST_BATCH = 200;
/** All of a batch may need what somebody holds, an office's counter say: one after the other they must not keep the next office waiting. */
const HARDLY_WAIT = `SET LOCAL lock_timeout = '200ms'`;
const NOTHING: SweepReport = { taken: 0, advanced: [], failed: [], oldestLateMs: 0 };

/** Advances late cases in batches: the same rules and the same writer as for one, with a constant number of statements. */
export class LateCaseSweep {
  readonly #transactions: CaseTransactions;

  constructor(transactions: CaseTransactions) {
    this.#transactions = transactions;
  }

  async run(options: SweepOptions): Promise<SweepReport> {
    const asked = { ...options, limit: Math.min(options.limit, LARGEST_BATCH) };
    try {
      return await this.#batch(asked);
    } catch (error) {
      if (faultOfACase(error) === null) throw error;
      return this.#oneByOne(asked);
    }
  }

  /** Where a batch fails because of one case, each case gets a transaction to itself. */
  async #oneByOne(asked: SweepOptions): Promise<SweepReport> {
    let report = NOTHING;
    while (report.taken < asked.limit) {
      const single = await this.#single({ ...asked, limit: 1 });
      if (single.taken === 0) break;
      report = joined(report, single);
    }
    return report;
  }

  async #single(asked: SweepOptions): Promise<SweepReport> {
    let caseId: string | undefined;
    try {
      return await this.#batch(asked, async (taken, tx) => {
        caseId = taken;
        await tx.query(HARDLY_WAIT);
      });
    } catch (error) {
      const fault = faultOfACase(error);
      if (caseId === undefined || fault === null) throw error;
      const failed = [{ caseId, error: fault }];
      await this.#transactions.write((tx) => setApart(tx, failed, this.#transactions.now));
      return { ...NOTHING, taken: 1, failed };
    }
  }

  #batch(
    { graceMs, limit, regionIds = null }: SweepOptions,
    onTaken: (oldestCaseId: string, tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<SweepReport> {
    return this.#transactions.write(async (tx) => {
      const late = await lockLateCases(tx, { now: this.#transactions.now, graceMs, limit, regionIds });
      const oldest = late[0];
      if (!oldest) return NOTHING;
      await onTaken(oldest, tx);
      return blamingTheCases(tx, () => this.#advanceAll(tx, late));
    });
  }

  async #advanceAll(tx: Tx, late: readonly string[]): Promise<SweepReport> {
    const { stored, read } = await loadCases(tx, late);
    const moment = await this.#transactions.moment(read, tx);
    const { decided, numbers } = await decideWithNumbers(
      tx,
      (notBefore) => decideAll(stored, putOff(moment, notBefore)),
      ({ changes }) => changes,
    );
    const { changes, failed } = decided;
    const advanced = await writeCases(tx, changes, numbers);
    const failedIds = new Set(failed.map((f) => f.caseId));
    await setApart(tx, failed, moment.now);
    const cured = stored.filter(({ case: { id }, setApart }) => setApart && !failedIds.has(id));
    await takeBack(
      tx,
      cured.map((one) => one.case.id),
    );
    return { taken: late.length, advanced, failed, oldestLateMs: moment.now - stored[0]!.case.nextMilestoneAt! };
  }
}

/** What time does to each, and those at which the rules fail. */
function decideAll(all: readonly StoredCase[], moment: Moment): { changes: CaseChange[]; failed: FailedCase[] } {
  const changes: CaseChange[] = [];
  const failed: FailedCase[] = [];
  for (const before of all) {
    try {
      const context = contextToChange(before, moment);
      const { case: after, events } = advance(before.case, context);
      changes.push(moving(caseChange(before, after, events, context)));
    } catch (error) {
      failed.push({ caseId: before.case.id, error: errorOf(error) });
    }
  }
  return { changes, failed };
}

function joined(a: SweepReport, b: SweepReport): SweepReport {
  return {
    taken: a.taken + b.taken,
    advanced: [...a.advanced, ...b.advanced],
    failed: [...a.failed, ...b.failed],
    oldestLateMs: Math.max(a.oldestLateMs, b.oldestLateMs),
  };
}
