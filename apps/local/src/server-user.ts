import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StackError } from './stack-error.ts';

/** The account PostgreSQL runs as where we are root, which it refuses to be. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to run PostgreSQL as: undefined for our own, or, for root, the system's `postgres`, made where missing.
 *
 * @throws StackError when we are root and the account can be neither found nor made
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return lookUp();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return lookUp();
    } catch {
      throw new StackError('以 root 运行时需要系统账户 postgres，但无法创建：请换普通用户运行，或设置 DATABASE_URL。');
    }
  }
}

function lookUp(): ServerUser {
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Whether the account may walk to this directory: home directories are often closed to others. */
export async function canReach(user: ServerUser, directory: string): Promise<boolean> {
  for (let at = path.resolve(directory); ; at = path.dirname(at)) {
    const { uid, gid, mode } = await stat(at);
    const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & search) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
