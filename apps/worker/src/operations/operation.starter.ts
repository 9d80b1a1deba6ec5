import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { unattendedOperations } from '@zhuoluo/operations/store';
import { messageOf } from '../background/dependency.ts';
import { inParallel } from '../background/in-parallel.ts';
import { Loop } from '../background/loop.ts';
import { Database } from '../database.ts';
import { TemporalSession } from '../temporal/temporal.session.ts';
import { WorkerConfig } from '../worker.config.ts';
import { startOperation } from './start-operation.ts';

/** People wait for the first sign of life of what they have just asked for. */
const EVERY_MS = 1_000;
const BATCH = 20;
const AT_ONCE = 4;

/**
 * Starts the workflows of queued operations, and of those whose worker has been silent. So a lost workflow costs a minute.
 * While Temporal is away, operations stay queued.
 */
@Injectable()
export class OperationStarter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(OperationStarter.name);
  readonly #loop = new Loop(
    () => this.#turn(),
    (error) => this.#logger.debug(`cannot look for operations: ${messageOf(error)}`),
  );

  constructor(
    private readonly config: WorkerConfig,
    private readonly database: Database,
    private readonly temporal: TemporalSession,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.TEMPORAL_ADDRESS !== undefined) this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  async #turn(): Promise<number> {
    const { client } = this.temporal;
    if (!client) return EVERY_MS;
    const ids = await unattendedOperations(this.database.pools.courier, BATCH);
    const start = (id: string) => startOperation(client, this.config.TEMPORAL_TASK_QUEUE, id);
    const { failed } = await inParallel(ids, AT_ONCE, start, () => !this.#loop.stopping);
    if (failed[0]) {
      this.#logger.warn(
        `${failed.length} operations could not be started and are tried again: ${messageOf(failed[0].error)}`,
      );
      this.temporal.suspect();
    }
    return EVERY_MS;
  }
}
