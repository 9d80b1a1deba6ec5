import { jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { openPool, type Pool } from './pool.ts';

jest.setTimeout(30_000);

describe('a connection that is cut', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-cut' });
    other = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
  });

  afterAll(async () => {
    await Promise.all([pool.end(), other.end()]);
    await database.drop();
  });

  it('between two statements of a transaction fails the next one, and the process lives on', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await client.query('BEGIN');
    await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-cut'`);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
    client.release(true);
    expect((await pool.query<{ n: number }>('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });
});
