import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '@zhuoluo/worker';
import type { OperationActivities } from '@zhuoluo/workflows/messages';
import { startOperation } from '../../apps/worker/src/operations/start-operation.ts';
import type { TestTemporal } from './temporal.ts';

/** The workflows of operations as in production, on a real Temporal, by as many workers as a test starts. */
export interface Operations {
  readonly client: Client;
  /** What the worker's starter does. */
  start(operationId: string): Promise<void>;
  /** A worker that carries operations on, until it is stopped. */
  work(runOperationBatch: OperationActivities['runOperationBatch']): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
}

export async function openOperations({ address, namespace }: TestTemporal): Promise<Operations> {
  const taskQueue = `test-${randomUUID()}`;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  return {
    client,
    start: (operationId) => startOperation(client, taskQueue, operationId),
    async work(runOperationBatch) {
      const worker = await Worker.create({
        connection: native,
        namespace,
        taskQueue,
        workflowBundle: await workflowBundle(),
        activities: { runOperationBatch },
      });
      const running = worker.run();
      return {
        async stop() {
          if (worker.getState() === 'RUNNING') worker.shutdown();
          await running;
        },
      };
    },
    async close() {
      await native.close();
      await connection.close();
    },
  };
}
