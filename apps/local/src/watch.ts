import path from 'node:path';
import { spawnGuarded } from './process.ts';
import { type Report, messageOf } from './report.ts';
import type { Stack } from './stack.ts';
import { watchBuild } from './watch-build.ts';

const VITE_GRACE_MS = 2_000;

/**
 * For development: API and worker run what was last built whole, and vite serves the pages as they are written.
 *
 * @returns what ends the watching; the stack runs on
 */
export async function watchSources(repository: string, stack: Stack, report: Report): Promise<() => Promise<void>> {
  const pages = await spawnGuarded({
    name: 'vite',
    command: 'npm',
    args: ['run', '--silent', '-w', '@zhuoluo/web', 'dev', '--', '--clearScreen', 'false'],
    cwd: repository,
    env: { ...process.env, API_URL: stack.apiUrl },
    stopSignal: 'SIGTERM',
    graceMs: VITE_GRACE_MS,
  });
  const restarts = oneAtATime(async () => {
    report('重启接口与工作进程 … restarting API and worker');
    await stack.restart().catch((error: unknown) => report(messageOf(error)));
  });
  let started = false;
  const projects = ['apps/api', 'apps/worker'].map((project) => path.join(repository, project));
  const close = watchBuild(projects, report, (whole) => {
    if (!whole) report('编译没有通过，原有进程继续运行 … not built, the processes run on as they are');
    else if (started) restarts.run();
    started = true;
  });
  return async () => {
    close();
    await Promise.all([pages.stop(), restarts.end()]);
  };
}

/** Work that runs once at a time. */
export interface OneAtATime {
  /** Calls during a run share one further run after it. */
  run(): void;
  /** Lets a run that goes on come to its end, and begins none after it. */
  end(): Promise<void>;
}

/** @param work settles without an error */
export function oneAtATime(work: () => Promise<void>): OneAtATime {
  let running: Promise<void> | null = null;
  let again = false;
  let hasEnded = false;
  const run = (): void => {
    again = running !== null;
    if (again || hasEnded) return;
    running = work().then(() => {
      running = null;
      if (again) run();
    });
  };
  return {
    run,
    end: async () => {
      hasEnded = true;
      await running;
    },
  };
}
