import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StackError } from './stack-error.ts';

/** Rises when what lies where in the data directory changes in a way an older or newer program cannot follow. */
const LAYOUT = 2;

/** A data directory that only this process uses until it is released. */
export interface DataDir {
  readonly path: string;
  /** Whether its last user was cut off: what that one had started may need a moment more to end. */
  readonly wasAbandoned: boolean;
  readonly databaseUrlFile: string;
  readonly temporalDatabaseFile: string;
  readonly accountsFile: string;
  /** The path of the first administrator's link, until an empty city is entered. */
  readonly firstSignInFile: string;
  logFile(process: string): string;
  release(): void;
}

/**
 * Takes the data directory into use, making it on a first start.
 *
 * @param product version of this program: newer data are refused, older ones are lifted by the migrations
 * @throws StackError (exit code 2) when another process uses it, or it is another version's, or not ours at all
 */
export function claimDataDir(directory: string, product: string): DataDir {
  const logs = path.join(directory, 'logs');
  const lock = path.join(directory, 'lock');
  try {
    mkdirSync(directory, { recursive: true });
  } catch {
    throw new StackError(`无法建立数据目录 ${directory}：请检查路径与权限，或用 --data-dir 换一个目录。`, 2);
  }
  const wasAbandoned = takeLock(directory, lock);
  try {
    assertVersion(directory, product);
    mkdirSync(logs, { recursive: true, mode: 0o700 });
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
  return {
    path: directory,
    wasAbandoned,
    databaseUrlFile: path.join(directory, 'database-url'),
    temporalDatabaseFile: path.join(directory, 'temporal.db'),
    accountsFile: path.join(directory, 'accounts.json'),
    firstSignInFile: path.join(directory, 'first-sign-in'),
    logFile: (process) => path.join(logs, `${process}.log`),
    release: () => rmSync(lock, { force: true }),
  };
}

interface Owner {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly began: string | null;
}

/** @returns whether somebody had left it locked */
function takeLock(directory: string, lock: string): boolean {
  const self: Owner = { pid: process.pid, began: beginOf(process.pid) };
  for (let abandoned = false; ; abandoned = true) {
    try {
      writeFileSync(lock, JSON.stringify(self), { flag: 'wx' });
      return abandoned;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = readOwner(lock);
    if (owner && isRunning(owner))
      throw new StackError(
        `数据目录 ${directory} 正由另一个着落进程（${owner.pid}）使用：请先停止它，或用 --data-dir 换一个目录。`,
        2,
      );
    rmSync(lock, { force: true });
  }
}

function readOwner(lock: string): Owner | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return beginOf(pid) === began;
}

/** Start time of a process in the system's own unit, from Linux's process table. */
function beginOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function assertVersion(directory: string, product: string): void {
  const file = path.join(directory, 'version.json');
  let found: { layout: number; product: string };
  try {
    found = JSON.parse(readFileSync(file, 'utf8')) as typeof found;
  } catch {
    if (readdirSync(directory).some((name) => name !== 'lock'))
      throw new StackError(`${directory} 里已有别的文件，不是着落的数据目录：请用 --data-dir 指定一个空目录。`, 2);
    writeFileSync(file, JSON.stringify({ layout: LAYOUT, product }));
    return;
  }
  if (found.layout !== LAYOUT || isNewer(found.product, product))
    throw new StackError(
      `数据目录 ${directory} 由着落的另一版本（${found.product}）建立，本程序（${product}）不能使用：请用那个版本启动，或用 --data-dir 换一个目录。`,
      2,
    );
  if (found.product !== product) writeFileSync(file, JSON.stringify({ layout: LAYOUT, product }));
}

function isNewer(found: string, own: string): boolean {
  return found.localeCompare(own, 'en', { numeric: true }) > 0;
}
