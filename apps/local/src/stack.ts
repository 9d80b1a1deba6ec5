import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyName } from './args.ts';
import { buildIfNeeded } from './build.ts';
import { type DataDir, claimDataDir } from './data-dir.ts';
import { startLocalDatabase } from './local-database.ts';
import { startLocalTemporal } from './local-temporal.ts';
import { LOOPBACK, freePort, isPortFree } from './ports.ts';
import type { Report } from './report.ts';
import { runSetup, service, untilReady } from './services.ts';
import { StackError } from './stack-error.ts';

/** What a stack that was cut off had started ends within this. */
const PREDECESSOR_GRACE_MS = 15_000;
const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const WEB_DIR = path.join(REPOSITORY, 'apps/web/dist');

export interface StackOptions {
  readonly policy: PolicyName;
  /** Of pages and API; without it, any free port. */
  readonly port?: number;
  readonly dataDir: string;
  readonly report: Report;
  /** An existing PostgreSQL; without it, the embedded one is started. */
  readonly databaseUrl?: string | undefined;
  /** An existing Temporal; without it one is started, with null the stack runs without. */
  readonly temporalAddress?: string | null | undefined;
  /** Whether an empty database gets the sample data; it does unless told otherwise. */
  readonly sample?: boolean;
  /** Whether the sample data begin with a year of cases; they do not unless told so. */
  readonly history?: boolean;
  /** Whether it gets a city without people instead. */
  readonly empty?: boolean;
  /** Whether to compile first; tests have compiled already. */
  readonly build?: boolean;
  /** Further environment of API and worker. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Everything the product consists of, running on this machine. */
export interface Stack {
  readonly apiUrl: string;
  readonly databaseUrl: string;
  /** `host:port`, null when the stack runs without Temporal. */
  readonly temporalAddress: string | null;
  readonly dataDir: DataDir;
  /** Of the processes running now; parts that are not this stack's own have none. */
  readonly pids: Readonly<Record<'api' | 'worker' | 'temporal' | 'postgres', number | undefined>>;
  /** Ends everything in order: API, worker, Temporal, PostgreSQL. */
  stop(): Promise<void>;
  /** Ends the API at once, as a crash would, and keeps it down. */
  killApi(): Promise<void>;
  /** Starts the API and waits until it answers. */
  startApi(): Promise<void>;
  /** Ends the worker at once, as a crash would, and keeps it down. */
  killWorker(): Promise<void>;
  /** Lets the worker drain and keeps it down. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  /** Ends API and worker in good order, brings the database to the build there is now, and starts both. */
  restart(): Promise<void>;
  /** Takes Temporal away; its workflows and timers stay on disk. */
  stopTemporal(): Promise<void>;
  /** Brings it back at the same address. */
  startTemporal(): Promise<void>;
}

/**
 * Starts the whole product and waits until the API is ready.
 *
 * @throws StackError when it cannot start; what had been started is stopped by then
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { report } = options;
  const dataDir = claimDataDir(options.dataDir, productVersion());
  const undo: (() => Promise<void> | void)[] = [() => dataDir.release()];
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= inReverse(undo));

  try {
    const port = options.port ?? (await freePort());
    if (!(await isPortFree(port, dataDir.wasAbandoned ? PREDECESSOR_GRACE_MS : 0)))
      throw new StackError(`端口 ${port} 已被占用：请先停止占用它的程序，或用 --port 换一个端口。`);
    const database = options.databaseUrl ? undefined : await startLocalDatabase(dataDir, report);
    undo.push(async () => database?.server.stop());
    const [started, built] = await Promise.allSettled([
      options.temporalAddress === undefined ? startLocalTemporal(dataDir, report) : undefined,
      options.build === false ? undefined : buildIfNeeded(REPOSITORY, dataDir.logFile('build'), report),
    ]);
    const temporal = started.status === 'fulfilled' ? started.value : undefined;
    undo.push(async () => temporal?.server.stop());
    for (const part of [started, built]) if (part.status === 'rejected') throw part.reason;

    const databaseUrl = options.databaseUrl ?? database?.url ?? '';
    const temporalAddress = options.temporalAddress ?? temporal?.address ?? null;
    const apiUrl = `http://${LOOPBACK}:${port}`;
    const env = serviceEnv(options, { databaseUrl, temporalAddress, port });
    await runSetup(REPOSITORY, env);

    const worker = service('worker', REPOSITORY, dataDir, env, report);
    undo.push(() => worker.stop());
    const api = service('api', REPOSITORY, dataDir, env, report);
    undo.push(() => api.stop());
    const startApi = async (): Promise<void> => {
      await api.start();
      await untilReady(apiUrl, api, dataDir.logFile('api'));
    };
    const startServices = async (): Promise<void> => {
      await Promise.all([worker.start(), startApi()]);
    };
    report('启动接口与工作进程 … starting API and worker');
    await startServices();

    return {
      apiUrl,
      databaseUrl,
      temporalAddress,
      dataDir,
      get pids() {
        return {
          api: api.pid,
          worker: worker.pid,
          temporal: temporal?.server.pid,
          postgres: database?.server.pid,
        };
      },
      stop,
      killApi: () => api.kill(),
      startApi,
      killWorker: () => worker.kill(),
      stopWorker: () => worker.stop(),
      startWorker: () => worker.start(),
      restart: async () => {
        await Promise.all([api.stop(), worker.stop()]);
        await runSetup(REPOSITORY, env);
        await startServices();
      },
      stopTemporal: async () => temporal?.server.stop(),
      startTemporal: async () => temporal?.server.start(),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function inReverse(steps: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const step of steps.toReversed()) await step();
}

function productVersion(): string {
  return (JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as { version: string }).version;
}

function serviceEnv(
  options: StackOptions,
  at: { databaseUrl: string; temporalAddress: string | null; port: number },
): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    ...process.env,
    DATABASE_URL: at.databaseUrl,
    TEMPORAL_ADDRESS: at.temporalAddress ?? '',
    HOST: LOOPBACK,
    PORT: String(at.port),
    DATA_DIR: options.dataDir,
    FILES_DIR: path.join(options.dataDir, 'files'),
    POLICY: options.policy,
    SAMPLE: options.sample === false || options.empty ? 'off' : 'on',
    SAMPLE_HISTORY: options.history ? 'on' : 'off',
    EMPTY: options.empty ? 'on' : 'off',
    ...(existsSync(path.join(WEB_DIR, 'index.html')) ? { WEB_DIR } : {}),
    ...options.env,
  };
}
