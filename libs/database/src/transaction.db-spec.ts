import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { openPool, type Pool } from './pool.ts';
import { inSnapshot, inTransaction, type Tx } from './transaction.ts';

describe('a connection that knows a statement from before a migration', () => {
  let database: TestDatabase;
  let pool: Pool;
  let migration: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    migration = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-migration' });
  });

  beforeEach(async () => {
    await migration.query('DROP TABLE IF EXISTS thing; CREATE TABLE thing AS SELECT 1 AS n');
    await inTransaction(pool, retry, read);
    await migration.query('ALTER TABLE thing ALTER n TYPE text');
  });

  afterAll(async () => {
    await Promise.all([pool.end(), migration.end()]);
    await database.drop();
  });

  const retry = { attempts: 2, firstDelayMs: 1, random: () => 0 };
  const read = async (tx: Tx): Promise<unknown[]> =>
    (await tx.query({ name: 'read', text: 'SELECT n FROM thing' })).rows;

  it('is replaced, and what changes something is tried again on another', async () => {
    expect(await inTransaction(pool, retry, read)).toEqual([{ n: '1' }]);
  });

  it('is replaced after one reading that fails', async () => {
    await expect(inSnapshot(pool, read)).rejects.toThrow('cached plan must not change result type');
    expect(await inSnapshot(pool, read)).toEqual([{ n: '1' }]);
  });
});
