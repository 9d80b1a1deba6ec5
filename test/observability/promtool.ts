import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findOnPath, isExecutable } from '../../apps/local/src/executables.ts';

const run = promisify(execFile);

/** What a command said and how it ended. */
export interface Ran {
  readonly ok: boolean;
  readonly said: string;
}

/**
 * Runs Prometheus's promtool in a directory. It is taken from PATH, else once from Debian's package, unpacked into the cache
 * and installed nowhere.
 *
 * @throws Error where neither is to be had: a test that needs it then fails, it is never skipped
 */
export async function promtool(directory: string, ...args: readonly string[]): Promise<Ran> {
  const binary = await found();
  try {
    const { stdout, stderr } = await run(binary, args, { cwd: directory });
    return { ok: true, said: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { ok: false, said: stdout + stderr };
  }
}

async function found(): Promise<string> {
  const cache = path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'zhuoluo/bin');
  const cached = path.join(cache, 'promtool');
  const onPath = await findOnPath('promtool', process.env);
  if (onPath) return onPath;
  if (!(await isExecutable(cached))) await unpack(cache, cached);
  return cached;
}

async function unpack(cache: string, target: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'promtool-'));
  try {
    // Lists of packages are only missing on a fresh machine, where this runs as root.
    await download(folder).catch(() => run('apt-get', ['update']).then(() => download(folder)));
    const [archive] = (await readdir(folder)).filter((file) => file.endsWith('.deb'));
    await run('dpkg-deb', ['-x', path.join(folder, archive!), folder]);
    await rename(path.join(folder, 'usr/bin/promtool'), target);
  } catch (error) {
    const advice = 'alert rules are tested with promtool: put it on PATH, as Debian’s package prometheus does';
    throw new Error(advice, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const download = (folder: string) => run('apt-get', ['download', 'prometheus'], { cwd: folder });
