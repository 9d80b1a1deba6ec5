import type { Client } from '@temporalio/client';
import type { operation } from '@zhuoluo/workflows';
import { operationWorkflowId } from '@zhuoluo/workflows/messages';

const START_LIMIT_MS = 5_000;

/** Starts the workflow of an operation, if none is live; twice is as good as once. */
export async function startOperation(client: Client, taskQueue: string, operationId: string): Promise<void> {
  await client.withDeadline(Date.now() + START_LIMIT_MS, () =>
    client.workflow.start<typeof operation>('operation', {
      taskQueue,
      workflowId: operationWorkflowId(operationId),
      args: [{ operationId }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
