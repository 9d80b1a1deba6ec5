import { advance, type Instant } from '@zhuoluo/domain';
import { sqlState, type Tx } from '../database/transaction.ts';
import { loadCases, lockLateCases, type StoredCase } from './case.loader.ts';
import { caseChange, writeCases, type CaseChange, type SavedCase } from './case.writer.ts';
import { contextOf, type Moment, type ReadMoment } from './moment.ts';
import { setApart, takeBack, type FailedCase } from './quarantine.ts';

export interface SweepOptions {
  /** How late a milestone must be: younger ones are left to their workflows. */
  readonly graceMs: number;
  /** Cases a batch, at most 200. */
  readonly limit: number;
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

interface SweepPorts {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly moment: (tx: Tx, read: ReadMoment) => Promise<Moment>;
  readonly newId: () => string;
  readonly clock: (() => Instant) | undefined;
}

const LARGEST_BATCH = 200;
const NOTHING: SweepReport = { taken: 0, advanced: [], failed: [], oldestLateMs: 0 };

/** A case whose milestone is past though time has nothing left to do to it: tried on and on, it would starve the others. */
export class StuckMilestone extends Error {
  override readonly name = 'StuckMilestone';
}

/** Advances late cases in batches: the same rules and the same writer as for one, with a constant number of statements. */
export class LateCaseSweep {
  readonly #ports: SweepPorts;

  constructor(ports: SweepPorts) {
    this.#ports = ports;
  }

  async run(options: SweepOptions): Promise<SweepReport> {
    const limit = Math.min(options.limit, LARGEST_BATCH);
    try {
      return await this.#batch(options.graceMs, limit);
    } catch (error) {
      if (!isFaultOfACase(error)) throw error;
      return this.#oneByOne(options.graceMs, limit);
    }
  }

  /** Where the database refuses a batch because of one case's rows, each case gets a transaction to itself. */
  async #oneByOne(graceMs: number, limit: number): Promise<SweepReport> {
    let report = NOTHING;
    while (report.taken < limit) {
      const single = await this.#single(graceMs);
      if (single.taken === 0) break;
      report = joined(report, single);
    }
    return report;
  }

  async #single(graceMs: number): Promise<SweepReport> {
    let caseId: string | undefined;
    try {
      return await this.#batch(graceMs, 1, (taken) => (caseId = taken));
    } catch (error) {
      if (caseId === undefined || !isFaultOfACase(error)) throw error;
      const failed = [{ caseId, error }];
      await this.#ports.transaction((tx) => setApart(tx, failed, this.#ports.clock?.() ?? null));
      return { ...NOTHING, taken: 1, failed };
    }
  }

  #batch(
    graceMs: number,
    limit: number,
    onTaken: (oldestCaseId: string) => void = () => undefined,
  ): Promise<SweepReport> {
    return this.#ports.transaction(async (tx) => {
      const late = await lockLateCases(tx, { now: this.#ports.clock?.() ?? null, graceMs, limit });
      const oldest = late[0];
      if (!oldest) return NOTHING;
      onTaken(oldest.id);
      const { stored, read } = await loadCases(
        tx,
        late.map(({ id }) => id),
      );
      const moment = await this.#ports.moment(tx, read);
      const { changes, failed } = this.#advanceAll(stored, moment);
      const advanced = await writeCases(tx, changes, moment.references.directory);
      const failedIds = new Set(failed.map((f) => f.caseId));
      await setApart(tx, failed, moment.now);
      const cured = late.filter(({ id, setApart }) => setApart && !failedIds.has(id));
      await takeBack(
        tx,
        cured.map(({ id }) => id),
      );
      return { taken: late.length, advanced, failed, oldestLateMs: moment.now - stored[0]!.case.nextMilestoneAt! };
    });
  }

  #advanceAll(
    all: readonly StoredCase[],
    { now, references }: Moment,
  ): { changes: CaseChange[]; failed: FailedCase[] } {
    const changes: CaseChange[] = [];
    const failed: FailedCase[] = [];
    for (const before of all) {
      try {
        const context = contextOf(before.case, Math.max(now, before.changedAt), references, this.#ports.newId);
        const { case: after, events } = advance(before.case, context);
        changes.push(moving(caseChange(before, after, events, context.now)));
      } catch (error) {
        failed.push({ caseId: before.case.id, error: error instanceof Error ? error : new Error(String(error)) });
      }
    }
    return { changes, failed };
  }
}

function moving(change: CaseChange): CaseChange {
  const next = change.after.nextMilestoneAt;
  if (change.events.length === 0 && next !== null && next <= change.now)
    throw new StuckMilestone(`case ${change.after.caseNo}: nothing happens at its milestone`);
  return change;
}

/** Bad data or a rule that throws, rather than a database or a network that is away. */
function isFaultOfACase(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  return state === undefined ? !('syscall' in error) : state.startsWith('22') || state.startsWith('23');
}

function joined(a: SweepReport, b: SweepReport): SweepReport {
  return {
    taken: a.taken + b.taken,
    advanced: [...a.advanced, ...b.advanced],
    failed: [...a.failed, ...b.failed],
    oldestLateMs: Math.max(a.oldestLateMs, b.oldestLateMs),
  };
}
