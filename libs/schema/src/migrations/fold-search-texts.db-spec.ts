import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { openDataSource } from '../data-source.ts';
import { openPool, type Pool } from '@zhuoluo/database';
import { FoldSearchTexts1796023820000 as FoldSearchTexts } from './1796023820000-fold-search-texts.ts';

/** More than the migration takes at once. */
const CASES = 5_003;

describe('cases filed before texts were folded', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 2, applicationName: 'test' });
    await pool.query(`
      INSERT INTO case_search (case_id, case_no, body)
      SELECT (lpad(to_hex(1700000000000 + n), 12, '0') || '70008000000000000000')::uuid, 'SL-2026-' || n,
        CASE WHEN n % 2 = 0 THEN 'Ａ区' || n || '号' ELSE '用地' END FROM generate_series(1, ${CASES}) AS n`);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('have theirs folded, once or again, and the index of character pairs again', async () => {
    const dataSource = await openDataSource({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    const runner = dataSource.createQueryRunner();
    const migration = new FoldSearchTexts();
    await migration.up(runner);
    await migration.up(runner);
    await runner.release();
    await dataSource.destroy();
    const { rows } = await pool.query<{ folded: number; others: number }>(
      `SELECT count(*) FILTER (WHERE body ~ '^a区[0-9]+号$')::int AS folded,
        count(*) FILTER (WHERE body = '用地')::int AS others FROM case_search`,
    );
    expect(rows).toEqual([{ folded: Math.floor(CASES / 2), others: Math.ceil(CASES / 2) }]);
    const index = await pool.query(`SELECT FROM pg_indexes WHERE indexname = 'case_search_pairs'`);
    expect(index.rowCount).toBe(1);
  });
});
