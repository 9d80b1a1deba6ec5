import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { OperationActivities } from './operation.activity-types.ts';
import type { OperationInput } from './operation.messages.ts';

/** A batch ends by itself after some seconds; one that dies with its worker falls silent, and is tried again elsewhere. */
const { runOperationBatch } = proxyActivities<OperationActivities>({
  startToCloseTimeout: '10min',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1min' },
});

/** Carries one operation on, batch by batch, until nothing is left of it or somebody has cancelled it: the database says which. */
export async function operation({ operationId }: OperationInput): Promise<void> {
  while (!workflowInfo().continueAsNewSuggested) {
    const { more, restMs } = await runOperationBatch(operationId);
    if (!more) return;
    if (restMs > 0) await sleep(restMs);
  }
  return continueAsNew<typeof operation>({ operationId });
}
