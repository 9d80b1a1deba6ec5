import { CaseWorld, OPENING_LIMIT_MS } from '../../../../libs/persistence/src/testing/case-world.fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { ChangeFeed } from './change-feed.ts';

describe('what changed since a page last heard', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('is told case by case', async () => {
    const feed = new ChangeFeed(world.pool);
    const { upTo: from } = await feed.now();
    const filed = [await world.file(), await world.file()];
    const { cases, many } = await feed.since(from);
    expect(cases.map(({ caseId }) => caseId).sort()).toEqual(filed.map(({ id }) => id).sort());
    expect(many).toBe(false);
  });

  it('is everything, where it would take long to read it all', async () => {
    const { upTo: from } = await new ChangeFeed(world.pool).now();
    for (let n = 0; n < 3; n++) await world.file();
    expect(await new ChangeFeed(world.pool, 2).since(from)).toMatchObject({ many: true });
    expect(await new ChangeFeed(world.pool, 3).since(from)).toMatchObject({ many: false });
  });
});
