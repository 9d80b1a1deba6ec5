import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { WorkerConfig } from '../worker.config.ts';

/** How long Temporal may take to answer before it counts as away. */
const ANSWER_LIMIT_MS = 3_000;
/** gRPC’s DEADLINE_EXCEEDED and UNAVAILABLE: what they say besides depends on the moment. */
const AWAY = new Set([4, 14]);

/** Two ways to the same server: the SDK's core works by the one, and never gives up; we ask by the other, with deadlines. */
export interface TemporalConnections {
  readonly client: Client;
  readonly native: NativeConnection;
  readonly close: () => Promise<void>;
}

/**
 * Connects to Temporal and makes sure that the namespace is there.
 *
 * @throws Error without an answer, or without the namespace
 */
export async function connectTemporal(config: WorkerConfig): Promise<TemporalConnections> {
  const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace } = config;
  const connection = Connection.lazy({ address });
  try {
    const client = new Client({ connection, namespace });
    await assertAnswering(client, address);
    const native = await NativeConnection.connect({ address });
    const close = async (): Promise<void> => {
      await native.close();
      await connection.close();
    };
    return { client, native, close };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** @throws Error when Temporal does not answer, or does not know the namespace */
export async function assertAnswering(client: Client, address: string): Promise<void> {
  const { namespace } = client.options;
  const ask = () => client.workflowService.describeNamespace({ namespace });
  await withinAnswerTime(client, ask).catch((error: unknown) => {
    throw isGrpcServiceError(error) && AWAY.has(error.code) ? new Error(`nobody answers at ${address}`) : error;
  });
}

/** @throws Error when Temporal takes longer than it may */
export function withinAnswerTime<T>(client: Client, ask: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + ANSWER_LIMIT_MS, ask);
}
