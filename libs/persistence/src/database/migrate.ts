import { openDataSource } from './data-source.ts';

/** Any number that nobody else locks: API and worker may start at the same moment. */
const MIGRATION_LOCK = 4_021_906;

/** Brings the database's tables up to date; does nothing where they are. Safe to run from several processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const dataSource = await openDataSource({ databaseUrl, max: 2, applicationName: 'zhuoluo-migrate' });
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'all' });
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
