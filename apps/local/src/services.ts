import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataDir } from './data-dir.ts';
import { lastLines, rotateLog } from './log-file.ts';
import { spawnGuarded } from './process.ts';
import type { Report } from './report.ts';
import { StackError } from './stack-error.ts';
import { type Supervised, Supervisor } from './supervisor.ts';

const READY_LIMIT_MS = 90_000;
/** How long the API may finish what it is answering, and the worker what it is doing. */
const STOP_GRACE_MS = 10_000;
/**
 * What a storm writes lives for a batch: with room for it, the garbage collector takes a tenth of the time (deploy/Dockerfile). From
 * the start, because V8 takes the room back in a quiet moment, and a storm is over before it has grown again. For the same reason the
 * old generation is not to shrink, and may grow to twice what lives: a storm began with two full collections.
 */
export const NODE_FLAGS = [
  '--enable-source-maps',
  '--max-semi-space-size=64',
  '--min-semi-space-size=64',
  '--no-memory-reducer',
  '--heap-growing-percent=100',
];
/** On one machine people come first: what the worker does can wait a moment. */
const WORKER_NICENESS = 5;
/** With the stack its database is gone: there is nothing left to finish. */
const ORPHAN_GRACE_MS = 2_000;

/** Migrations, and on an empty database the sample data; it says itself what it does. */
export async function runSetup(repository: string, env: NodeJS.ProcessEnv): Promise<void> {
  const setup = await spawnGuarded({
    name: 'setup',
    command: process.execPath,
    args: [path.join(repository, 'apps/api/dist/setup.js')],
    cwd: repository,
    env,
    stopSignal: 'SIGTERM',
    graceMs: STOP_GRACE_MS,
    orphanGraceMs: ORPHAN_GRACE_MS,
  });
  const { code } = await setup.ended;
  if (code !== 0) throw new StackError('数据库初始化没有完成，原因见上。', code ?? 1);
}

/** API or worker, started again when it ends by itself. */
export function service(
  name: 'api' | 'worker',
  repository: string,
  dataDir: DataDir,
  env: NodeJS.ProcessEnv,
  report: Report,
): Supervised {
  const logFile = dataDir.logFile(name);
  const launch = () => {
    rotateLog(logFile);
    return spawnGuarded({
      name,
      command: process.execPath,
      args: [...NODE_FLAGS, path.join(repository, `apps/${name}/dist/main.js`)],
      cwd: repository,
      env,
      logFile,
      niceness: name === 'worker' ? WORKER_NICENESS : 0,
      stopSignal: 'SIGTERM',
      graceMs: STOP_GRACE_MS,
      orphanGraceMs: ORPHAN_GRACE_MS,
    });
  };
  return new Supervisor(name, launch, report);
}

/**
 * Waits until the API says that it can serve.
 *
 * @throws StackError when it ends before, or takes too long
 */
export async function untilReady(apiUrl: string, api: Supervised, logFile: string): Promise<void> {
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && api.pid !== undefined; await delay(100)) {
    const answer = await fetch(`${apiUrl}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new StackError(`接口没有启动成功，日志在 ${logFile}：\n${lastLines(logFile)}`);
}
