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
    const { rows } = await world.pool.query<{ id: string }>(
      'SELECT id FROM person WHERE id <> $1 ORDER BY id LIMIT 1',
      [liaisonId],
    );
    const successor = rows[0]!.id;
    await world.pool.query('UPDATE assignment SET person_id = $2 WHERE party_id = $1 AND ended_at IS NULL', [
      ...[partyId, successor],
    ]);
    const [changed] = await new ChangedCasesQuery(world.pool).read([id]);
    expect([...changed!.liaisonIds].sort()).toEqual([liaisonId, successor].sort());
  });
});
