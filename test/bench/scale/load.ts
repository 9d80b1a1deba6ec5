import { openPool, type Pool } from '@zhuoluo/database';
import pg from 'pg';
import { Dice } from '../../chaos/dice.ts';
import { readColumns, TABLES, type Columns, type TableName } from './columns.ts';
import { CopyInto } from './copy-into.ts';
import { Mould } from './mould.ts';
import { Numbering } from './numbering.ts';
import { castingOf } from './roles.ts';
import { liveTemplates } from './template.ts';
import { growTown, readTown } from './town.ts';

export interface ScaleOptions {
  readonly databaseUrl: string;
  /** In all, closed ones included. */
  readonly cases: number;
  readonly open: number;
  /** In all; those of the sample count. */
  readonly units: number;
  readonly seed: number;
  /** Until when everything due has been done, in milliseconds: in the past, all limits since are late. */
  readonly asOf: number;
  /** Of everybody who is added. */
  readonly passwordHash: string;
  readonly tell?: (line: string) => void;
}

export interface Loaded {
  readonly cases: number;
  readonly open: number;
  /** Those who were added, to sign in as: each heads a unit and serves parties. */
  readonly accounts: readonly string[];
}

/** Stories lived by the rules; every case is a copy of one of them, and of closed ones the short stories have more. */
const STORIES = { open: 400, closed: 1_200 };
const MEMORY = '1GB';

/**
 * Fills a database that has the sample's reference data and no case. It gets so many cases, a share of them open, as the rules
 * would have written them. The same arguments give the same rows.
 *
 * @throws Error where there are cases already
 */
export async function loadScale(options: ScaleOptions): Promise<Loaded> {
  const { databaseUrl, cases, units, seed, passwordHash, tell = () => undefined } = options;
  const pool = openPool({ databaseUrl, max: TABLES.length + 2, applicationName: 'zhuoluo-scale' });
  try {
    const { rowCount } = await pool.query('SELECT FROM "case" LIMIT 1');
    if (rowCount !== 0) throw new Error('there are cases already');
    const accounts = await growTown(pool, units, seed, passwordHash);
    // The stories lie in the years before: their people held their posts then.
    await pool.query(`UPDATE tenure SET began_at = began_at - interval '10 years'`);
    tell(`living ${STORIES.open + STORIES.closed} stories`);
    const batches = await storiesOf(pool, options);
    tell(`copying them into ${cases} cases`);
    const rebuild = await withoutIndexes(pool);
    await copyAll(pool, batches, await readColumns(pool), options);
    tell('building indexes');
    await rebuild();
    await pool.query('VACUUM (ANALYZE)');
    return { cases, open: options.open, accounts };
  } finally {
    await pool.end();
  }
}

interface Batch {
  readonly mould: Mould;
  readonly copies: number;
}

async function storiesOf(pool: Pool, { cases, open, seed, asOf }: ScaleOptions): Promise<Batch[]> {
  const town = await readTown(pool);
  const columns = await readColumns(pool);
  const casting = castingOf(town);
  const batchesOf = (isOpen: boolean, count: number, most: number) => {
    if (count === 0) return [];
    const walks = liveTemplates(town, { count: Math.min(count, most), open: isOpen, asOf }, seed + (isOpen ? 1 : 2));
    const moulds = walks.map((walk) => new Mould(walk, casting, columns));
    const shares = moulds.map((mould) => (isOpen ? 1 : mould.length ** -2));
    return shared(count, shares).map((copies, i) => ({ mould: moulds[i]!, copies }));
  };
  const all = [...batchesOf(true, open, STORIES.open), ...batchesOf(false, cases - open, STORIES.closed)];
  return all.sort((a, b) => a.mould.openedAt - b.mould.openedAt);
}

/** A whole number divided by shares, with nothing left over. */
function shared(count: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let upTo = 0;
  let given = 0;
  return shares.map((share) => {
    upTo += share;
    const copies = Math.round((count * upTo) / all) - given;
    given += copies;
    return copies;
  });
}

async function copyAll(pool: Pool, batches: readonly Batch[], columns: Columns, { seed, tell }: ScaleOptions) {
  // COPY takes its connection for itself, which one that pipelines refuses.
  const clients = new Map(TABLES.map((table) => [table, new pg.Client({ ...pool.options, pipeline: false })]));
  for (const client of clients.values()) await client.connect();
  try {
    const copies = new Map<TableName, CopyInto>();
    for (const [table, client] of clients) {
      await client.query('SET session_replication_role = replica');
      copies.set(
        table,
        new CopyInto(
          client,
          `"${table}"`,
          columns[table].map((column) => column.name),
        ),
      );
    }
    const dice = new Dice(seed);
    const numbering = new Numbering(batches, dice.fork());
    let n = 0;
    for (const { mould, copies: count } of batches) {
      for (let i = 0; i < count; i++) {
        const [late, numbers] = [numbering.lateMs(n), numbering.numbersOf(n)];
        const lines = mould.cast(++n, late, numbers, dice);
        for (const table of TABLES) await copies.get(table)!.write(lines[table]);
        if (n % 100_000 === 0) tell?.(`${n} cases`);
      }
    }
    for (const table of TABLES) await copies.get(table)!.end();
    if (n > 0) await pool.query(`SELECT setval('case_no', $1)`, [n]);
    await writeCounters(pool, numbering);
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

async function writeCounters(pool: Pool, { series }: Numbering): Promise<void> {
  for (const { docCode, year, last, lastAt } of series)
    await pool.query('INSERT INTO doc_counter (doc_code, year, last, last_at) VALUES ($1, $2, $3, $4)', [
      docCode,
      year,
      last,
      new Date(lastAt),
    ]);
}

/** Takes the indexes away that no constraint needs; what it gives builds them again, which is far faster than row by row. */
async function withoutIndexes(pool: Pool): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
    WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [TABLES.map((table) => `"${table}"`)],
  );
  for (const { name } of rows) await pool.query(`DROP INDEX ${name}`);
  return async () => {
    const client = await pool.connect();
    try {
      await client.query(`SET maintenance_work_mem = '${MEMORY}'`);
      for (const { definition } of rows) await client.query(definition);
    } finally {
      client.release(true);
    }
  };
}
