import { randomUUID } from 'node:crypto';
import { migrate } from '@zhuoluo/schema';
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

/** A database that others are copies of: what takes long is done once a server. */
export interface Template {
  readonly name: string;
  /** Fills an empty database; what it gives is told with every copy. */
  fill(url: string): Promise<string>;
}

const MIGRATED: Template = {
  name: 'zhuoluo_test_template',
  fill: (url) => migrate(url).then(() => ''),
};

const serverUrl = sharedOrOwn(POSTGRES_VARIABLE, startTestPostgres);

/**
 * Makes a database with all migrations applied. They run once a server, into a template; each database is a copy of it.
 *
 * @throws Error when there is no PostgreSQL server: a missing database is a failure, never a skip
 */
export async function testDatabase(): Promise<TestDatabase> {
  return (await copyOf(MIGRATED)).database;
}

/** Makes a database without any table, for tests of the migrations themselves. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase(await serverUrl(), 'template0');
}

/** Makes a copy of a template, which is filled when first asked for. */
export async function copyOf(template: Template): Promise<{ database: TestDatabase; told: string }> {
  const server = await serverUrl();
  const told = await onServer(server, (client) => ensureTemplate(client, server, template));
  return { database: await createDatabase(server, template.name), told };
}

async function createDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `zhuoluo_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: addressOf(server, name),
    drop: async () => {
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function ensureTemplate(client: pg.Client, server: string, { name, fill }: Template): Promise<string> {
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rows } = await client.query<{ told: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
      [name],
    );
    if (rows[0]) return rows[0].told ?? '';
    // Named as a template only once complete: a failed filling must not be copied.
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    const told = await fill(addressOf(server, draft));
    await client.query(`COMMENT ON DATABASE ${draft} IS ${pg.escapeLiteral(told)}`);
    await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return told;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
