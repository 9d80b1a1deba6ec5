import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from '@zhuoluo/database';
import { OneTimeStore } from '@zhuoluo/directory/store';
import { newSessionToken } from '@zhuoluo/platform';

const LIFETIME_MS = 72 * 3_600_000;
/** Where the pages take it; the token stands behind the #, which no log sees. */
const PAGE = '/first-sign-in';

/**
 * Gives the first administrator of a system a link to come in by. It goes into a file of the data directory that its owner alone
 * reads, else it is told. A link given before is void. Once somebody has entered, the file goes.
 */
export async function giveFirstLink(
  pool: Pool,
  dataDir: string | undefined,
  tell: (line: string) => void,
): Promise<void> {
  const links = new OneTimeStore(pool);
  const file = dataDir === undefined ? null : path.join(path.resolve(dataDir), 'first-sign-in');
  const personId = await links.firstAdministrator();
  if (personId === null) {
    if (file !== null) await rm(file, { force: true });
    return;
  }
  const { token, hash } = newSessionToken();
  await links.giveLink({ personId, namesAccount: true }, hash, LIFETIME_MS);
  const address = `${PAGE}#${token}`;
  if (file === null)
    return tell(`首位系统管理员的一次性登录地址（72 小时内有效） the first administrator's link: ${address}`);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, address, { mode: 0o600 });
}
