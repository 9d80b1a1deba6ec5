import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { eventually } from '../../../test/support/eventually.ts';
import { type Stack, startStack } from './stack.ts';
import { isTemporalAnswering } from './temporal.ts';

const START_LIMIT_MS = 120_000;
const CTYPE = 'SELECT datctype FROM pg_database WHERE datname = current_database()';

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the local stack', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-test-stack-'));
  const said: string[] = [];
  let stack: Stack;

  const start = () =>
    startStack({ policy: 'fast', dataDir, report: (line) => said.push(line), sample: false, build: false });
  /** Resolves once the condition holds; the test's own limit is the only other way out. */
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await delay(50);
  };

  beforeAll(async () => {
    stack = await start();
  }, START_LIMIT_MS);
  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it('answers as soon as it counts as started', async () => {
    const answer = await fetch(`${stack.apiUrl}/health/ready`);
    expect(answer.status).toBe(200);
    expect(Object.values(stack.pids).map(isAlive)).toEqual([true, true, true, true]);
  });

  it('shows the password of its database to no other user', () => {
    const file = path.join(dataDir, 'database-url');
    expect(readFileSync(file, 'utf8').trim()).toBe(stack.databaseUrl);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('sorts and searches Chinese as its database was made for', async () => {
    await expect(query(stack.databaseUrl, CTYPE)).resolves.toEqual([{ datctype: 'C.UTF-8' }]);
  });

  it('starts a worker again that crashed', async () => {
    const crashed = stack.pids.worker;
    if (crashed === undefined) throw new Error('no worker runs');
    process.kill(crashed, 'SIGKILL');
    await until(() => stack.pids.worker !== undefined && stack.pids.worker !== crashed);
    expect(said).toContainEqual(expect.stringContaining('worker 意外退出（SIGKILL）'));
  }, 30_000);

  it('starts a database again that crashed, at its old address, and what runs on it goes on', async () => {
    const { pids, databaseUrl } = stack;
    process.kill(pids.postgres ?? 0, 'SIGKILL');
    await until(() => stack.pids.postgres !== undefined && stack.pids.postgres !== pids.postgres);
    expect(said).toContainEqual(expect.stringContaining('postgres 意外退出（SIGKILL）'));
    await eventually(
      'the API is ready again',
      () => fetch(`${stack.apiUrl}/health/ready`).then(({ status }) => status),
      (status) => status === 200,
    );
    await expect(query(databaseUrl, CTYPE)).resolves.toHaveLength(1);
    expect([stack.pids.api, stack.pids.worker]).toEqual([pids.api, pids.worker]);
  }, 60_000);

  it('keeps a worker down that was taken down on purpose', async () => {
    await stack.killWorker();
    expect(stack.pids.worker).toBeUndefined();
    await stack.startWorker();
    expect(isAlive(stack.pids.worker)).toBe(true);
  });

  it('runs a new build after a restart of API and worker, at the old address', async () => {
    const { apiUrl, pids } = stack;
    await stack.restart();
    expect((await fetch(`${apiUrl}/health/ready`)).status).toBe(200);
    expect([pids.api, pids.worker].map(isAlive)).toEqual([false, false]);
    expect([stack.pids.api, stack.pids.worker].map(isAlive)).toEqual([true, true]);
    expect(stack.pids.postgres).toBe(pids.postgres);
  }, 60_000);

  it('finds Temporal at its old address after an outage', async () => {
    const address = stack.temporalAddress ?? '';
    await stack.stopTemporal();
    await expect(isTemporalAnswering(address, ['default'])).resolves.toBe(false);
    await stack.startTemporal();
    await expect(isTemporalAnswering(address, ['default'])).resolves.toBe(true);
  }, 30_000);

  it(
    'leaves nothing running when stopped, and finds its data again when started',
    async () => {
      await query(stack.databaseUrl, `CREATE TABLE keepsake AS SELECT '着落' AS word`);
      const { pids, databaseUrl } = stack;
      await stack.stop();
      expect(Object.values(pids).map(isAlive)).toEqual([false, false, false, false]);
      stack = await start();
      expect(stack.databaseUrl).toBe(databaseUrl);
      await expect(query(stack.databaseUrl, 'SELECT word FROM keepsake')).resolves.toEqual([{ word: '着落' }]);
    },
    START_LIMIT_MS,
  );

  it(
    'serves without Temporal where its file is damaged, and with it again once that is moved away',
    async () => {
      await stack.stop();
      const damaged = path.join(dataDir, 'temporal.db');
      for (const suffix of ['-wal', '-shm']) rmSync(damaged + suffix, { force: true });
      writeFileSync(damaged, 'not a database '.repeat(1_000));
      stack = await start();
      expect((await fetch(`${stack.apiUrl}/health/ready`)).status).toBe(200);
      expect(said).toContainEqual(expect.stringContaining(`移走 ${damaged}`));
      rmSync(damaged);
      await eventually('Temporal', () => isTemporalAnswering(stack.temporalAddress ?? '', ['default']), Boolean);
    },
    START_LIMIT_MS,
  );
});
