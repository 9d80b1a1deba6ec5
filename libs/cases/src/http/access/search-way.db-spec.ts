import { openPool, type Pool } from '@zhuoluo/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.ts';
import { searchWay } from './search-way.ts';

const PAGE = 21;
const CASES = 20_000;

describe('looking at cases of every age', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 2, applicationName: 'test' });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('has an answer before the first case', async () => {
    expect(await searchWay('道路', PAGE, pool)).toBe('walk');
  });

  describe('among cases of two years', () => {
    /** One every fifty minutes; the newest 600 know nothing of what all before them hold. */
    beforeAll(async () => {
      await pool.query(`
        INSERT INTO case_search (case_id, case_no, body)
        SELECT (lpad(to_hex(1700000000000 + n * 3000000::bigint), 12, '0') || '70008000000000000000')::uuid, 'SL-2026-' || n,
          CASE WHEN n > ${CASES - 600} THEN '新' ELSE '旧制' END || CASE WHEN n % 3 = 0 THEN '常见' ELSE '' END
            || CASE WHEN n % 20 = 0 THEN '时有' ELSE '' END
            || CASE WHEN n < 600 THEN '早年' ELSE '' END || CASE WHEN n % 5000 = 1 THEN '罕见' ELSE '' END
        FROM generate_series(1, ${CASES}) AS n;
        ANALYZE case_search`);
    });

    it.each([
      ['stand in every third', '常见'],
      ['stand in all but the newest', '旧制'],
      ['stand in every twentieth', '时有'],
      ['begin every number', 'SL-2026'],
    ])('walks to words that %s', async (_, words) => {
      expect(await searchWay(words, PAGE, pool)).toBe('walk');
    });

    it('gathers those that it need not walk to where a list belongs to eight, of whom one asks', async () => {
      expect(await searchWay('时有', PAGE * 8, pool)).toBe('gather');
      expect(await searchWay('常见', PAGE * 8, pool)).toBe('walk');
    });

    it.each([
      ['were written long ago alone', '早年'],
      ['are rare', '罕见'],
      ['are common, but one of them long ago alone', '常见 早年'],
      ['nobody ever wrote', '从未'],
      ['are one number', 'SL-2026-19999'],
    ])('gathers words that %s', async (_, words) => {
      expect(await searchWay(words, PAGE, pool)).toBe('gather');
    });
  });
});
