import { newId, openPool, type Pool } from '@zhuoluo/database';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import { Life } from './life.ts';
import { round, spreadOf, type Spread } from './machine.ts';
import type { BenchArgs } from './main.ts';
import { readManagedLists } from './managed-lists.ts';
import { growTown, insertRows } from './scale/town.ts';
import { setUp } from './stand.ts';

const PEOPLE = 10_000;
const PARTIES = 50_000;
const READINGS = 30;
const CASES = 500;
const WARM_UP = 500;

interface Reading {
  readonly people: number;
  readonly units: number;
  readonly parties: number;
  /** The snapshot read from the database and built. */
  readonly snapshot: Spread;
  readonly filing: Spread;
  readonly lists: Readonly<Record<string, Spread>>;
}

/** The snapshot of reference data, the tables of 管理, and filing, with the sample and with a city of ten thousand officials. */
export async function runReferences({ cases, warmUp, width, scale }: BenchArgs): Promise<Reading[]> {
  const stand = await setUp({ temporal: false });
  const pool = openPool({ databaseUrl: stand.stack.databaseUrl, max: 2, applicationName: 'zhuoluo-bench' });
  const life = new Life(stand);
  const reading = async (): Promise<Reading> => ({
    ...(await counted(pool)),
    snapshot: await snapshots(pool),
    lists: await readManagedLists(stand),
    filing: (await life.run('short', { cases: cases ?? CASES, warmUp: warmUp ?? WARM_UP, width })).msByCall['file']!,
  });
  try {
    const small = await reading();
    await growTown(pool, scale.units, scale.seed, 'no password fits');
    await growPeople(pool);
    await growParties(pool);
    await pool.query('VACUUM ANALYZE');
    const all = [small, await reading()];
    console.table(all.map(({ people, units, parties, snapshot }) => ({ people, units, parties, ...snapshot })));
    console.table(all.map(({ people, filing }) => ({ people, ...filing })));
    console.table(all.at(-1)!.lists);
    return all;
  } finally {
    await pool.end();
    await stand.clear();
  }
}

async function snapshots(pool: Pool): Promise<Spread> {
  const ms: number[] = [];
  for (let i = 0; i < READINGS; i++) {
    const began = performance.now();
    await new ReferenceStore(pool).current();
    ms.push(round(performance.now() - began, 1));
  }
  return spreadOf(ms);
}

async function counted(pool: Pool): Promise<Pick<Reading, 'people' | 'units' | 'parties'>> {
  const { rows } = await pool.query<Pick<Reading, 'people' | 'units' | 'parties'>>(
    `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM party) AS parties`,
  );
  return rows[0]!;
}

/** Officers, a post each, spread over all units. */
async function growPeople(pool: Pool): Promise<void> {
  const { rows: units } = await pool.query<{ id: string }>('SELECT id FROM unit ORDER BY code');
  const { people } = await counted(pool);
  const added = Array.from({ length: PEOPLE - people }, (_, i) => {
    const [id, post_id, unit_id] = [newId(), newId(), units[i % units.length]!.id];
    return { id, post_id, unit_id, account: `officer.${i + 1}`, name: `××${i + 1}` };
  });
  await insertRows(
    pool,
    'person',
    added.map(({ post_id: _, ...person }) => person),
  );
  const portfolio = { categories: [], chains: [], regions: [] };
  await insertRows(
    pool,
    'post',
    added.map(({ post_id: id, unit_id }) => ({
      ...{ id, unit_id, title: '承办人', roles: ['UNIT_OFFICER'] },
      ...{ portfolio, rank: 'STAFF', sort_order: 100 },
    })),
  );
  await insertRows(
    pool,
    'tenure',
    added.map(({ id: person_id, post_id }) => ({ id: newId(), person_id, post_id, began_at: '2026-01-01T00:00:00Z' })),
  );
}

async function growParties(pool: Pool): Promise<void> {
  const { rows: regions } = await pool.query<{ id: string }>('SELECT id FROM region ORDER BY code');
  const { parties } = await counted(pool);
  await insertRows(
    pool,
    'party',
    Array.from({ length: Math.max(0, PARTIES - parties) }, (_, i) => ({
      ...{ id: newId(), code: `Y-${i + 1}`, kind: 'ENTERPRISE', name: `企业${i + 1}(示例)` },
      ...{ region_id: regions[i % regions.length]!.id, contact: { name: '××', phone: '0914-×××××××' } },
    })),
  );
}
