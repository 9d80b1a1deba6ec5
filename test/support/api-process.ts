import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort, LOOPBACK } from '../../deploy/local/ports.ts';
import { type GuardedProcess, type ProcessEnd, spawnGuarded } from '../../deploy/local/process.ts';
import { ApiClient, People } from './api-client.ts';
import { eventually } from './eventually.ts';
import { testDatabase, type TestDatabase } from './postgres.ts';

const DIST = path.resolve(import.meta.dirname, '../../apps/api/dist');

/** The API as built, in a process of its own, on a database of its own with the sample data. */
export interface ApiProcess {
  readonly url: string;
  readonly database: TestDatabase;
  readonly people: People;
  /** Nobody signed in. */
  readonly anonymous: ApiClient;
  /** What it has logged so far. */
  readonly logFile: string;
  /** As whoever runs it in production ends it; leaves the database. */
  end(): Promise<ProcessEnd>;
  /** Ends it and removes everything. */
  stop(): Promise<void>;
}

export interface ApiOptions {
  readonly policy?: 'default' | 'fast';
  readonly env?: Readonly<Record<string, string>>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts one of the API's programs, `setup` or `main`, as built; its output goes to a file of that name in the folder. */
export function startProgram(program: 'setup' | 'main', folder: string, settings: Settings): Promise<GuardedProcess> {
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

export function logOf(program: 'setup' | 'main', folder: string): string {
  return path.join(folder, `${program}.log`);
}

export function testFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-api-'));
}

/** Waits until an API says of itself that it is ready, or away where its database is. */
export async function untilReady(client: ApiClient, status: 200 | 503 = 200): Promise<void> {
  const ask = () =>
    client.get('/health/ready').then(
      (answer) => answer.status,
      () => 0,
    );
  await eventually(`the API to answer ${status}`, ask, (answered) => answered === status);
}

/** Sets a database up, starts the API on it and waits until it is ready. */
export async function startApi({ policy = 'default', env = {} }: ApiOptions = {}): Promise<ApiProcess> {
  const [database, folder, port] = [await testDatabase(), await testFolder(), await freePort()];
  const url = `http://${LOOPBACK}:${port}`;
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    SAMPLE: 'on',
    POLICY: policy,
    PORT: String(port),
    ...env,
  };
  const { code } = await (await startProgram('setup', folder, settings)).ended;
  if (code !== 0) throw new Error(`setup ended with ${code}; see ${logOf('setup', folder)}`);
  const api = await startProgram('main', folder, settings);
  const anonymous = new ApiClient(url);
  await untilReady(anonymous);
  return {
    url,
    database,
    people: await People.of(url, folder),
    anonymous,
    logFile: logOf('main', folder),
    end: () => api.stop(),
    async stop() {
      await api.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
