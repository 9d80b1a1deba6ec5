import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { caseWorkflowId } from '@zhuoluo/workflows/messages';
import { inParallel } from '../background/in-parallel.ts';

interface WithWorkflow {
  readonly id: string;
}

/**
 * Those of these cases that have no live workflow. Temporal's lists may be seconds behind,
 * so what they lack is asked for by itself before it counts as lost.
 *
 * @param cases few enough for their ids to be named in one question
 */
export async function lostAmong<C extends WithWorkflow>(
  client: Client,
  cases: readonly C[],
  concurrency: number,
): Promise<C[]> {
  const listed = await listedAmong(client, cases);
  const unlisted = cases.filter(({ id }) => !listed.has(caseWorkflowId(id)));
  const live = new Set<C>();
  const { failed } = await inParallel(unlisted, concurrency, async (one) => {
    if (await isLive(client, caseWorkflowId(one.id))) live.add(one);
  });
  if (failed[0]) throw failed[0].error;
  return unlisted.filter((one) => !live.has(one));
}

async function listedAmong(client: Client, cases: readonly WithWorkflow[]): Promise<Set<string>> {
  const listed = new Set<string>();
  if (cases.length === 0) return listed;
  const ids = cases.map(({ id }) => `'${caseWorkflowId(id)}'`).join(', ');
  const query = `WorkflowType = 'caseEscalation' AND ExecutionStatus = 'Running' AND WorkflowId IN (${ids})`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: cases.length })) listed.add(workflowId);
  return listed;
}

async function isLive(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
