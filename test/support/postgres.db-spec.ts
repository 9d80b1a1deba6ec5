import pg from 'pg';
import { emptyTestDatabase, testDatabase } from './postgres.ts';

async function query(url: string, sql: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const TABLES = `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`;

describe('the databases of the tests', () => {
  it('have every table, and a name that says what they are', async () => {
    const { url, drop } = await testDatabase();
    expect(new URL(url).pathname).toContain('test');
    expect((await query(url, TABLES)).rows[0]?.['tables']).toBeGreaterThan(10);
    await drop();
    await expect(query(url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('know nothing of one another', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    await query(one.url, 'CREATE TABLE note (text text)');
    await expect(query(other.url, 'SELECT * FROM note')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('are empty where a test of the migrations asks for that', async () => {
    const { url, drop } = await emptyTestDatabase();
    expect((await query(url, TABLES)).rows).toEqual([{ tables: 0 }]);
    await drop();
  });

  it('find Chinese words by their trigrams', async () => {
    const { url, drop } = await emptyTestDatabase();
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect((await query(url, `SELECT show_trgm('用地') <> '{}' AS found`)).rows).toEqual([{ found: true }]);
    await drop();
  });
});
