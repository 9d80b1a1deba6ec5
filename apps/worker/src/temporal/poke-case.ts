import type { Client } from '@temporalio/client';
import type { caseEscalation } from '@zhuoluo/workflows';
import { caseWorkflowId, poke } from '@zhuoluo/workflows/messages';

/** The longest wait for a poke. Temporal may still carry it out later, which does no harm. */
const POKE_LIMIT_MS = 5_000;

export interface PokeOptions {
  /** Until there is something to do, in milliseconds: one that starts wakes then. 0 if not given. */
  readonly wakeInMs?: number;
  /** Where the request was that one that starts goes on from (W3C traceparent). */
  readonly trace?: string | null;
}

/**
 * Wakes a case's workflow, or starts one where none is live; twice is as good as once. A start is put off until there is
 * something to do: Temporal keeps the clock, and no worker is troubled before.
 */
export async function pokeCase(
  client: Client,
  taskQueue: string,
  caseId: string,
  { wakeInMs = 0, trace = null }: PokeOptions = {},
): Promise<void> {
  await client.withDeadline(Date.now() + POKE_LIMIT_MS, () =>
    client.workflow.signalWithStart<typeof caseEscalation>('caseEscalation', {
      taskQueue,
      workflowId: caseWorkflowId(caseId),
      args: [{ caseId, ...(trace === null ? {} : { trace }) }],
      signal: poke,
      startDelay: Math.max(0, Math.ceil(wakeInMs)),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
