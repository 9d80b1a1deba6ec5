import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { lastLines } from './log-file.ts';
import { LOOPBACK, freePort } from './ports.ts';
import { type GuardedProcess, spawnGuarded } from './process.ts';
import { StackError } from './stack-error.ts';

const START_LIMIT_MS = 60_000;
const STOP_GRACE_MS = 10_000;
/** On one machine people come first, then the orders, then the timers. */
const NICENESS = 10;
/** In a storm of timers it would take all there are, and people who file a case would wait in spite of its niceness. */
const HALF_THE_PROCESSORS = String(Math.ceil(availableParallelism() / 2));

/** Limits end together, at opening time: the server's default rates would ration such a storm. */
const DYNAMIC_CONFIG = {
  'frontend.rps': 20_000,
  'frontend.namespaceRPS': 20_000,
  'frontend.namespaceRPS.visibility': 1_000,
  'history.rps': 40_000,
  'matching.rps': 40_000,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

export interface TemporalOptions {
  readonly binary: string;
  /** SQLite file that keeps workflows and timers; without it they end with the server. */
  readonly databaseFile?: string;
  /** Where it was before: after a restart its clients find it there again. Without it, any free port. */
  readonly port?: number | undefined;
  /** Namespaces to open besides `default`. */
  readonly namespaces?: readonly string[];
  /** Further settings of the server, by their keys in its dynamic configuration. */
  readonly dynamicConfig?: Readonly<Record<string, number>>;
  readonly logFile?: string;
}

export interface Temporal {
  /** `host:port` of the gRPC front end. */
  readonly address: string;
  readonly port: number;
  readonly process: GuardedProcess;
}

/**
 * Starts Temporal's development server on the loopback address and waits until its namespaces answer.
 *
 * @throws StackError when it ends or stays silent
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const port = options.port ?? (await freePort());
  const address = `${LOOPBACK}:${port}`;
  const server = await spawnGuarded({
    name: 'temporal',
    command: options.binary,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', LOOPBACK, '--port', String(port), '--log-level', 'warn'],
      ...(options.databaseFile === undefined ? [] : ['--db-filename', options.databaseFile]),
      // A power cut may cost the last moments, never the file; PostgreSQL is the record, the hourly check mends the rest.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
      ...(options.namespaces ?? []).flatMap((namespace) => ['--namespace', namespace]),
      ...Object.entries({ ...DYNAMIC_CONFIG, ...options.dynamicConfig }).flatMap(([key, value]) => [
        '--dynamic-config-value',
        `${key}=${value}`,
      ]),
    ],
    env: { GOMAXPROCS: HALF_THE_PROCESSORS, ...process.env },
    logFile: options.logFile,
    niceness: NICENESS,
    stopSignal: 'SIGINT',
    graceMs: STOP_GRACE_MS,
  });
  try {
    await untilAnswering(address, ['default', ...(options.namespaces ?? [])], server, options.logFile);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { address, port, process: server };
}

async function untilAnswering(
  address: string,
  namespaces: readonly string[],
  server: GuardedProcess,
  logFile: string | undefined,
): Promise<void> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && !ended; await delay(100)) {
    if (await isTemporalAnswering(address, namespaces)) return;
  }
  throw new StackError(`Temporal 没有启动成功。${lastLines(logFile)}`);
}

/** Whether a Temporal server answers at the address and knows these namespaces. */
export async function isTemporalAnswering(address: string, namespaces: readonly string[]): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 2_000 });
    for (const namespace of namespaces) await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
