import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { DataDir } from './data-dir.ts';
import { rotateLog } from './log-file.ts';
import { LOOPBACK } from './ports.ts';
import type { GuardedProcess } from './process.ts';
import { type Postgres, newPassword, startPostgres } from './postgres.ts';
import type { Report } from './report.ts';
import { canReach, serverUser } from './server-user.ts';
import { StackError } from './stack-error.ts';
import { type Supervised, Supervisor } from './supervisor.ts';

const DATABASE = 'zhuoluo';
/** Where root keeps database files that PostgreSQL's account could not reach in root's own directories. */
const SHARED_DATA = '/var/lib/zhuoluo';

export interface LocalDatabase {
  /** The same after every restart. */
  readonly url: string;
  readonly server: Supervised;
}

/**
 * Starts the embedded database of a data directory, where it was the last time as far as its port is free. One that ends by itself
 * is started again at the same address.
 *
 * @throws StackError when it cannot start
 */
export async function startLocalDatabase(dataDir: DataDir, report: Report): Promise<LocalDatabase> {
  const logFile = dataDir.logFile('postgres');
  rotateLog(logFile);
  report('启动 PostgreSQL … starting PostgreSQL');
  const home = await homeOf(dataDir, report);
  const { url, process } = await startKnown(dataDir, home, logFile);
  const { password, port } = new URL(url);
  const restart = { home, database: DATABASE, password: decodeURIComponent(password), port: Number(port), logFile };
  const launch = async (): Promise<GuardedProcess> => (await startPostgres(restart)).process;
  return { url, server: new Supervisor('postgres', launch, report, process) };
}

/** The password and the port of the last time are in the address that was left in the data directory. */
async function startKnown(dataDir: DataDir, home: string, logFile: string): Promise<Postgres> {
  const known = readUrl(dataDir.databaseUrlFile);
  if (!known && existsSync(path.join(home, 'postgres')))
    throw new StackError(
      `数据目录里的 ${dataDir.databaseUrlFile} 不见了，其中存有数据库口令：请恢复它，或换一个数据目录。`,
      2,
    );
  const password = known ? decodeURIComponent(known.password) : newPassword();
  if (!known) writeUrl(dataDir.databaseUrlFile, `postgresql://zhuoluo:${password}@${LOOPBACK}/${DATABASE}`);
  const postgres = await startPostgres({
    home,
    database: DATABASE,
    password,
    preferredPort: known?.port ? Number(known.port) : undefined,
    logFile,
  });
  writeUrl(dataDir.databaseUrlFile, postgres.url);
  return postgres;
}

/**
 * The directory of the database files: the data directory itself, unless we are root in a place that PostgreSQL's own
 * account may not enter. Then they lie elsewhere, and a link in the data directory leads there.
 */
async function homeOf(dataDir: DataDir, report: Report): Promise<string> {
  const files = path.join(dataDir.path, 'postgres');
  const found = lstatSync(files, { throwIfNoEntry: false });
  if (found) return found.isSymbolicLink() ? path.dirname(readlinkSync(files)) : dataDir.path;
  const user = serverUser();
  if (!user || (await canReach(user, path.dirname(dataDir.path)))) return dataDir.path;
  mkdirSync(SHARED_DATA, { recursive: true });
  const home = mkdtempSync(path.join(SHARED_DATA, 'data-'));
  symlinkSync(path.join(home, 'postgres'), files);
  report(`数据库账户进不了 ${dataDir.path}，数据库文件放在 ${home}`);
  return home;
}

function readUrl(file: string): URL | null {
  return existsSync(file) ? URL.parse(readFileSync(file, 'utf8').trim()) : null;
}

/** Only its owner may read it: it holds the superuser's password. */
function writeUrl(file: string, url: string): void {
  writeFileSync(file, `${url}\n`, { mode: 0o600 });
}
