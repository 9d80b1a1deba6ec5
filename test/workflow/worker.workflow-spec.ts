import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { jest } from '@jest/globals';
import type { CaseCommand } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { type CaseProcess, CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { type TestTemporal, testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(120_000);

/** The sweep leaves younger milestones to their workflows. */
const GRACE_MS = 2_000;

describe('the worker', () => {
  let database: TestDatabase;
  let temporal: TestTemporal;
  let connection: Connection;
  let client: Client;
  let world: CaseWorld;
  let live: CaseProcess;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    temporal = await testTemporal();
    connection = await Connection.connect({ address: temporal.address });
    client = new Client({ connection, namespace: temporal.namespace });
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy(), null, null);
    live = world.anotherProcess({ now: undefined });
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });
  afterAll(async () => {
    await world.close();
    await connection.close();
    await database.drop();
  });

  it('draws the order of a missed limit by the case’s workflow', async () => {
    worker = await startWorker({ databaseUrl: database.url, temporal });
    await worker.until('ok');
    const caseId = await file();
    const [order] = await ordersOf(caseId, 1);
    expect(order!.draftedAt - order!.dueAt).toBeGreaterThanOrEqual(0);
    await drawnBy(worker, 'workflow');
  });

  it('draws the orders without Temporal as well, late by the grace of the sweep alone', async () => {
    worker = await startWorker({ databaseUrl: database.url });
    await worker.until('degraded');
    expect((await worker.logged()).filter((line) => line.includes('TEMPORAL_ADDRESS'))).toHaveLength(1);
    const caseId = await file();
    const [order] = await ordersOf(caseId, 1);
    expect(order!.draftedAt - order!.dueAt).toBeLessThan(GRACE_MS + 5_000);
    await drawnBy(worker, 'sweep');
  });

  it('takes a poke that had waited for it, and wakes the workflow of the case', async () => {
    const caseId = await file();
    worker = await startWorker({ databaseUrl: database.url, temporal });
    await eventually(
      'the workflow of the case',
      () => statusOf(caseId),
      (status) => status === 'RUNNING',
    );
    await eventually(
      'an empty outbox',
      () => world.pool.query('SELECT FROM outbox'),
      ({ rowCount }) => rowCount === 0,
    );
  });

  it('sorts the search index, so that no filing has to', async () => {
    await world.pool.query('CREATE EXTENSION pgstattuple');
    await file();
    expect(await pagesToSort()).toBeGreaterThan(0);
    worker = await startWorker({ databaseUrl: database.url });
    await eventually('a sorted search index', pagesToSort, (pages) => pages === 0);
  });

  it('lets the workflow of a closed case end at its next wake', async () => {
    worker = await startWorker({ databaseUrl: database.url, temporal, env: { RELAY_SETTLE_SECONDS: '0' } });
    await worker.until('ok');
    await new PolicyStore(world.pool).activate(quickPolicy('1h'), null, null);
    const caseId = await file();
    await eventually(
      'the workflow of the case',
      () => statusOf(caseId),
      (status) => status === 'RUNNING',
    );
    await carryOut(caseId, { type: 'solve-on-site', by: await world.actor('sy.fagai.head'), result: '已当场解决' });
    await carryOut(caseId, { type: 'follow-up', by: await world.actor('sl.rexian.head'), reached: true, rating: 5 });
    await carryOut(caseId, { type: 'close', by: await world.actor('sy.zfb.dispatch1'), summary: '企业满意，予以销号' });
    await poke(caseId);
    await eventually(
      'its end',
      () => statusOf(caseId),
      (status) => status === 'COMPLETED',
    );
  });

  it('wakes workflows at its pace, however many wait at once', async () => {
    const ids = Array.from({ length: 10 }, () => randomUUID());
    await Promise.all(ids.map((caseId) => poke(caseId)));
    worker = await startWorker({
      ...{ databaseUrl: database.url, temporal },
      env: { WORKFLOW_TASKS: '2', WORKFLOW_TASKS_PER_SECOND: '2' },
    });
    const woken = await Promise.all(ids.map((caseId) => firstWakeOf(caseId)));
    // Two wait for tasks from the start, two more may have been saved up till the first came; the other six come one by one.
    expect(Math.max(...woken) - Math.min(...woken)).toBeGreaterThan(2_900);
  });

  it('ends in good order when told to, though workflows sleep', async () => {
    const running = await startWorker({ databaseUrl: database.url, temporal });
    await running.until('ok');
    await file();
    expect(await running.stop()).toEqual({ code: 0, signal: null });
  });

  it('starts before its database and its Temporal are there, and says what it waits for', async () => {
    const nowhere = { address: '127.0.0.1:1', namespace: 'default' };
    worker = await startWorker({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/nothing', temporal: nowhere });
    await worker.until('unavailable');
    const waits = async () => (await worker!.logged()).filter((line) => line.startsWith('waiting for ')).sort();
    const said = await eventually('both to be named', waits, (lines) => lines.length >= 2);
    expect(said).toEqual([
      expect.stringContaining('waiting for PostgreSQL: connect ECONNREFUSED'),
      'waiting for Temporal: nobody answers at 127.0.0.1:1',
    ]);
  });

  async function file(): Promise<string> {
    const filed = await live.commands.fileCase(await world.filing());
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    return filed.case.id;
  }

  async function pagesToSort(): Promise<number> {
    const { rows } = await world.pool.query<{ pages: number }>(
      `SELECT pending_pages AS pages FROM pgstatginindex('case_search_pairs')`,
    );
    return rows[0]!.pages;
  }

  async function carryOut(caseId: string, command: CaseCommand): Promise<void> {
    const { kind } = await live.commands.run(caseId, command);
    expect([command.type, kind]).toEqual([command.type, 'done']);
  }

  function ordersOf(caseId: string, atLeast: number): Promise<{ draftedAt: Instant; dueAt: Instant }[]> {
    return eventually(
      'an order',
      async () => {
        const { rows } = await world.pool.query<{ draftedAt: Instant; dueAt: Instant }>(
          'SELECT drafted_at AS "draftedAt", due_at AS "dueAt" FROM supervision_order WHERE case_id = $1 ORDER BY position',
          [caseId],
        );
        return rows;
      },
      (rows) => rows.length >= atLeast,
    );
  }

  /** The figures follow the commit by a moment. */
  function drawnBy(drawer: WorkerProcess, by: 'workflow' | 'sweep'): Promise<number> {
    const count = () => drawer.figure('zhuoluo_order_lateness_seconds_count', { by });
    return eventually(`an order drawn by ${by}`, count, (orders) => orders >= 1);
  }

  async function poke(caseId: string): Promise<void> {
    await client.workflow.signalWithStart('caseEscalation', {
      taskQueue: 'zhuoluo',
      workflowId: `case/${caseId}`,
      args: [{ caseId }],
      signal: 'poke',
    });
  }

  /** When a worker first took it, by Temporal's clock. */
  async function firstWakeOf(caseId: string): Promise<Instant> {
    const handle = client.workflow.getHandle(`case/${caseId}`);
    await handle.result();
    const { events } = await handle.fetchHistory();
    return tsToMs(events!.find((event) => event.workflowTaskStartedEventAttributes)!.eventTime);
  }

  async function statusOf(caseId: string): Promise<string> {
    const description = await client.workflow
      .getHandle(`case/${caseId}`)
      .describe()
      .catch(() => undefined);
    return description?.status.name ?? 'none';
  }
});
