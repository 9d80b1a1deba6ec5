import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { jest } from '@jest/globals';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { type CaseProcess, CaseWorld } from '@zhuoluo/testing';
import { startTemporal, type Temporal } from '../../apps/local/src/temporal.ts';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { temporalBinary } from '../support/test-servers.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(180_000);

/** A Temporal of this file's own, since here it is stopped. */
describe('while Temporal is away', () => {
  let folder: string;
  let temporal: Temporal;
  let database: TestDatabase;
  let world: CaseWorld;
  let live: CaseProcess;
  let worker: WorkerProcess;
  const connections: Connection[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-away-'));
    temporal = await start();
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy(), null, null);
    live = world.anotherProcess({ now: undefined });
    worker = await startWorker({
      databaseUrl: database.url,
      temporal: { address: temporal.address, namespace: 'default' },
    });
    await worker.until('ok');
  });
  afterAll(async () => {
    await worker.stop();
    for (const connection of connections) await connection.close();
    await temporal.process.stop();
    await world.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('orders come out all the same; on its return every open case has its workflow', async () => {
    const before = await file();
    await untilLive(await clientOf(temporal), [before]);
    await temporal.process.stop();
    await worker.until('degraded');

    const meanwhile = [await file(), await file()];
    for (const caseId of [before, ...meanwhile]) await untilOrdered(caseId);

    temporal = await start(temporal.port);
    await worker.until('ok');
    await untilLive(await clientOf(temporal), [before, ...meanwhile]);
    expect((await worker.logged()).filter((line) => line.startsWith('waiting for Temporal'))).toHaveLength(1);
  });

  it('a workflow that got lost is started again by the hourly reconciliation', async () => {
    const client = await clientOf(temporal);
    const [lost, live] = [await file(), await file()];
    await untilLive(client, [lost, live]);
    await client.workflow.getHandle(`case/${lost}`).terminate('lost');
    const listed = () => client.workflow.count(`WorkflowId = 'case/${lost}' AND ExecutionStatus = 'Running'`);
    await eventually('Temporal to list it no more', listed, ({ count }) => count === 0);
    const runOf = async (caseId: string) => (await client.workflow.getHandle(`case/${caseId}`).describe()).runId;
    const before = { lost: await runOf(lost), live: await runOf(live) };

    await client.schedule.getHandle('reconcile').trigger();
    await untilLive(client, [lost]);
    expect(await runOf(lost)).not.toBe(before.lost);
    expect(await runOf(live)).toBe(before.live);
    expect(await worker.figure('zhuoluo_workflows_revived_total')).toBeGreaterThanOrEqual(1);
  });

  it('every open case gets its workflow back at once where Temporal has lost its memory', async () => {
    const caseId = await file();
    await untilLive(await clientOf(temporal), [caseId]);
    await temporal.process.stop();
    await worker.until('degraded');
    temporal = await start(temporal.port, 'another.db');
    await untilLive(await clientOf(temporal), [caseId]);
  });

  it('and where it was away for no longer than a moment', async () => {
    const caseId = await file();
    await untilLive(await clientOf(temporal), [caseId]);
    await temporal.process.kill();
    temporal = await start(temporal.port, 'third.db');
    await untilLive(await clientOf(temporal), [caseId]);
  });

  it('the worker still ends in good order', async () => {
    await temporal.process.stop();
    await worker.until('degraded');
    expect(await worker.stop()).toEqual({ code: 0, signal: null });
  });

  async function start(port?: number, memory = 'temporal.db'): Promise<Temporal> {
    const databaseFile = path.join(folder, memory);
    return startTemporal({
      binary: await temporalBinary(),
      databaseFile,
      port,
      logFile: path.join(folder, 'temporal.log'),
    });
  }

  async function clientOf({ address }: Temporal): Promise<Client> {
    const connection = await Connection.connect({ address });
    connections.push(connection);
    return new Client({ connection });
  }

  async function file(): Promise<string> {
    const filed = await live.commands.fileCase(await world.filing());
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    return filed.case.id;
  }

  async function untilOrdered(caseId: string): Promise<void> {
    const ask = () => world.pool.query('SELECT FROM supervision_order WHERE case_id = $1', [caseId]);
    await eventually('an order', ask, ({ rowCount }) => (rowCount ?? 0) > 0);
  }

  async function untilLive(client: Client, caseIds: readonly string[]): Promise<void> {
    for (const caseId of caseIds) {
      const ask = async () => {
        const description = await client.workflow.getHandle(`case/${caseId}`).describe();
        return description.status.name;
      };
      await eventually(
        `case/${caseId} to be live`,
        () => ask().catch(String),
        (status) => status === 'RUNNING',
        60_000,
      );
    }
  }
});
