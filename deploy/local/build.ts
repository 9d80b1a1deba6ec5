import { existsSync, globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { spawnGuarded } from './process.ts';
import type { Report } from './report.ts';
import { StackError } from './stack-error.ts';

/** A compiler may be ended at any moment: it starts anew from what it finds. */
const STOP_GRACE_MS = 2_000;

/**
 * Compiles what `npm start` runs, as far as it changed since the last time.
 *
 * @throws StackError when something does not compile; the compiler has said what
 */
export async function buildIfNeeded(repository: string, report: Report): Promise<void> {
  if (!existsSync(path.join(repository, 'apps/api/dist/main.js'))) report('首次编译 … first build');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await run('tsc', process.execPath, [tsc, '-b', 'apps/api', 'apps/worker'], repository);
  if (isWebStale(repository)) {
    report('编译网页 … building the web pages');
    await run('web', 'npm', ['run', '--silent', '-w', '@zhuoluo/web', 'build'], repository);
  }
}

/** Whether the pages exist in source and are older, as built, than any of their sources. */
function isWebStale(repository: string): boolean {
  const web = path.join(repository, 'apps/web');
  if (!existsSync(path.join(web, 'package.json'))) return false;
  const sources = globSync(['apps/web/src/**', 'apps/web/public/**', 'apps/web/*.*', 'libs/domain/src/**/*.ts'], {
    cwd: repository,
  });
  return isStale(
    path.join(web, 'dist/index.html'),
    sources.map((source) => path.join(repository, source)),
  );
}

/** Whether a built file is missing or older than one of its sources. */
export function isStale(output: string, sources: readonly string[]): boolean {
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return sources.some((source) => statSync(source).mtimeMs > built);
}

async function run(name: string, command: string, args: readonly string[], cwd: string): Promise<void> {
  const compiler = await spawnGuarded({
    name,
    command,
    args,
    cwd,
    env: process.env,
    stopSignal: 'SIGTERM',
    graceMs: STOP_GRACE_MS,
  });
  const { code } = await compiler.ended;
  if (code !== 0) throw new StackError('编译没有通过，原因见上。');
}
