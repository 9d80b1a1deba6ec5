import path from 'node:path';
import { loadSample } from '@zhuoluo/directory/store';
import { migrate, openDataSource } from '@zhuoluo/schema';
import { openPool, type Pool } from '@zhuoluo/database';
import { PolicyStore, seedDefaults } from '@zhuoluo/regulation/store';
import { generatePassword, hashPassword } from '@zhuoluo/platform';
import type { SetupConfig } from '../config.ts';
import { writeAccounts } from './accounts-file.ts';
import { giveFirstLink } from './first-link.ts';
import { takeInHistory } from './history/take-in-history.ts';

/** Seen from the built file, apps/api/dist/setup/. */
const DEPLOY = path.resolve(import.meta.dirname, '../../../../deploy');

/** Migrates, puts the chosen policy in force, and fills an empty database with the sample data or a city's skeleton where asked to. */
export async function setUp(config: SetupConfig, tell: (line: string) => void): Promise<void> {
  const { DATABASE_URL: databaseUrl } = config;
  tell('数据库迁移 … migrating the database');
  await migrate(databaseUrl);
  const pool = openPool({ databaseUrl, max: 2, applicationName: 'zhuoluo-setup' });
  try {
    const isNew = (await new PolicyStore(pool).current(null)) === null;
    // A year passes by limits of days, whichever bind from then on.
    await seedDefaults(pool, isNew && config.SAMPLE_HISTORY ? 'default' : config.POLICY);
    if (config.SAMPLE || config.EMPTY) await fill(config, pool, tell);
    await seedDefaults(pool, config.POLICY);
    if (config.EMPTY) await giveFirstLink(pool, config.DATA_DIR, tell);
  } finally {
    await pool.end();
  }
}

async function fill(config: SetupConfig, pool: Pool, tell: (line: string) => void): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATA_DIR, EMPTY, SAMPLE_DIR, SAMPLE_HISTORY } = config;
  const passwords = new Map<string, string>();
  const passwordHash = (account: string): Promise<string> => {
    if (passwords.size === 0) tell('载入样例数据 … loading the sample data');
    const password = generatePassword();
    passwords.set(account, password);
    return hashPassword(password);
  };
  const dataSource = await openDataSource({ databaseUrl, max: 2, applicationName: 'zhuoluo-setup' });
  const folder = path.resolve(SAMPLE_DIR ?? path.join(DEPLOY, EMPTY ? 'skeleton' : 'sample'));
  const options = { now: Date.now(), passwordHash: EMPTY ? null : passwordHash, mayHaveBlanks: EMPTY };
  const loaded = await loadSample(dataSource, folder, options).finally(() => dataSource.destroy());
  if (!loaded || EMPTY) return;
  if (SAMPLE_HISTORY) {
    const cases = await takeInHistory(pool, folder);
    tell(`载入一年的事项 ${cases} 件 … ${cases} cases of a year loaded`);
  }
  if (DATA_DIR === undefined)
    tell('未设置 DATA_DIR，样例账户未写出 … DATA_DIR is not set: no accounts file is written');
  else await writeAccounts(pool, passwords, path.join(path.resolve(DATA_DIR), 'accounts.json'));
}
