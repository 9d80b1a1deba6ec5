import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type GuardedCommand, spawnGuarded } from './process.ts';
import type { Report } from './report.ts';
import { StackError } from './stack-error.ts';

/** A compiler may be ended at any moment: it starts anew from what it finds. */
const STOP_GRACE_MS = 2_000;

/**
 * Compiles what `npm start` runs, as far as it changed since the last time.
 *
 * @throws StackError when something does not compile; what the compiler said is reported
 */
export async function buildIfNeeded(repository: string, logFile: string, report: Report): Promise<void> {
  writeFileSync(logFile, '');
  if (!existsSync(path.join(repository, 'apps/api/dist/main.js'))) report('首次编译 … first build');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-b', 'apps/api', 'apps/worker'];
  await compile({ name: 'tsc', command: process.execPath, args, cwd: repository, logFile }, report);
  await buildWebIfStale(repository, logFile, report);
}

/**
 * Builds the pages, if any of their sources changed since the last time.
 *
 * @throws StackError as `buildIfNeeded` does
 */
export async function buildWebIfStale(repository: string, logFile: string, report: Report): Promise<void> {
  if (!isWebStale(repository)) return;
  report('编译网页 … building the web pages');
  const args = ['run', '--silent', '-w', '@zhuoluo/web', 'build'];
  await compile({ name: 'web', command: 'npm', args, cwd: repository, logFile }, report);
}

/** Whether the pages exist in source and are older, as built, than any of their sources. */
function isWebStale(repository: string): boolean {
  const web = path.join(repository, 'apps/web');
  if (!existsSync(path.join(web, 'package.json'))) return false;
  const sources = globSync(['apps/web/src/**', 'apps/web/public/**', 'apps/web/*.*'], { cwd: repository });
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

async function compile(
  command: Pick<GuardedCommand, 'name' | 'command' | 'args' | 'cwd'> & { readonly logFile: string },
  report: Report,
): Promise<void> {
  const compiler = await spawnGuarded({
    ...command,
    env: process.env,
    stopSignal: 'SIGTERM',
    graceMs: STOP_GRACE_MS,
  });
  const { code } = await compiler.ended;
  if (code === 0) return;
  report(readFileSync(command.logFile, 'utf8').trimEnd());
  throw new StackError('编译没有通过，原因见上。');
}
