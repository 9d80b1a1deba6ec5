import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { kill } from 'node:process';
import { freePort, LOOPBACK } from '../../apps/local/src/ports.ts';
import { type GuardedProcess, type ProcessEnd, spawnGuarded } from '../../apps/local/src/process.ts';
import { eventually } from './eventually.ts';
import type { TestTemporal } from './temporal.ts';

const MAIN = path.resolve(import.meta.dirname, '../../apps/worker/dist/main.js');

export interface Health {
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly postgres: { readonly status: string };
  readonly temporal: { readonly status: string };
}

/** The worker as built, in a process of its own. */
export interface WorkerProcess {
  /** Of its health and metrics. */
  readonly url: string;
  /** Null while there is no answer. */
  health(): Promise<Health | null>;
  /** Waits until it says so of itself. */
  until(status: Health['status']): Promise<void>;
  /** One of its metrics; 0 where there is none with these labels. */
  figure(name: string, labels?: Readonly<Record<string, string>>): Promise<number>;
  /** Everything it has logged so far, a message a line. */
  logged(): Promise<string[]>;
  /** As its platform in production ends it. */
  stop(): Promise<ProcessEnd>;
  /** Stops it in its tracks, with all it holds, as a process that hangs; `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
  /** As a power cut ends it. */
  kill(): Promise<ProcessEnd>;
}

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Without it, the worker is told of no Temporal. */
  readonly temporal?: TestTemporal;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the worker; it need not be ready, nor what it depends on be there. */
export async function startWorker(options: WorkerOptions): Promise<WorkerProcess> {
  const port = await freePort();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-worker-'));
  const logFile = path.join(folder, 'worker.log');
  const process = await launch(options, port, logFile);
  const signalGroup = (signal: NodeJS.Signals): void => void kill(-process.pid, signal);
  void process.ended.then(() => rm(folder, { recursive: true, force: true }));

  const health = async (): Promise<Health | null> => {
    const answer = await fetch(`http://${LOOPBACK}:${port}/health/ready`).catch(() => null);
    return answer && ((await answer.json()) as Health);
  };
  return {
    url: `http://${LOOPBACK}:${port}`,
    health,
    async until(status) {
      const gone = process.ended.then(({ code }) => {
        throw new Error(`the worker ended with ${code} before it was ${status}`);
      });
      await Promise.race([
        eventually(`the worker to be ${status}`, health, (now) => now?.status === status, 60_000),
        gone,
      ]);
    },
    async figure(name, labels = {}) {
      const text = await (await fetch(`http://${LOOPBACK}:${port}/metrics`)).text();
      const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const line = text
        .split('\n')
        .find((each) => each.startsWith(`${name}{`) && wanted.every((w) => each.includes(w)));
      return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ')));
    },
    async logged() {
      const text = await readFile(logFile, 'utf8');
      return text
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => (JSON.parse(line) as { msg: string }).msg);
    },
    freeze: () => signalGroup('SIGSTOP'),
    thaw: () => signalGroup('SIGCONT'),
    stop: () => process.stop(),
    kill: () => process.kill(),
  };
}

function launch({ databaseUrl, temporal, env }: WorkerOptions, port: number, logFile: string): Promise<GuardedProcess> {
  return spawnGuarded({
    name: 'worker',
    command: process.execPath,
    args: ['--enable-source-maps', MAIN],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal?.address ?? '',
      TEMPORAL_NAMESPACE: temporal?.namespace ?? '',
      METRICS_PORT: String(port),
      ...env,
    },
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 15_000,
  });
}
