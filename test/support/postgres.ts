import { randomUUID } from 'node:crypto';
import { migrate } from '@zhuoluo/persistence';
import pg from 'pg';
import { sharedOrOwn } from './run-server.ts';
import { POSTGRES_VARIABLE, startTestPostgres } from './test-servers.ts';

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  /** `postgresql://` address; the database's name says that it is a test's. */
  readonly url: string;
  /** Removes it, connections and all. */
  drop(): Promise<void>;
}

const TEMPLATE = 'zhuoluo_test_template';
/** Any number that nobody else locks on the maintenance database. */
const TEMPLATE_LOCK = 7_301_977;

const serverUrl = sharedOrOwn(POSTGRES_VARIABLE, startTestPostgres);

/**
 * Makes a database with all migrations applied. They run once a server, into a template; each database is a copy of it.
 *
 * @throws Error when there is no PostgreSQL server: a missing database is a failure, never a skip
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  await onServer(server, (client) => ensureTemplate(client, server));
  return createDatabase(server, TEMPLATE);
}

/** Makes a database without any table, for tests of the migrations themselves. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase(await serverUrl(), 'template0');
}

async function createDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `zhuoluo_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: addressOf(server, name),
    drop: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function ensureTemplate(client: pg.Client, server: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount) return;
    // Named as a template only once complete: a failed migration must not be copied.
    const draft = `${TEMPLATE}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(addressOf(server, draft));
    await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
