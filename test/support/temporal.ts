import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { sharedOrOwn } from './run-server.ts';
import { TEMPORAL_VARIABLE, startTestTemporal } from './test-servers.ts';

/** A namespace of a test file's own: its workflow ids and schedules meet no others. */
export interface TestTemporal {
  /** `host:port` of the gRPC front end. */
  readonly address: string;
  readonly namespace: string;
}

const VISIBLE_LIMIT_MS = 30_000;

const serverAddress = sharedOrOwn(TEMPORAL_VARIABLE, startTestTemporal);

/**
 * Opens a fresh namespace on the run's Temporal server and waits until workflows can start in it.
 *
 * @throws Error when there is no Temporal server: a missing Temporal is a failure, never a skip
 */
export async function testTemporal(): Promise<TestTemporal> {
  const address = await serverAddress();
  const namespace = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
    await untilUsable(connection, namespace);
  } finally {
    await connection.close();
  }
  return { address, namespace };
}

/** The server's parts learn of a new namespace one after another; the first list that succeeds says they all have. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (const end = Date.now() + VISIBLE_LIMIT_MS; ; await delay(50)) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
