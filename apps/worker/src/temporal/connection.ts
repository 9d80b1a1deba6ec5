import { NativeConnection } from '@temporalio/worker';
import type { WorkerConfig } from '../config/worker.config.ts';

/** How long Temporal may take to answer before it counts as away. */
const ANSWER_LIMIT_MS = 3_000;

/**
 * Connects to Temporal and makes sure that the namespace is there.
 *
 * @throws Error when nobody answers, or without the namespace
 */
export async function connectTemporal(config: WorkerConfig): Promise<NativeConnection> {
  const address = config.TEMPORAL_ADDRESS ?? '';
  const connection = await NativeConnection.connect({ address }).catch((error: unknown) => {
    throw new Error(`nobody answers at ${address}`, { cause: error });
  });
  try {
    await assertAnswering(connection, config.TEMPORAL_NAMESPACE);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** @throws Error when Temporal does not answer, or does not know the namespace */
export async function assertAnswering(connection: NativeConnection, namespace: string): Promise<void> {
  await connection.withAbortSignal(AbortSignal.timeout(ANSWER_LIMIT_MS), () =>
    connection.workflowService.describeNamespace({ namespace }),
  );
}
