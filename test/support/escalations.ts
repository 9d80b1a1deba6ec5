import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '@zhuoluo/worker';
import type { caseEscalation } from '@zhuoluo/workflows';
import { type CaseEscalationActivities, caseWorkflowId, poke } from '@zhuoluo/workflows/messages';
import type { TestTemporal } from './temporal.ts';

export type AdvanceCase = CaseEscalationActivities['advanceCase'];

/** The escalation workflows as in production, on a real Temporal; what time does to a case is the test's to say. */
export interface Escalations {
  readonly client: Client;
  /** What the relay does: starts the case's workflow if none is live, and pokes it. */
  poke(caseId: string): Promise<WorkflowHandleWithSignaledRunId<typeof caseEscalation>>;
  stop(): Promise<void>;
}

export interface EscalationsOptions {
  readonly temporal: TestTemporal;
  readonly advanceCase: AdvanceCase;
  /** Workflows kept in memory; with 0 each step replays the history from its beginning. */
  readonly maxCachedWorkflows?: number;
}

export async function runEscalations(options: EscalationsOptions): Promise<Escalations> {
  const { address, namespace } = options.temporal;
  const taskQueue = `test-${randomUUID()}`;
  // What fails on purpose would fill the screen; what fails by mistake fails its test.
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    identity: 'worker',
    workflowBundle: await workflowBundle(),
    activities: { advanceCase: options.advanceCase },
    maxCachedWorkflows: options.maxCachedWorkflows ?? 100,
  });
  const running = worker.run();
  const client = new Client({ connection, namespace, identity: 'relay' });
  return {
    client,
    poke: (caseId) =>
      client.workflow.signalWithStart<typeof caseEscalation>('caseEscalation', {
        taskQueue,
        workflowId: caseWorkflowId(caseId),
        args: [{ caseId }],
        signal: poke,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    async stop() {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
}

/** Answers of `advanceCase`, one a call; the last one goes on for ever. Says when each call came. */
export function scripted(...answers: readonly (number | null | Error)[]): {
  readonly advanceCase: AdvanceCase;
  /** When each call came, in milliseconds since the epoch. */
  readonly calls: readonly number[];
  /** Resolves once so many calls have come. */
  called(times: number): Promise<void>;
} {
  const calls: number[] = [];
  const waiting: { times: number; resolve: () => void }[] = [];
  return {
    calls,
    advanceCase() {
      calls.push(Date.now());
      for (const { times, resolve } of waiting) if (calls.length >= times) resolve();
      const answer = answers[Math.min(calls.length, answers.length) - 1] ?? null;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    called: (times) =>
      calls.length >= times ? Promise.resolve() : new Promise((resolve) => waiting.push({ times, resolve })),
  };
}
