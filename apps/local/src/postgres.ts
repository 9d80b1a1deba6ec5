import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { lastLines } from './log-file.ts';
import { LOOPBACK, freePort } from './ports.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { type GuardedProcess, spawnGuarded } from './process.ts';
import { type ServerUser, serverUser } from './server-user.ts';
import { StackError } from './stack-error.ts';

const SUPERUSER = 'zhuoluo';
const STOP_GRACE_MS = 30_000;
const START_LIMIT_MS = 60_000;
/** Longest path of a socket that every system takes, and what PostgreSQL puts behind the directory's. */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME = '/.s.PGSQL.65535';

export interface PostgresOptions {
  /** Where the data directory `postgres` lies; made and made passable for the server's account as needed. */
  readonly home: string;
  /** The database the address names, made on first start. */
  readonly database: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Taken when free, so that the address stays the same. */
  readonly preferredPort?: number | undefined;
  /** Taken whether free or not: others know the address already. */
  readonly port?: number;
  /** Password of the superuser; must stay what it was when the data directory was made. */
  readonly password: string;
  readonly logFile?: string;
}

export interface Postgres {
  /** `postgresql://` address with password; its `host` parameter names the socket, where there is one. */
  readonly url: string;
  readonly process: GuardedProcess;
}

/** A password for a new data directory. */
export const newPassword = (): string => randomBytes(18).toString('base64url');

/**
 * Starts the embedded PostgreSQL server on the loopback address and waits until it answers. Runs `initdb` on a first
 * start, with `C.UTF-8`: the trigram search of Chinese words needs it, and it cannot change later.
 *
 * @throws StackError when the data directory is another major version's, or the server ends before it answers
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = serverUser();
  const binaries = await postgresBinaries(user);
  const data = path.join(options.home, 'postgres');
  await mkdir(options.home, { recursive: true });
  if (user) await chmod(options.home, 0o711);
  if (existsSync(path.join(data, 'PG_VERSION'))) await assertSameMajor(data, binaries);
  else await initialise(binaries, data, options.password, user);
  await previousServerGone(data);

  const port = options.port ?? (await freePort(options.preferredPort));
  const sockets = socketDirectory(data);
  const server = await spawnGuarded({
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', data, ...settings(port, sockets, options.settings ?? []).flatMap((setting) => ['-c', setting])],
    cwd: options.home,
    env: serverEnv(),
    user,
    logFile: options.logFile,
    // Fast shutdown: open transactions are rolled back, everything committed is on disk.
    stopSignal: 'SIGINT',
    graceMs: STOP_GRACE_MS,
  });
  const query = sockets ? `?host=${encodeURIComponent(sockets)}` : '';
  const url = (database: string): string =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(options.password)}@${LOOPBACK}:${port}/${database}${query}`;
  try {
    await untilAnswering(url('postgres'), server, options.logFile);
    await ensureDatabase(url('postgres'), options.database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: url(options.database), process: server };
}

/** Where a socket of the file system can lie: a round trip through it costs a third less than one through TCP. */
function socketDirectory(data: string): string | undefined {
  const fits = process.platform !== 'win32' && Buffer.byteLength(data + SOCKET_NAME) <= LONGEST_SOCKET_PATH;
  return fits ? data : undefined;
}

function settings(port: number, sockets: string | undefined, further: readonly string[]): string[] {
  return [
    `listen_addresses=${LOOPBACK}`,
    `port=${port}`,
    `unix_socket_directories=${sockets ? `"${sockets}"` : ''}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=120',
    `shared_buffers=${sharedBuffersMb()}MB`,
    'random_page_cost=1.1',
    'jit=off',
    ...further,
  ];
}

/** A quarter of the machine's memory, as PostgreSQL advises, within what a laptop can spare and a million cases use. */
function sharedBuffersMb(): number {
  return Math.min(2_048, Math.max(128, Math.floor(totalmem() / 4 / 1_048_576)));
}

/** Nothing of the caller's locale or `PG…` settings may leak into the server. */
function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC', ...shiftedClock() };
}

/** Where faketime moves our clock it moves the server's as well: what is tried on another date needs one date. */
function shiftedClock(): NodeJS.ProcessEnv {
  const { FAKETIME, LD_PRELOAD, NO_FAKE_STAT, FAKETIME_DONT_FAKE_MONOTONIC } = process.env;
  return FAKETIME === undefined ? {} : { FAKETIME, LD_PRELOAD, NO_FAKE_STAT, FAKETIME_DONT_FAKE_MONOTONIC };
}

async function assertSameMajor(data: string, binaries: PostgresBinaries): Promise<void> {
  const found = (await readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim();
  if (found === binaries.majorVersion) return;
  throw new StackError(
    `数据目录 ${data} 属于 PostgreSQL ${found}，本程序内置的是 ${binaries.majorVersion}：请用 --data-dir 换一个目录，或自行升级后再启动。`,
    2,
  );
}

/** Made beside its place and then renamed: an interrupted first start leaves nothing half made behind. */
async function initialise(
  binaries: PostgresBinaries,
  data: string,
  password: string,
  user: ServerUser | undefined,
): Promise<void> {
  const partial = `${data}.partial`;
  const passwordFile = `${data}.password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([chown(partial, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)]);
  const flags = ['--locale=C.UTF-8', '--encoding=UTF8', '--auth=scram-sha-256', '--no-instructions'];
  const where = [`--pgdata=${partial}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
  try {
    await promisify(execFile)(binaries.initdb, [...where, ...flags], {
      cwd: path.dirname(data),
      env: serverEnv(),
      ...user,
    });
    await rename(partial, data);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new StackError(`无法建立数据库目录 ${data}：${reason}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** After a SIGKILL of the stack its server still needs a moment to shut down. */
async function previousServerGone(data: string): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid');
  for (const end = Date.now() + STOP_GRACE_MS; Date.now() < end && existsSync(pidFile); await delay(50)) {
    const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid || !isAlive(pid)) return;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function untilAnswering(url: string, server: GuardedProcess, logFile: string | undefined): Promise<void> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await delay(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '28P01')
        throw new StackError('数据库口令与数据目录不符：数据目录里的 database-url 文件被改动过或来自别处。');
      if (ended) break;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new StackError(`PostgreSQL 没有启动成功。${lastLines(logFile)}`);
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  if (database === 'postgres') return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
