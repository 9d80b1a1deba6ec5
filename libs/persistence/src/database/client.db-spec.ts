import { GCProfiler } from 'node:v8';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { openPool, type Pool } from './pool.ts';

const ANSWERS = 400;
/** About 200 kB as it is read. */
const ROWS = { name: 'rows', text: `SELECT g AS n, repeat('事', 50) || g AS words FROM generate_series(1, 1000) g` };

describe('an answer of the database', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test', queryTimeoutMs: 10_000 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const ask = {
    'a pool': () => pool.query(ROWS),
    'a connection': async () => {
      const client = await pool.connect();
      try {
        return await client.query(ROWS);
      } finally {
        client.release();
      }
    },
  };

  it.each(Object.entries(ask))('by %s is forgotten with the next small collection of garbage', async (_, answer) => {
    const profiler = new GCProfiler();
    profiler.start();
    for (let i = 0; i < ANSWERS; i++) await answer();
    const used = profiler
      .stop()
      .statistics.filter(({ gcType }) => gcType === 'Scavenge')
      .map((gc) => ({
        before: gc.beforeGC.heapStatistics.usedHeapSize,
        after: gc.afterGC.heapStatistics.usedHeapSize,
      }));
    expect(used.length).toBeGreaterThan(2);
    const kept = used.at(-1)!.after - used[0]!.after;
    const allocated = used.slice(1).reduce((sum, { before }, i) => sum + before - used[i]!.after, 0);
    expect(kept).toBeLessThan(allocated / 10);
  });

  it('is the same however it is asked for', async () => {
    const client = await pool.connect();
    const text = 'SELECT $1::int AS n';
    try {
      const answers = [
        await client.query(text, [1]),
        await client.query({ text, values: [1] }),
        await client.query({ text }, [1]),
        await new Promise((resolve) => client.query(text, [1], (_, result) => resolve(result))),
        await new Promise((resolve) => client.query({ text, values: [1] }, (_, result) => resolve(result))),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ rows: [{ n: 1 }] });
    } finally {
      client.release();
    }
  });

  it('that is an error leads to whoever asked', async () => {
    const client = await pool.connect();
    const failed = async function asksForNothing() {
      await client.query('SELECT nothing');
    };
    try {
      await expect(failed()).rejects.toMatchObject({ code: '42703', stack: expect.stringContaining('asksForNothing') });
    } finally {
      client.release();
    }
  });
});
