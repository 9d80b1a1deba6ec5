import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { GracefulShutdownPeriodExpiredError, type NativeConnection, Worker } from '@temporalio/worker';
import { Dependency } from '../background/dependency.ts';
import { Loop } from '../background/loop.ts';
import { AdvanceCaseActivity } from '../clock/advance-case.activity.ts';
import { OPERATIONS_AT_ONCE } from '../database.ts';
import { OperationActivity } from '../operations/operation.activity.ts';
import { WorkerConfig } from '../worker.config.ts';
import { ReconcileActivity } from '../reconcile/reconcile.activity.ts';
import { ensureReconcileSchedule, isReconcileScheduled } from '../reconcile/reconcile.schedule.ts';
import { assertAnswering, connectTemporal, withinAnswerTime } from './connection.ts';
import { PacedSlots } from './paced-slots.ts';
import { installTemporalRuntime } from './temporal-runtime.ts';
import { workflowBundle } from './workflow-bundle.ts';

const LOOK_AGAIN_MS = 5_000;
/** Below the ten seconds for which the platform waits before the kill. */
const DRAIN_LIMIT = '7s';

/**
 * Our side of Temporal: runs workflows and activities while it is there, waits for it while it is not, and knows which
 * of the two. Nothing else of the worker stops when Temporal does.
 */
@Injectable()
export class TemporalSession implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(TemporalSession.name);
  readonly state = new Dependency('Temporal', this.#logger);
  readonly #loop = new Loop(
    () => this.#run(),
    (error) => this.#lost(error),
  );
  #worker: Worker | undefined;
  #client: Client | undefined;
  #onReturn: () => void = () => undefined;
  #lookAgain: () => void = () => undefined;

  constructor(
    private readonly config: WorkerConfig,
    private readonly advanceCase: AdvanceCaseActivity,
    private readonly reconcile: ReconcileActivity,
    private readonly operations: OperationActivity,
  ) {}

  /** To call Temporal by; undefined while it is away. */
  get client(): Client | undefined {
    return this.#client;
  }

  /** Calls back whenever Temporal has come or come back. */
  onReturn(listener: () => void): void {
    this.#onReturn = listener;
  }

  /** A call has failed as if Temporal were away: looks at once instead of in some seconds. */
  suspect(): void {
    this.#lookAgain();
  }

  onApplicationBootstrap(): void {
    if (this.config.TEMPORAL_ADDRESS === undefined) {
      this.#logger.warn('TEMPORAL_ADDRESS is not set: the sweep alone draws the orders, late by its grace');
      return;
    }
    installTemporalRuntime();
    this.#loop.start();
  }

  /** Lets what is under way end, for some seconds, and takes on nothing new. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#loop.stop();
  }

  /** One connection's life; it ends at the drain, or when Temporal turns the worker away for good. */
  async #run(): Promise<number> {
    const bundle = await workflowBundle();
    const { client, native, close } = await connectTemporal(this.config);
    try {
      const worker = await this.#createWorker(native, bundle);
      if (!this.#loop.stopping) await this.#watching(client, worker);
    } finally {
      this.#client = undefined;
      this.#worker = undefined;
      await close();
    }
    return 0;
  }

  /** Keeps looking whether Temporal is there: the SDK outlives its absence silently, but pokes must wait meanwhile. */
  async #watching(client: Client, worker: Worker): Promise<void> {
    const watch = new Loop(
      () => this.#look(client),
      (error) => this.#lost(error),
    );
    this.#lookAgain = () => watch.wake();
    this.#worker = worker;
    watch.start();
    try {
      await worker.run();
    } finally {
      await watch.stop();
    }
  }

  async #look(client: Client): Promise<number> {
    await assertAnswering(client, this.config.TEMPORAL_ADDRESS ?? '');
    // One that was away for less than a look may all the same have come back without its memory.
    if (!this.#client || !(await withinAnswerTime(client, () => isReconcileScheduled(client)))) {
      await withinAnswerTime(client, () => ensureReconcileSchedule(client, this.config.TEMPORAL_TASK_QUEUE));
      this.#client = client;
      this.state.up();
      this.#onReturn();
    }
    return LOOK_AGAIN_MS;
  }

  #createWorker(connection: NativeConnection, workflowBundle: { code: string }): Promise<Worker> {
    const { config } = this;
    return Worker.create({
      connection,
      namespace: config.TEMPORAL_NAMESPACE,
      taskQueue: config.TEMPORAL_TASK_QUEUE,
      workflowBundle,
      activities: { ...this.advanceCase.activities, ...this.reconcile.activities, ...this.operations.activities },
      maxCachedWorkflows: config.WORKFLOW_CACHE_SIZE,
      maxConcurrentWorkflowTaskPolls: Math.min(config.WORKFLOW_POLLS, config.WORKFLOW_TASKS),
      maxConcurrentActivityTaskPolls: 1,
      tuner: {
        workflowTaskSlotSupplier: new PacedSlots({
          slots: config.WORKFLOW_TASKS,
          perSecond: config.WORKFLOW_TASKS_PER_SECOND,
          burst: config.WORKFLOW_TASKS,
        }),
        localActivityTaskSlotSupplier: { type: 'fixed-size', numSlots: config.ACTIVITY_CONNECTIONS },
        activityTaskSlotSupplier: { type: 'fixed-size', numSlots: OPERATIONS_AT_ONCE + 1 },
        nexusTaskSlotSupplier: { type: 'fixed-size', numSlots: 1 },
      },
      // In a storm tasks wait; to hand them to “another” worker would only replay their whole histories here.
      stickyQueueScheduleToStartTimeout: '1min',
      shutdownForceTime: DRAIN_LIMIT,
    });
  }

  #lost(error: unknown): void {
    this.#client = undefined;
    if (error instanceof GracefulShutdownPeriodExpiredError) this.#logger.warn('left Temporal before all was finished');
    else if (!this.#loop.stopping) this.state.down(error);
  }
}
