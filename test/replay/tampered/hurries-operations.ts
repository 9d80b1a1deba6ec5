import * as workflow from '@temporalio/workflow';
import type { OperationActivities, OperationInput } from '@zhuoluo/workflows/messages';

const { runOperationBatch } = workflow.proxyActivities<OperationActivities>({
  startToCloseTimeout: '10min',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1min' },
});

/** The loop without its rest: it asks again at once while another batch has the items. Operations that rested cannot follow it. */
export async function operation({ operationId }: OperationInput): Promise<void> {
  while (!workflow.workflowInfo().continueAsNewSuggested) {
    const { more } = await runOperationBatch(operationId);
    if (!more) return;
  }
  return workflow.continueAsNew<typeof operation>({ operationId });
}
