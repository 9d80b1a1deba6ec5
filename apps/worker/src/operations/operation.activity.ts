import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { OperationRunner } from '@zhuoluo/operations/store';
import { traced } from '@zhuoluo/platform';
import type { OperationActivities, OperationRemainder } from '@zhuoluo/workflows/messages';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';

/** Then the next operation has its turn, and pages are told how far this one has come. */
const BATCH_MS = 5_000;
const HEARTBEAT_MS = 2_000;
/** Another batch, as of a worker that fell silent, has the next items in hand. */
const BUSY_REST_MS = 1_000;

/** Carries operations on for a few seconds at a time. */
@Injectable()
export class OperationActivity {
  constructor(
    private readonly runner: OperationRunner,
    private readonly metrics: WorkerMetrics,
  ) {}

  readonly activities: OperationActivities = {
    runOperationBatch: (operationId) =>
      traced('operation batch', { attributes: { 'zhuoluo.operation.id': operationId } }, () => this.#run(operationId)),
  };

  async #run(operationId: string): Promise<OperationRemainder> {
    const context = Context.current();
    const beat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    const endsAt = performance.now() + BATCH_MS;
    const goOn = (): boolean => performance.now() < endsAt && !context.cancellationSignal.aborted;
    try {
      const { kind, ended, more, isBusy } = await this.runner.runBatch(operationId, { goOn });
      if (kind !== null) this.metrics.itemsEnded(kind, ended);
      return { more, restMs: isBusy ? BUSY_REST_MS : 0 };
    } finally {
      clearInterval(beat);
    }
  }
}
