import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { OutboxMessage } from '@zhuoluo/cases/store';
import { currentTrace, traced } from '@zhuoluo/platform';
import { messageOf } from '../background/dependency.ts';
import { inParallel } from '../background/in-parallel.ts';
import { backoffMs, Loop } from '../background/loop.ts';
import { Rush } from '../clock/rush.ts';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import { pokeCase } from '../temporal/poke-case.ts';
import { TemporalSession } from '../temporal/temporal.session.ts';

/** How long a poke waits at most for the relay to look, and what an idle relay costs: four small reads a second. */
const LOOK_MS = 250;
const BATCH = 200;
/** Milestones this near are told at once. */
const SOON_MS = 120_000;
/** Beyond what a batch may take: a relay that dies with a lease leaves it to the others after this. */
const LEASE_MS = 30_000;
/** Longest pause of a poke that fails again and again. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * Takes pokes from the outbox to Temporal: leased in one transaction, sent with none open, removed if no other poke came meanwhile.
 * It may die at any point and send twice; a workflow poked twice only looks twice.
 * While the sweep is in a rush it sends none: the sweep takes each milestone that passes meanwhile.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(OutboxRelay.name);
  readonly #loop = new Loop(
    () => this.#turn(),
    (error) => this.#logger.debug(`cannot read the outbox: ${messageOf(error)}`),
  );

  constructor(
    private readonly config: WorkerConfig,
    private readonly database: Database,
    private readonly temporal: TemporalSession,
    private readonly metrics: WorkerMetrics,
    private readonly rush: Rush,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.TEMPORAL_ADDRESS === undefined) return;
    for (const outcome of ['delivered', 'failed']) this.metrics.pokes.inc({ outcome }, 0); // an alert must see none, not nothing
    this.temporal.onReturn(() => this.#loop.wake());
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  async #turn(): Promise<number> {
    const { client } = this.temporal;
    if (!client || this.rush.underWay) return LOOK_MS;
    const { outbox, wakeTimes } = this.database;
    const messages = await outbox.lease({
      limit: BATCH,
      leaseMs: LEASE_MS,
      soonMs: SOON_MS,
      settleMs: this.config.RELAY_SETTLE_SECONDS * 1000,
    });
    if (messages.length === 0) return LOOK_MS;

    const putOffMs = await wakeTimes.putOff(messages.map(({ wakeAt }) => wakeAt));
    let inTrouble = false;
    const { done, failed, left } = await inParallel(
      messages,
      this.config.RELAY_CONCURRENCY,
      (message) =>
        this.#poke(client, message, message.wakeInMs + putOffMs(message.wakeAt)).catch((error: unknown) => {
          inTrouble = true;
          throw error;
        }),
      () => !inTrouble && !this.#loop.stopping,
    );
    if (done.length > 0) await outbox.done(done);
    if (left.length > 0) await outbox.handBack(left);
    for (const { item } of failed) await outbox.release([item], backoffMs(item.attempts, LONGEST_PAUSE_MS));
    this.metrics.pokes.inc({ outcome: 'delivered' }, done.length);
    this.metrics.pokes.inc({ outcome: 'failed' }, failed.length);
    if (failed[0]) this.#failed(failed.length, failed[0].error);
    return messages.length < BATCH && left.length === 0 ? LOOK_MS : 0;
  }

  #poke(client: Client, { caseId, traceparent: parent }: OutboxMessage, wakeInMs: number): Promise<void> {
    return traced('relay poke', { parent, attributes: { 'zhuoluo.case.id': caseId } }, () =>
      pokeCase(client, this.config.TEMPORAL_TASK_QUEUE, caseId, { wakeInMs, trace: currentTrace() }),
    );
  }

  /** Either Temporal is going away, which the session finds out, or it is the messages. */
  #failed(count: number, error: unknown): void {
    this.#logger.warn(`${count} pokes could not be delivered and are tried again: ${messageOf(error)}`);
    this.temporal.suspect();
  }
}
