import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { Instant } from '@zhuoluo/kernel';
import { caseWorkflowId } from '@zhuoluo/workflows/messages';
import type { LiveWorkflows } from './checks/live-workflows.ts';

/** @throws Error when Temporal does not answer */
export async function connectWorkflows(address: string, namespace = 'default'): Promise<LiveWorkflows> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  return {
    async of(caseIds, at) {
      const live = await listed(client, caseIds);
      for (const id of caseIds) if (!live.has(id) && (await lived(client, id, at))) live.add(id);
      return live;
    },
    close: () => connection.close(),
  };
}

/** One question for all: Temporal's list lags behind a little, so a case that is not on it is asked for by name. */
async function listed(client: Client, caseIds: readonly string[]): Promise<Set<string>> {
  const live = new Set<string>();
  if (caseIds.length === 0) return live;
  const idOf = new Map(caseIds.map((id) => [caseWorkflowId(id), id]));
  const names = [...idOf.keys()].map((name) => `'${name}'`).join(', ');
  const query = `ExecutionStatus = 'Running' AND WorkflowId IN (${names})`;
  for await (const { workflowId } of client.workflow.list({ query })) live.add(idOf.get(workflowId)!);
  return live;
}

/** Runs now, or ended no earlier than `at`: a case may have been closed since the snapshot. */
async function lived(client: Client, caseId: string, at: Instant): Promise<boolean> {
  try {
    const { status, closeTime } = await client.workflow.getHandle(caseWorkflowId(caseId)).describe();
    return status.name === 'RUNNING' || (closeTime !== undefined && closeTime.getTime() >= at);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
