import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { sortSearchIndex } from './search-index.ts';

describe('the search index', () => {
  let database: TestDatabase;
  let world: CaseWorld;

  beforeAll(async () => {
    database = await testDatabase();
    world = await CaseWorld.open(database.url);
    await sortSearchIndex(world.pool);
  }, OPENING_LIMIT_MS);
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  it('takes in at once what filings left at its end', async () => {
    for (const title of ['厂区道路塌方', '夜间停电']) await world.file({ title });
    expect(await sortSearchIndex(world.pool)).toBeGreaterThan(0);
    expect(await sortSearchIndex(world.pool)).toBe(0);
  });
});
