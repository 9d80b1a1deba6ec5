import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { WorkerConfig } from '../worker.config.ts';
import { Database } from '../database.ts';
import { WorkerMetrics } from '../telemetry/worker.metrics.ts';
import { AdvanceCaseActivity } from './advance-case.activity.ts';

const SWEPT_BY_MS = 15_000;
const SPREAD_MS = 60_000;

describe('a workflow that has looked at its case', () => {
  let testing: TestDatabase;
  let world: CaseWorld;
  let database: Database;
  let activity: AdvanceCaseActivity;

  beforeAll(async () => {
    testing = await testDatabase();
    world = await CaseWorld.open(testing.url);
    database = new Database(Object.assign(new WorkerConfig(), { DATABASE_URL: testing.url }));
    activity = new AdvanceCaseActivity(database, new WorkerMetrics(database));
  }, OPENING_LIMIT_MS);
  beforeEach(async () => {
    await world.startAgain();
    world.now = Date.now();
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await world.close();
    await testing.drop();
  });

  it('sleeps until the next milestone', async () => {
    const { id, nextMilestoneAt } = await world.file();
    const sleepMs = await activity.activities.advanceCase(id);
    expect(Date.now() + sleepMs!).toBeGreaterThanOrEqual(nextMilestoneAt!);
    expect(Date.now() + sleepMs!).toBeLessThan(nextMilestoneAt! + SWEPT_BY_MS);
  });

  it('sleeps past it, until after the sweep, where a crowd shares it', async () => {
    const { id, nextMilestoneAt } = (await world.fileTogether(101))[50]!;
    const sleepMs = await activity.activities.advanceCase(id);
    expect(Date.now() + sleepMs!).toBeGreaterThanOrEqual(nextMilestoneAt! + SWEPT_BY_MS);
    expect(Date.now() + sleepMs!).toBeLessThan(nextMilestoneAt! + SWEPT_BY_MS + SPREAD_MS + 1_000);
  });

  it('sleeps no more once its case is gone', async () => {
    expect(await activity.activities.advanceCase('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});
