import type { Client } from '@temporalio/client';
import type { caseEscalation } from '@zhuoluo/workflows';
import { caseWorkflowId, poke } from '@zhuoluo/workflows/messages';

/** How long a poke may take; Temporal may still carry it out after that, which does no harm. */
const POKE_LIMIT_MS = 5_000;

/** Wakes a case's workflow, or starts one where none is live; twice is as good as once. One that starts goes on from `trace`. */
export async function pokeCase(
  client: Client,
  taskQueue: string,
  caseId: string,
  trace: string | null = null,
): Promise<void> {
  await client.withDeadline(Date.now() + POKE_LIMIT_MS, () =>
    client.workflow.signalWithStart<typeof caseEscalation>('caseEscalation', {
      taskQueue,
      workflowId: caseWorkflowId(caseId),
      args: [{ caseId, ...(trace === null ? {} : { trace }) }],
      signal: poke,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
