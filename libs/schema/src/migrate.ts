import { MIGRATIONS } from './migrations/index.ts';
import { openDataSource } from './data-source.ts';
import { openPool } from '@zhuoluo/database';
import type { QueryRunner } from 'typeorm';

/** Any number that nothing else locks: API and worker may start at the same moment. */
const MIGRATION_LOCK = 4_021_906;

/** The database was made before the first release, whose schema is the first that later versions carry on. */
export class SchemaBeforeFirstRelease extends Error {
  override readonly name = 'SchemaBeforeFirstRelease';
  constructor() {
    super('The database was made by a version before 0.1.0, which no later version can carry on: set up an empty one.');
  }
}

/**
 * Brings the database's tables up to date; does nothing where they are. Safe to run from several processes at once.
 *
 * @param migrations all of them, oldest first; fewer make the tables of an earlier version
 * @throws SchemaBeforeFirstRelease where other migrations have run than the first schema; the database stays as it is
 */
export async function migrate(databaseUrl: string, migrations = MIGRATIONS): Promise<void> {
  const dataSource = await openDataSource({ databaseUrl, max: 2, applicationName: 'zhuoluo-migrate' }, migrations);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertReleased(lock);
    await dataSource.runMigrations({ transaction: 'all' });
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

async function assertReleased(db: QueryRunner): Promise<void> {
  const [{ there }] = (await db.query(`SELECT to_regclass('migration') IS NOT NULL AS there`)) as [{ there: boolean }];
  const [first] = MIGRATIONS;
  const names = there ? ((await db.query('SELECT name FROM migration')) as { name: string }[]) : [];
  if (names.length > 0 && names.every(({ name }) => name !== first!.name)) throw new SchemaBeforeFirstRelease();
}

/** Names of this version's migrations that the database lacks, oldest first; those of a later version do no harm. */
export async function pendingMigrations(databaseUrl: string): Promise<readonly string[]> {
  const pool = openPool({ databaseUrl, max: 1, applicationName: 'zhuoluo-await-setup' });
  try {
    const { rows: table } = await pool.query<{ there: boolean }>(
      `SELECT to_regclass('migration') IS NOT NULL AS there`,
    );
    if (!table[0]!.there) return MIGRATIONS.map(({ name }) => name);
    const { rows } = await pool.query<{ name: string }>('SELECT name FROM migration');
    const done = new Set(rows.map(({ name }) => name));
    return MIGRATIONS.map(({ name }) => name).filter((name) => !done.has(name));
  } finally {
    await pool.end();
  }
}
