import { jest } from '@jest/globals';
import { openPool, type Pool } from '@zhuoluo/database';
import { examine, type Diagnosis } from '../../../apps/doctor/src/examine.ts';
import { CaseWorld, OPENING_LIMIT_MS } from '@zhuoluo/testing';
import { testDatabase, type TestDatabase } from '../../support/postgres.ts';
import { loadScale, type Loaded, type ScaleOptions } from './load.ts';

jest.setTimeout(OPENING_LIMIT_MS);

const CASES = 400;
const OPEN = 160;
const UNITS = 200;
const AS_OF = Date.parse('2026-11-18T10:30:00Z');

interface Filled {
  readonly database: TestDatabase;
  readonly pool: Pool;
  readonly loaded: Loaded;
  readonly diagnosis: Diagnosis;
}

async function filled(said: Partial<ScaleOptions> = {}): Promise<Filled> {
  const database = await testDatabase();
  await (await CaseWorld.open(database.url, 2)).close();
  const loaded = await loadScale({
    ...{ databaseUrl: database.url, cases: CASES, open: OPEN, units: UNITS, seed: 7, asOf: AS_OF },
    ...{ passwordHash: 'no password fits', ...said },
  });
  const diagnosis = await examine({ databaseUrl: database.url, graceMs: 60_000, tell: 3, now: AS_OF });
  return {
    database,
    pool: openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' }),
    loaded,
    diagnosis,
  };
}

describe('a loaded scale', () => {
  let filling: Filled;

  beforeAll(async () => {
    filling = await filled();
  }, OPENING_LIMIT_MS);

  afterAll(async () => {
    await filling.pool.end();
    await filling.database.drop();
  });

  const one = async <T>(sql: string): Promise<T> => (await filling.pool.query<{ it: T }>(sql)).rows[0]!.it;

  it('leaves nothing for the doctor to find', () => {
    const { cases, openCases, findings } = filling.diagnosis;
    expect({ cases, openCases }).toEqual({ cases: CASES, openCases: OPEN });
    expect(findings.filter((finding) => finding.count > 0)).toEqual([]);
  });

  it('has open cases in every state, level and colour, late and not', async () => {
    const open = `FROM "case" WHERE ended_at IS NULL`;
    expect(await one(`SELECT count(DISTINCT state)::int AS it ${open}`)).toBe(8);
    expect(await one(`SELECT count(DISTINCT level)::int AS it ${open}`)).toBe(4);
    expect(await one(`SELECT count(DISTINCT colour)::int AS it ${open}`)).toBe(3);
    expect(await one(`SELECT count(DISTINCT due_at <= to_timestamp(${AS_OF / 1000}))::int AS it ${open}`)).toBe(2);
  });

  it('spreads them over months, parties and units, each with somebody to sign in as', async () => {
    expect(await one(`SELECT count(DISTINCT date_trunc('month', opened_at))::int AS it FROM "case"`)).toBeGreaterThan(
      8,
    );
    expect(await one('SELECT count(DISTINCT party_id)::int AS it FROM "case"')).toBeGreaterThan(100);
    expect(await one('SELECT count(DISTINCT unit_id)::int AS it FROM task')).toBeGreaterThan(50);
    expect(await one('SELECT count(*)::int AS it FROM unit')).toBe(UNITS);
    expect(filling.loaded.accounts).toHaveLength(
      await one(`SELECT count(*)::int AS it FROM person WHERE account LIKE 'scale.%'`),
    );
  });

  it('leaves time nothing to do for hours', async () => {
    expect(
      await one(`SELECT (min(next_milestone_at) > to_timestamp(${AS_OF / 1000 + 3 * 3600})) AS it FROM "case"`),
    ).toBe(true);
  });

  it('gives the same rows for the same arguments, others for another seed', async () => {
    const marks = `SELECT md5(string_agg(s.body || c.opened_at || c.state, '' ORDER BY s.case_no)) AS mark
      FROM case_search s JOIN "case" c ON c.id = s.case_id`;
    const markOf = async (seed: number) => {
      const { pool, database } = await filled({ seed, cases: 60, open: 30 });
      const { rows } = await pool.query<{ mark: string }>(marks);
      await pool.end();
      await database.drop();
      return rows[0]!.mark;
    };
    const mark = await markOf(3);
    expect(await markOf(3)).toBe(mark);
    expect(await markOf(4)).not.toBe(mark);
  });
});
