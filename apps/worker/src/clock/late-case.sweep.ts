import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { SweepReport } from '@zhuoluo/cases/store';
import { Loop } from '../background/loop.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import { sharesOf, sweptInLanes } from './lanes.ts';
import { untilNextLook } from './next-look.ts';
import { Rush } from './rush.ts';
import { SoleHolder } from './sole-holder.ts';
import { CROWD } from './wake-times.ts';

/** Younger milestones are left to their workflows, unless they are a crowd. */
const GRACE_MS = 2_000;
/** What is not swept by then, a stand-in sweeps as well: the holder may hang without giving up its place. */
const STAND_IN_AFTER_MS = 10_000;
const BATCH = 200;
const LANES = 2;
/** Any number that nothing else locks in the database. */
const SWEEP_LOCK = 6_204_117;

/**
 * Takes what is late for any reason: a storm at opening time, a lost workflow, no Temporal at all.
 * One process at a time sweeps, so that none asks in vain; the others stand by, and stand in if it does not.
 * Two at once do no harm: each passes over what the other holds.
 */
@Injectable()
export class LateCaseSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(LateCaseSweep.name);
  readonly #place: SoleHolder;
  readonly #loop = new Loop(
    () => this.#tick(),
    (error) => this.database.lost(error),
  );

  constructor(
    private readonly database: Database,
    private readonly metrics: WorkerMetrics,
    private readonly rush: Rush,
  ) {
    this.#place = new SoleHolder(database.pools.place, 'sweep', SWEEP_LOCK);
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
    this.#place.leave();
  }

  async #tick(): Promise<number> {
    const holding = await this.#place.hold();
    this.metrics.sweepHolder.set(holding ? 1 : 0);
    const foundWholeBatch = await this.#untilDry(holding ? await this.#grace() : STAND_IN_AFTER_MS);
    this.database.state.up();
    return untilNextLook(Date.now(), foundWholeBatch);
  }

  /** A crowd is taken at once: more than its workflows could wake for meanwhile, and they are put off until it has been. */
  async #grace(): Promise<number> {
    return (await this.database.sweeping.areLate(CROWD + 1)) ? 0 : GRACE_MS;
  }

  /**
   * In a storm there are two lanes, each for the units of other regions. An office's counter stays locked until its numbers are committed.
   * Lanes that number for one office would write in turn, and a younger batch might be first.
   *
   * @returns whether there was a whole batch
   */
  async #untilDry(graceMs: number): Promise<boolean> {
    if (!(await this.#batch(graceMs, null))) return false;
    const shares = sharesOf(await this.database.sweeping.lateByRegion(graceMs), LANES);
    await sweptInLanes(shares, async (regionIds) => !this.#loop.stopping && (await this.#batch(graceMs, regionIds)));
    return true;
  }

  /** Whether there is probably more. */
  async #batch(graceMs: number, regionIds: readonly string[] | null): Promise<boolean> {
    const stop = this.metrics.sweepSeconds.startTimer();
    const report = await this.database.sweeping.sweep({ graceMs, limit: BATCH, regionIds });
    if (report.taken > 0) stop();
    this.#count(report);
    if (report.taken < BATCH) return false;
    this.rush.wholeBatch();
    return true;
  }

  #count({ advanced, failed }: SweepReport): void {
    this.metrics.swept.inc({ outcome: 'advanced' }, advanced.length);
    this.metrics.swept.inc({ outcome: 'failed' }, failed.length);
    for (const { events, lateMs } of advanced) this.metrics.orders('sweep', events, lateMs);
    for (const { caseId, error } of failed) {
      const { name, stack } = error;
      this.#logger.error({ msg: 'a case could not be advanced and is set apart', caseId, error: name, stack });
    }
  }
}
