import { jest } from '@jest/globals';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { type CaseProcess, CaseWorld } from '@zhuoluo/testing';
import { eventually } from '../support/eventually.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(180_000);

describe('two workers, while the one that sweeps hangs', () => {
  let database: TestDatabase;
  let world: CaseWorld;
  let live: CaseProcess;
  let workers: WorkerProcess[];

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await new PolicyStore(world.pool).activate(quickPolicy(), null, null);
    live = world.anotherProcess({ now: undefined });
    workers = await Promise.all([1, 2].map(() => startWorker({ databaseUrl: database.url })));
    await Promise.all(workers.map((worker) => worker.until('degraded')));
  });
  afterAll(async () => {
    for (const worker of workers) worker.thaw();
    await Promise.all(workers.map((worker) => worker.stop()));
    await world.close();
    await database.drop();
  });

  it('orders come out all the same, by the other one, though the place is never given up', async () => {
    const figures = await eventually(
      'one of them to sweep',
      () => Promise.all(workers.map((worker) => worker.figure('zhuoluo_sweep_holder'))),
      (holds) => holds.includes(1),
    );
    const [holder, other] = figures[0] === 1 ? workers : workers.toReversed();
    holder!.freeze();
    const filed = await live.commands.fileCase(
      await world.filing({ level: 'DEPARTMENT', levelReason: '超出本单位职责' }),
    );
    if (filed.kind !== 'done') throw new Error(`not filed: ${filed.kind}`);
    await eventually(
      'an order',
      async () => (await live.reader.read([filed.case.id]))[0]!.case.orders.length,
      (orders) => orders > 0,
      60_000,
    );
    expect(await other!.figure('zhuoluo_sweep_holder')).toBe(0);
    expect(await other!.figure('zhuoluo_swept_cases_total', { outcome: 'advanced' })).toBeGreaterThan(0);
  });
});
