import { jest } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { openSilentNetwork, overTcp } from '../../../test/support/silent-network.ts';
import { openPool, type Pool } from './pool.ts';

jest.setTimeout(30_000);

describe('a connection that is cut', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-cut' });
    other = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
  });

  afterAll(async () => {
    await Promise.all([pool.end(), other.end()]);
    await database.drop();
  });

  it('between two statements of a transaction fails the next one, and the process lives on', async () => {
    const client = await pool.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await client.query('BEGIN');
    await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-cut'`);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
    client.release(true);
    expect((await pool.query<{ n: number }>('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });
});

describe('a pool with every connection in use', () => {
  it('refuses to wait for longer than it may, in the words that the API answers `busy` to', async () => {
    const database = await testDatabase();
    const pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-taken', connectTimeoutMs: 100 });
    const holder = await pool.connect();
    try {
      await expect(pool.query('SELECT 1')).rejects.toThrow('timeout exceeded when trying to connect');
    } finally {
      holder.release();
      await pool.end();
      await database.drop();
    }
  });
});

describe('an idle connection', () => {
  it('outlives a quiet minute, and is given back after a quiet quarter of an hour', async () => {
    const database = await testDatabase();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance'] });
    const pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-idle' });
    try {
      await pool.query('SELECT 1');
      jest.advanceTimersByTime(60_000);
      expect(pool.totalCount).toBe(1);
      jest.advanceTimersByTime(900_000);
      expect(pool.totalCount).toBe(0);
    } finally {
      jest.useRealTimers();
      await pool.end();
      await database.drop();
    }
  });
});

describe('a statement that takes too long', () => {
  it('is ended at the server as well: its caller no longer waits for the answer', async () => {
    const database = await testDatabase();
    const pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test-slow', queryTimeoutMs: 200 });
    const other = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    try {
      await expect(pool.query('SELECT pg_sleep(60)')).rejects.toMatchObject({ code: '57014' });
      await eventually(
        'nothing left running',
        () =>
          other.query(
            `SELECT FROM pg_stat_activity WHERE application_name = 'test-slow' AND query LIKE '%pg_sleep%' AND state = 'active'`,
          ),
        ({ rowCount }) => rowCount === 0,
      );
    } finally {
      await Promise.all([pool.end(), other.end()]);
      await database.drop();
    }
  });
});

describe('a database that vanishes without a word', () => {
  it('fails a statement within its limit, and serves again once it is back', async () => {
    const database = await testDatabase();
    const network = await openSilentNetwork(database.url);
    const pool = openPool({ databaseUrl: network.url, max: 1, applicationName: 'test-silent', queryTimeoutMs: 300 });
    try {
      await pool.query('SELECT 1');
      network.fallSilent();
      await expect(pool.query('SELECT 1')).rejects.toThrow('Query read timeout');
      network.comeBack();
      expect((await pool.query<{ n: number }>('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    } finally {
      await pool.end();
      await network.close();
      await database.drop();
    }
  });
});

describe('a session', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: overTcp(database.url), max: 2, applicationName: 'test', lockTimeoutMs: 100 });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('of a client that vanished is given up by the server within a minute, its locks with it', async () => {
    const { rows } = await pool.query<{ name: string; setting: string }>(`
      SELECT name, setting FROM pg_settings
      WHERE name ~ '^tcp_' OR name = 'idle_in_transaction_session_timeout' ORDER BY name`);
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]))).toEqual({
      idle_in_transaction_session_timeout: 60_000,
      tcp_keepalives_count: 3,
      tcp_keepalives_idle: 30,
      tcp_keepalives_interval: 10,
      tcp_user_timeout: 60_000,
    });
  });

  it('waits no longer than it may for what another holds', async () => {
    await pool.query('CREATE TABLE held (id int); INSERT INTO held VALUES (1)');
    const holder = await pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM held FOR UPDATE');
      await expect(pool.query('SELECT 1 FROM held FOR UPDATE')).rejects.toMatchObject({ code: '55P03' });
      await holder.query('ROLLBACK');
    } finally {
      holder.release();
    }
  });
});
