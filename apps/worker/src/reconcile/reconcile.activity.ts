import { Injectable, Logger } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { ReconcileActivities, ReconciledPage } from '@zhuoluo/workflows/messages';
import { inParallel } from '../background/in-parallel.ts';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import { pokeCase } from '../temporal/poke-case.ts';
import { lostAmong } from './lost-workflows.ts';
import { pageOfOpenCases } from './open-cases.ts';

/** Small enough for the ids of a page to be named in one question to Temporal. */
const PAGE = 200;

/** Compares open cases with live workflows, page by page, and pokes the cases that have none. */
@Injectable()
export class ReconcileActivity {
  readonly #logger = new Logger(ReconcileActivity.name);

  constructor(
    private readonly config: WorkerConfig,
    private readonly database: Database,
    private readonly metrics: WorkerMetrics,
  ) {}

  readonly activities: ReconcileActivities = {
    reconcilePage: (after) => this.#page(Context.current().client, after),
  };

  async #page(client: Client, after: string | null): Promise<ReconciledPage> {
    const page = await pageOfOpenCases(this.database.pools.courier, after, PAGE);
    const lost = await lostAmong(client, page, this.config.RELAY_CONCURRENCY);
    const putOffMs = await this.database.wakeTimes.putOff(lost.map(({ milestone }) => milestone));
    const { failed } = await inParallel(lost, this.config.RELAY_CONCURRENCY, ({ id, milestone, wakeInMs }) =>
      pokeCase(client, this.config.TEMPORAL_TASK_QUEUE, id, { wakeInMs: wakeInMs + putOffMs(milestone) }),
    );
    if (failed[0]) throw failed[0].error;
    if (lost.length > 0) this.#logger.warn(`${lost.length} open cases had no live workflow and have been poked`);
    this.metrics.revived.inc(lost.length);
    return { open: page.length, revived: lost.length, next: page.length < PAGE ? null : (page.at(-1)?.cursor ?? null) };
  }
}
