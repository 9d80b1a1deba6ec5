import { readFileSync, writeFileSync } from 'node:fs';
import { migrate, MIGRATIONS } from '@zhuoluo/schema';
import { openPool, type Pool } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';

/** A whole database as a release left it: which migrations had run, and each table's rows as PostgreSQL writes them. */
export interface StoredDatabase {
  /** When everything that was due had been done. */
  readonly now: Instant;
  readonly migrations: readonly string[];
  /** A row is a composite literal in the order of the columns, letter for letter. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** The last value that each gave. */
  readonly sequences: Readonly<Record<string, string>>;
}

/** A server's secret is not for a repository: the migration makes another. */
const TABLES = `SELECT tablename AS name FROM pg_tables
  WHERE schemaname = 'public' AND tablename NOT IN ('migration', 'server_secret') ORDER BY 1`;
const SEQUENCES = `SELECT sequencename AS name, last_value AS last FROM pg_sequences
  WHERE schemaname = 'public' AND sequencename <> 'migration_id_seq' AND last_value IS NOT NULL`;

/** Writes all rows of a database into a text file. */
export async function store(pool: Pool, now: Instant, file: string): Promise<void> {
  const migrations = await pool.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  const tables: Record<string, string[]> = {};
  for (const { name } of (await pool.query<{ name: string }>(TABLES)).rows) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    if (rows.length > 0) tables[name] = rows.map(({ row }) => row);
  }
  const sequences = await pool.query<{ name: string; last: string }>(SEQUENCES);
  const stored: StoredDatabase = {
    now,
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, last])),
  };
  writeFileSync(file, `${JSON.stringify(stored, null, 1)}\n`);
}

/**
 * Makes an empty database what it was under that release: its migrations, its rows, its sequences.
 *
 * @returns when everything that was due had been done
 */
export async function restore(databaseUrl: string, file: string): Promise<Instant> {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredDatabase;
  await migrate(
    databaseUrl,
    MIGRATIONS.filter(({ name }) => stored.migrations.includes(name)),
  );
  const pool = openPool({ databaseUrl, max: 1, applicationName: 'test' });
  try {
    // What the migrations themselves put in is in the rows as well.
    await pool.query('SET session_replication_role = replica');
    for (const [table, rows] of Object.entries(stored.tables)) {
      await pool.query(`DELETE FROM "${table}"`);
      await pool.query(
        `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT (r::"${table}").* FROM unnest($1::text[]) AS r`,
        [rows],
      );
    }
    for (const [name, last] of Object.entries(stored.sequences))
      await pool.query('SELECT setval($1, $2)', [name, last]);
    // Transactions of another server are none of this one's.
    await pool.query('UPDATE event SET tx = DEFAULT');
    await pool.query('UPDATE idempotency_key SET tx = NULL');
  } finally {
    await pool.end();
  }
  return stored.now;
}
