import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { openPool, type Pool } from './pool.ts';

const run = promisify(execFile);
const HEAP_AFTER_ANSWERS = path.join(import.meta.dirname, 'heap-after-answers.fixture.ts');

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

  it.each(['pool', 'connection'])('by a %s is forgotten with the next small collection of garbage', async (by) => {
    const { stdout } = await run(process.execPath, [HEAP_AFTER_ANSWERS, database.url, by]);
    const { scavenges, kept, allocated } = JSON.parse(stdout) as Record<'scavenges' | 'kept' | 'allocated', number>;
    expect(scavenges).toBeGreaterThan(2);
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

  it('that is an error leads to its caller', async () => {
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
