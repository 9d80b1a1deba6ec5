import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';
import { type Account, ApiClient, People } from '../support/api-client.ts';
import { logOf, sample, startProgram, testFolder, untilReady } from '../support/api-process.ts';
import { copyOf, testDatabase, type TestDatabase } from '../support/postgres.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(120_000);

const OPENAPI = path.resolve(import.meta.dirname, '../../apps/api/openapi.json');
const SAMPLE = path.resolve(import.meta.dirname, '../../deploy/sample');

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(url: string, statement: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('the API as a process', () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => ([database, folder] = [await testDatabase(), await testFolder()]));
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const atPort = (port: number) => new ApiClient(`http://${LOOPBACK}:${port}`);

  it('names every faulty setting at once, never a value, and ends', async () => {
    const settings = { DATABASE_URL: 'hunter2', PORT: 'hunter2', LOG_LEVEL: 'hunter2', TEMPORAL_ADDRESS: 'hunter2' };
    const api = await startProgram('main', folder, settings);
    expect(await api.ended).toEqual({ code: 2, signal: null });
    const log = await readFile(logOf('main', folder), 'utf8');
    for (const name of Object.keys(settings)) expect(log).toContain(name);
    expect(log).not.toContain('hunter2');
  });

  it('starts before its database is there, says so, answers 503, and is ready once it is', async () => {
    const port = await freePort();
    const missing = new URL(database.url);
    missing.pathname += '_late';
    const api = await startProgram('main', folder, { DATABASE_URL: missing.href, PORT: String(port) });
    await untilReady(atPort(port), 503);
    expect((await atPort(port).post('/auth/login', { account: 'a', password: 'b' })).status).toBe(503);
    const [name, late] = [nameOf(database.url), nameOf(missing.href)];
    await onServer(database.url, `ALTER DATABASE ${name} RENAME TO ${late}`);
    await untilReady(atPort(port), 200);
    expect(await readFile(logOf('main', folder), 'utf8')).toContain('waiting for PostgreSQL');
    expect(await api.stop()).toEqual({ code: 0, signal: null });
    await onServer(database.url, `ALTER DATABASE ${late} RENAME TO ${name}`);
  });

  it('ends in good order on SIGTERM, and serves exactly the committed OpenAPI document', async () => {
    const port = await freePort();
    const api = await startProgram('main', folder, { DATABASE_URL: database.url, PORT: String(port) });
    await untilReady(atPort(port));
    const { body } = await atPort(port).get('/api/openapi.json');
    expect(body).toEqual(JSON.parse(await readFile(OPENAPI, 'utf8')));
    expect((await atPort(port).get('/api/docs')).status).toBe(200);
    expect((await atPort(port).get('/metrics')).body).toContain('zhuoluo_http_request_seconds');
    expect(await api.stop()).toEqual({ code: 0, signal: null });
  });

  it('ends in good order while pages listen, and sends them away to come back', async () => {
    const { database: stocked, told } = await copyOf(sample('default'));
    const port = await freePort();
    const api = await startProgram('main', folder, { DATABASE_URL: stocked.url, PORT: String(port) });
    await untilReady(atPort(port));
    const people = new People(`http://${LOOPBACK}:${port}`, JSON.parse(told) as Account[]);
    const reader = await StreamReader.open(await people.as('sl.dcb.inspector1'));
    expect(await api.stop()).toEqual({ code: 0, signal: null });
    await reader.ended();
    await stocked.drop();
  });

  it('believes as many proxies as it was told of, and no caller', async () => {
    const { database: stocked } = await copyOf(sample('default'));
    const port = await freePort();
    const settings = { DATABASE_URL: stocked.url, PORT: String(port), TRUST_PROXY: '1' };
    const api = await startProgram('main', folder, settings);
    await untilReady(atPort(port));
    const statuses: number[] = [];
    for (let n = 0; n < 9; n++) {
      const forwarded = `203.0.113.${n}, 198.51.100.7`; // the proxy adds the last one; what stands before it was sent to it
      const answer = await fetch(`http://${LOOPBACK}:${port}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
        body: JSON.stringify({ account: 'sl.zfb.mayor', password: 'guess' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array<number>(8).fill(401), 429]);
    await api.stop();
    await stocked.drop();
  });

  it('is set up as often as one likes; the accounts of the sample are for their owner’s eyes alone', async () => {
    const settings = { DATABASE_URL: database.url, DATA_DIR: folder, SAMPLE: 'on' };
    const file = path.join(folder, 'accounts.json');
    expect((await (await startProgram('setup', folder, settings)).ended).code).toBe(0);
    const first = await readFile(file, 'utf8');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await (await startProgram('setup', folder, settings)).ended).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(first);
    const accounts = JSON.parse(first) as Record<string, unknown>[];
    expect(accounts.length).toBeGreaterThan(150);
    expect(Object.keys(accounts[0]!)).toEqual(
      expect.arrayContaining(['account', 'password', 'name', 'roles', 'unitId', 'unitName', 'regionId', 'level']),
    );
  });

  it('setup refuses sample data with a blank that papers would print: it says where, in one line, and adds no one', async () => {
    const [samples, empty] = [path.join(folder, 'samples'), await testDatabase()];
    await cp(SAMPLE, samples, { recursive: true });
    const units = path.join(samples, 'units.json');
    await writeFile(units, (await readFile(units, 'utf8')).replace(/"phone": "[^"]*"/, '"phone": "0914-×××××××"'));
    const settings = { DATABASE_URL: empty.url, DATA_DIR: folder, SAMPLE: 'on', SAMPLE_DIR: samples };
    expect((await (await startProgram('setup', folder, settings)).ended).code).toBe(2);
    const said = await readFile(logOf('setup', folder), 'utf8');
    expect(said).toMatch(/^papers would print a blank: phone of \S+$/m);
    expect(said).not.toContain('    at ');
    await empty.drop();
  });
});
