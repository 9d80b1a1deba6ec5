import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';
import { type GuardedProcess, spawnGuarded } from '../../apps/local/src/process.ts';
import { type Account, ApiClient, People } from './api-client.ts';
import { eventually } from './eventually.ts';
import { copyOf, type Template, type TestDatabase } from './postgres.ts';

const DIST = path.resolve(import.meta.dirname, '../../apps/api/dist');

/** The API as built, in a process of its own, on a database of its own with the sample data. */
export interface ApiProcess {
  readonly url: string;
  readonly database: TestDatabase;
  /** Of the sample data; none in an empty city. */
  readonly people: People;
  /** What the first start wrote for its owner. */
  readonly told: string;
  /** Without a session. */
  readonly anonymous: ApiClient;
  /** What it has logged so far. */
  readonly logFile: string;
  /** Ends the process and starts it again on its database, at the same address. */
  restart(): Promise<void>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
}

export interface ApiOptions {
  readonly policy?: 'default' | 'fast';
  /** What its database is a copy of; the sample data unless given. */
  readonly from?: Template;
  readonly env?: Readonly<Record<string, string>>;
}

type Settings = Readonly<Record<string, string>>;

/** One of the API's programs. */
export type Program = 'setup' | 'await-setup' | 'main';

/** Starts a program as built; its output goes to a file of its name in the folder. */
export function startProgram(program: Program, folder: string, settings: Settings): Promise<GuardedProcess> {
  return spawnGuarded({
    name: program,
    command: process.execPath,
    args: ['--enable-source-maps', path.join(DIST, `${program}.js`)],
    env: { ...process.env, ...settings },
    logFile: logOf(program, folder),
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
}

export function logOf(program: Program, folder: string): string {
  return path.join(folder, `${program}.log`);
}

export function testFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-api-'));
}

/** A busy machine takes its time over a new process. */
const READY_LIMIT_MS = 60_000;

/** Waits until an API says of itself that it is ready, or away where its database is. */
export async function untilReady(client: ApiClient, status: 200 | 503 = 200): Promise<void> {
  const ask = () =>
    client.get('/health/ready').then(
      (answer) => answer.status,
      () => 0,
    );
  await eventually(`the API to answer ${status}`, ask, (answered) => answered === status, READY_LIMIT_MS);
}

/** A database as the first start leaves it; told with it is the file of accounts. */
export function sample(policy: 'default' | 'fast'): Template {
  return setUp(`zhuoluo_test_sample_${policy}`, { SAMPLE: 'on', POLICY: policy }, 'accounts.json');
}

/** An empty city; told with it is the path of the first administrator's link. */
export const EMPTY_CITY: Template = setUp('zhuoluo_test_empty', { EMPTY: 'on' }, 'first-sign-in');

/** @param file of the data directory, which is told */
function setUp(name: string, settings: Settings, file: string): Template {
  return {
    name,
    async fill(url) {
      const folder = await testFolder();
      const { code } = await (
        await startProgram('setup', folder, { DATABASE_URL: url, DATA_DIR: folder, ...settings })
      ).ended;
      if (code !== 0) throw new Error(`setup ended with ${code}: ${await readFile(logOf('setup', folder), 'utf8')}`);
      const told = await readFile(path.join(folder, file), 'utf8');
      await rm(folder, { recursive: true, force: true });
      return told;
    },
  };
}

/** Starts the API on a database with the sample data and waits until it is ready. */
export async function startApi({ policy = 'default', from, env = {} }: ApiOptions = {}): Promise<ApiProcess> {
  const { database, told } = await copyOf(from ?? sample(policy));
  const [folder, port] = [await testFolder(), await freePort()];
  const url = `http://${LOOPBACK}:${port}`;
  const start = () =>
    startProgram('main', folder, {
      DATABASE_URL: database.url,
      PORT: String(port),
      FILES_DIR: path.join(folder, 'files'),
      ...env,
    });
  let api = await start();
  const anonymous = new ApiClient(url);
  await untilReady(anonymous);
  return {
    url,
    database,
    people: new People(url, from ? [] : (JSON.parse(told) as Account[])),
    told,
    anonymous,
    logFile: logOf('main', folder),
    async restart() {
      await api.stop();
      api = await start();
      await untilReady(anonymous);
    },
    async stop() {
      await api.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
