import { CaseWorld, OPENING_LIMIT_MS } from '../../../../libs/persistence/src/testing/case-world.fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { WorkerConfig } from '../config/worker.config.ts';
import { Database } from '../database/database.ts';
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
  beforeEach(() => world.startAgain());
  afterAll(async () => {
    await database.onApplicationShutdown();
    await world.close();
    await testing.drop();
  });

  /** Filed just now by the clock on the wall, all at one instant. */
  const fileTogether = async (cases: number) => {
    const now = Date.now();
    const unitOfWork = world.anotherUnitOfWork({ clock: () => now });
    const filed = await Promise.all(
      Array.from({ length: cases }, async () => unitOfWork.fileCase(await world.filing())),
    );
    return filed.map((one) => {
      if (one.kind !== 'done') throw new Error(`not filed: ${one.kind}`);
      return { id: one.case.id, milestone: one.case.nextMilestoneAt! };
    });
  };

  it('sleeps until the next milestone', async () => {
    const [{ id, milestone }] = (await fileTogether(1)) as [{ id: string; milestone: number }];
    const sleepMs = await activity.activities.advanceCase(id);
    expect(Date.now() + sleepMs!).toBeGreaterThanOrEqual(milestone);
    expect(Date.now() + sleepMs!).toBeLessThan(milestone + SWEPT_BY_MS);
  });

  it('sleeps past it, until after the sweep, where a crowd shares it', async () => {
    const { id, milestone } = (await fileTogether(101))[50]!;
    const sleepMs = await activity.activities.advanceCase(id);
    expect(Date.now() + sleepMs!).toBeGreaterThanOrEqual(milestone + SWEPT_BY_MS);
    expect(Date.now() + sleepMs!).toBeLessThan(milestone + SWEPT_BY_MS + SPREAD_MS + 1_000);
  });

  it('sleeps no more once its case is gone', async () => {
    expect(await activity.activities.advanceCase('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});
