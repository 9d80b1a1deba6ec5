import { jest } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { inTransaction } from '@zhuoluo/database';
import { type Actor, authorOf } from '@zhuoluo/kernel';
import { OperationKinds, OperationRunner, OperationStore } from '@zhuoluo/operations/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { workflowBundle } from '@zhuoluo/worker';
import { operationWorkflowId } from '@zhuoluo/workflows/messages';
import { OperationActivity } from '../../apps/worker/src/operations/operation.activity.ts';
import type { WorkerMetrics } from '../../apps/worker/src/telemetry/worker.metrics.ts';
import { CREATE_TALLY, Tally } from '../../libs/operations/src/store/testing/tally.fixture.ts';
import { openOperations, type Operations } from '../support/operations.ts';
import { testTemporal } from '../support/temporal.ts';
import { useCaseWorld } from '../support/use-case-world.ts';

jest.setTimeout(120_000);

const ITEMS = 400;
const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };

describe('the workflow of an operation', () => {
  let world: CaseWorld;
  let admin: Actor;
  let operations: Operations;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    operations = await openOperations(await testTemporal());
    await world.pool.query(CREATE_TALLY);
    admin = await world.actor('sl.zfb.admin');
  });
  beforeEach(() => world.pool.query('TRUNCATE tally'));
  afterAll(() => operations.close());

  const inStore = <T>(work: (store: OperationStore) => Promise<T>): Promise<T> =>
    inTransaction(world.pool, ONE_TRY, (tx) => work(new OperationStore(tx)));
  const by = () => authorOf(admin, admin.posts[0]!);
  const asked = async (): Promise<string> => {
    const plan = new Tally().plan(world.pool, { items: ITEMS });
    return (await inStore((store) => store.add({ kind: 'tally', params: { items: ITEMS }, by: by() }, plan))).id;
  };
  const working = (kind: Tally) => {
    const runner = new OperationRunner({
      pool: world.pool,
      references: world.references,
      kinds: new OperationKinds([kind]),
    });
    const metrics = { itemsEnded: () => undefined } as unknown as WorkerMetrics;
    return operations.work(new OperationActivity(runner, metrics).activities.runOperationBatch);
  };
  const ended = (id: string) => operations.client.workflow.result(operationWorkflowId(id));
  const stored = (id: string) => new OperationStore(world.pool).find(id);
  const tallied = async (): Promise<number> => (await world.pool.query('SELECT FROM tally')).rowCount!;

  it('goes on after its worker died at half, and does each item once', async () => {
    const id = await asked();
    const dying = new Tally();
    const died = new Promise<void>((resolve) => {
      dying.onItem = async (n, { tx }) => {
        if (n < ITEMS / 2) return;
        resolve();
        await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
      };
    });
    await operations.start(id);
    const first = await working(dying);
    await died;
    await first.stop();
    expect(await stored(id)).toMatchObject({ state: 'RUNNING', done: ITEMS / 2 - 1 });

    const second = await working(new Tally());
    await ended(id);
    await second.stop();
    expect(await stored(id)).toMatchObject({ state: 'DONE', total: ITEMS, done: ITEMS, failed: 0, skipped: 0 });
    expect(await tallied()).toBe(ITEMS);
  });

  it('started twice is one, and ends where the operation is cancelled; resumed, another one goes on', async () => {
    const id = await asked();
    const kind = new Tally();
    kind.onItem = async (n) => {
      if (n === 10) await inStore((store) => store.cancel(id, by()));
    };
    await Promise.all([operations.start(id), operations.start(id)]);
    const worker = await working(kind);
    await ended(id);
    expect(await stored(id)).toMatchObject({ state: 'CANCELLED', done: 10 });

    kind.onItem = () => undefined;
    await inStore((store) => store.resume(id, by()));
    await operations.start(id);
    await ended(id);
    await worker.stop();
    expect(await stored(id)).toMatchObject({ state: 'DONE', done: ITEMS });
    expect(await tallied()).toBe(ITEMS);
  });

  it('that was lost with all that Temporal knew is started again, and replays', async () => {
    const id = await asked();
    await operations.start(id);
    await operations.client.workflow.getHandle(operationWorkflowId(id)).terminate('lost');
    await operations.start(id);
    const worker = await working(new Tally());
    await ended(id);
    await worker.stop();
    expect(await stored(id)).toMatchObject({ state: 'DONE', done: ITEMS });

    const history = await operations.client.workflow.getHandle(operationWorkflowId(id)).fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history);
  });
});
