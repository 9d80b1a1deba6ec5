import { Injectable, Logger } from '@nestjs/common';
import { metricsRegistry, orderLateness, watchPool } from '@zhuoluo/platform';
import { Counter, Gauge, Histogram } from '@prometheus-io/client';
import type { ItemCounts } from '@zhuoluo/operations/rules';
import { countOperations } from '@zhuoluo/operations/store';
import { messageOf } from '../background/dependency.ts';
import { Database } from '../database.ts';

const SWEEP_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The worker's figures, in the Prometheus text format. */
@Injectable()
export class WorkerMetrics {
  readonly #logger = new Logger(WorkerMetrics.name);
  readonly registry = metricsRegistry('worker');
  readonly #register = { registers: [this.registry] };

  /** Counts the orders among what a case's advance brought about. */
  readonly orders = orderLateness(this.registry);
  readonly advances = new Counter({
    name: 'zhuoluo_case_looks_total',
    help: 'Looks of workflows at the clock of their case, by what came of it.',
    labelNames: ['outcome'],
    ...this.#register,
  });
  readonly swept = new Counter({
    name: 'zhuoluo_swept_cases_total',
    help: 'Cases the sweep found late, by what came of it; rising outside a storm, it means that workflows fall behind.',
    labelNames: ['outcome'],
    ...this.#register,
  });
  readonly sweepSeconds = new Histogram({
    name: 'zhuoluo_sweep_batch_seconds',
    help: 'Duration of a batch of the sweep that found something.',
    buckets: SWEEP_BUCKETS,
    ...this.#register,
  });
  readonly sweepHolder = new Gauge({
    name: 'zhuoluo_sweep_holder',
    help: '1 in the one process that sweeps.',
    ...this.#register,
  });
  readonly pokes = new Counter({
    name: 'zhuoluo_pokes_total',
    help: 'Pokes the relay took to Temporal, by what came of it.',
    labelNames: ['outcome'],
    ...this.#register,
  });
  readonly revived = new Counter({
    name: 'zhuoluo_workflows_revived_total',
    help: 'Open cases that the reconciliation found without a live workflow.',
    ...this.#register,
  });
  readonly #operationItems = new Counter({
    name: 'zhuoluo_operation_items_total',
    help: 'Items of operations that have ended, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    ...this.#register,
  });
  readonly dependencyUp = new Gauge({
    name: 'zhuoluo_dependency_up',
    help: '1 while the dependency is there; none for one that is not configured.',
    labelNames: ['dependency'],
    ...this.#register,
  });

  /** Counts what a batch of an operation did. */
  itemsEnded(kind: string, { done, failed, skipped }: ItemCounts): void {
    for (const [outcome, items] of Object.entries({ done, failed, skipped }))
      this.#operationItems.inc({ kind, outcome }, items);
  }

  constructor(database: Database) {
    for (const [name, pool] of Object.entries(database.pools)) watchPool(this.registry, name, pool);
    this.#ask('zhuoluo_cases_set_apart', 'Cases that failed in the sweep and wait to be tried again.', () =>
      database.setApart(),
    );
    this.#askOperations(database);
  }

  /** Open operations, and those that ended with failed items within a day. */
  #askOperations(database: Database): void {
    const logger = this.#logger;
    new Gauge({
      name: 'zhuoluo_operations',
      help: 'Operations queued and running, and those that ended within a day with items that failed.',
      labelNames: ['state'],
      ...this.#register,
      async collect() {
        try {
          const counts = await countOperations(database.pools.courier);
          for (const [state, operations] of Object.entries(counts))
            this.set({ state: state.toLowerCase() }, operations);
        } catch (error) {
          this.reset();
          logger.debug(`zhuoluo_operations: ${messageOf(error)}`);
        }
      },
    });
  }

  /** A gauge that asks the database when it is read; without the database it has no value. */
  #ask(name: string, help: string, ask: () => Promise<number>): void {
    const logger = this.#logger;
    new Gauge({
      name,
      help,
      ...this.#register,
      async collect() {
        try {
          this.set(await ask());
        } catch (error) {
          this.set(Number.NaN);
          logger.debug(`${name}: ${messageOf(error)}`);
        }
      },
    });
  }
}
