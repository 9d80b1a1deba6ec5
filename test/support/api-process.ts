import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort, LOOPBACK } from '../../deploy/local/ports.ts';
import { type ProcessEnd, spawnGuarded } from '../../deploy/local/process.ts';
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

/** Sets a database up, starts the API on it and waits until it is ready. */
export async function startApi({ policy = 'default', env = {} }: ApiOptions = {}): Promise<ApiProcess> {
  const database = await testDatabase();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-api-'));
  const port = await freePort();
  const url = `http://${LOOPBACK}:${port}`;
  const settings = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    SAMPLE: 'on',
    POLICY: policy,
    PORT: String(port),
    ...env,
  };
  const run = (file: string) =>
    spawnGuarded({
      name: file,
      command: process.execPath,
      args: ['--enable-source-maps', path.join(DIST, `${file}.js`)],
      env: settings,
      logFile: path.join(folder, `${file}.log`),
      stopSignal: 'SIGTERM',
      graceMs: 10_000,
    });
  const setup = await run('setup');
  const { code } = await setup.ended;
  if (code !== 0) throw new Error(`setup ended with ${code}; see ${path.join(folder, 'setup.log')}`);
  const api = await run('main');
  const anonymous = new ApiClient(url);
  await eventually(
    'the API to be ready',
    () =>
      anonymous.get('/health/ready').then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
  );
  return {
    url,
    database,
    people: await People.of(url, folder),
    anonymous,
    logFile: path.join(folder, 'main.log'),
    end: () => api.stop(),
    async stop() {
      await api.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
