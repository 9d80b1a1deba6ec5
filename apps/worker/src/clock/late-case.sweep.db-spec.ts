import { Logger } from '@nestjs/common';
import { PolicyStore } from '@zhuoluo/regulation/store';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { eventually } from '../../../../test/support/eventually.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { quickPolicy } from '../../../../test/support/quick-policy.ts';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import { LateCaseSweep } from './late-case.sweep.ts';
import { Rush } from './rush.ts';

const WHOLE_BATCH = 200;

describe('the sweep', () => {
  let testing: TestDatabase;
  let world: CaseWorld;
  let database: Database;
  let rush: Rush;
  let sweep: LateCaseSweep;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    testing = await testDatabase();
    world = await CaseWorld.open(testing.url);
    await new PolicyStore(world.pool).activate(quickPolicy('1s'), null, null);
  }, OPENING_LIMIT_MS);
  beforeEach(async () => {
    await world.startAgain();
    database = new Database(Object.assign(new WorkerConfig(), { DATABASE_URL: testing.url }));
    rush = new Rush(() => 0);
    sweep = new LateCaseSweep(database, new WorkerMetrics(database), rush);
  });
  afterEach(() => database.onApplicationShutdown());
  afterAll(async () => {
    await world.close();
    await testing.drop();
  });

  /** Cases whose first limit passed a minute ago, swept until each has its order. */
  async function sweepLate(cases: number): Promise<void> {
    world.now = Date.now() - 61_000;
    await world.fileTogether(cases, { level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    sweep.onApplicationBootstrap();
    const late = async () => (await world.pool.query('SELECT DISTINCT case_id FROM supervision_order')).rowCount;
    await eventually('their orders', late, (swept) => swept === cases).finally(() => sweep.beforeApplicationShutdown());
  }

  it('is in a rush once it has found a whole batch', async () => {
    await sweepLate(WHOLE_BATCH);
    expect(rush.underWay).toBe(true);
  });

  it('is in none while it finds fewer', async () => {
    await sweepLate(WHOLE_BATCH - 1);
    expect(rush.underWay).toBe(false);
  });
});
