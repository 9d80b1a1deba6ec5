import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { ChangedCasesQuery } from './changed-cases.query.ts';

describe('who may hear of a case that changed', () => {
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

  it('are the liaisons whom the party is assigned to now, beside its filer', async () => {
    const { id, partyId, liaisonId } = await world.file();
    const { personId: successor, posts } = await world.actor('ln.fagai.head');
    await world.pool.query('UPDATE assignment SET post_id = $2 WHERE party_id = $1 AND ended_at IS NULL', [
      ...[partyId, posts.find(({ roles }) => roles.includes('LIAISON'))!.id],
    ]);
    const [changed] = await new ChangedCasesQuery(world.pool).read([id]);
    expect([...changed!.liaisonIds].sort()).toEqual([liaisonId, successor].sort());
  });
});
