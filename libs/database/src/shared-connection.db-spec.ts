import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { openSilentNetwork } from '../../../test/support/silent-network.ts';
import { openPool, type Pool } from './pool.ts';
import { SharedConnection } from './shared-connection.ts';

const PID = 'SELECT pg_backend_pid() AS pid';

describe('a connection that many share', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Pool;
  let shared: SharedConnection;

  const pidOf = async (): Promise<number> => (await shared.query<{ pid: number }>(PID)).rows[0]!.pid;

  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 3, applicationName: 'test-shared' });
    other = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
    shared = new SharedConnection(pool);
  });

  afterEach(async () => {
    await Promise.all([pool.end(), other.end()]);
    await database.drop();
  });

  it('answers those who ask at once by one process of the server, each with its own answer, and is given back then', async () => {
    const asked = [1, 2, 3, 4].map((n) =>
      shared.query<{ n: number; pid: number }>('SELECT $1::int AS n, pg_backend_pid() AS pid', [n]),
    );
    const rows = (await Promise.all(asked)).map((answer) => answer.rows[0]!);
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(new Set(rows.map(({ pid }) => pid)).size).toBe(1);
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  });

  it('keeps serving the others where the server refuses one', async () => {
    const asked = await Promise.allSettled([pidOf(), shared.query('SELECT 1 / 0'), pidOf()]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  });

  it('is replaced where it was cut, and its waiting callers are told', async () => {
    const pid = await pidOf();
    const waiting = Promise.allSettled([shared.query('SELECT pg_sleep(60)'), pidOf()]);
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await pidOf()).not.toBe(pid);
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  });

  it('tells all that it cannot be had, and is asked for again', async () => {
    const holders = await Promise.all([1, 2, 3].map(() => pool.connect()));
    pool.options.connectionTimeoutMillis = 50;
    const asked = await Promise.allSettled([pidOf(), pidOf()]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    for (const holder of holders) holder.release();
    expect(await pidOf()).toBeGreaterThan(0);
  });
});

describe('a connection that many share, fallen silent', () => {
  it('is not shared by anybody who comes after the first was given up', async () => {
    const database = await testDatabase();
    const network = await openSilentNetwork(database.url);
    const pool = openPool({ databaseUrl: network.url, max: 2, applicationName: 'test-silent', queryTimeoutMs: 300 });
    const shared = new SharedConnection(pool);
    try {
      await shared.query(PID);
      network.fallSilent();
      const first = shared.query(PID);
      const second = expect(shared.query(PID)).rejects.toThrow();
      await expect(first).rejects.toThrow('Query read timeout');
      network.comeBack();
      expect((await shared.query<{ pid: number }>(PID)).rows).toHaveLength(1);
      await second;
    } finally {
      await pool.end();
      await network.close();
      await database.drop();
    }
  });
});
