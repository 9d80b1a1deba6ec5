import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld } from '../testing/case-world.fixture.ts';
import { readUnfired } from './unfired.ts';

describe('what time should have done and nobody has', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url, 4);
  }, 30_000);

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('is nothing while every milestone lies ahead', async () => {
    world.now = Date.now();
    await world.file();
    expect(await readUnfired(world.pool)).toEqual({ cases: 0, oldestSeconds: 0 });
  });

  it('is as old as the oldest milestone that was let pass', async () => {
    const [older, newer] = [await world.file(), await world.file()];
    const passed = `UPDATE "case" SET next_milestone_at = clock_timestamp() - make_interval(secs => $2) WHERE id = $1`;
    await world.pool.query(passed, [older.id, 600]);
    await world.pool.query(passed, [newer.id, 60]);
    const { cases, oldestSeconds } = await readUnfired(world.pool);
    expect(cases).toBe(2);
    expect(oldestSeconds).toBeGreaterThanOrEqual(600);
    expect(oldestSeconds).toBeLessThan(630);
  });
});
