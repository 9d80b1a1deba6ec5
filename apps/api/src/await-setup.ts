import { setTimeout } from 'node:timers/promises';
import { pendingMigrations } from '@zhuoluo/schema';
import { InvalidConfig, readConfig } from '@zhuoluo/platform';
import { AwaitSetupConfig } from './config.ts';

const ASK_EVERY_MS = 2_000;

/** Ends once setup has brought the database to this version: run before API and worker where nothing else orders them. */
async function awaitSetup({ DATABASE_URL }: AwaitSetupConfig): Promise<void> {
  let told = '';
  for (;;) {
    const lacking = await lack(DATABASE_URL);
    if (lacking === null) return;
    if (lacking !== told) console.log(lacking);
    told = lacking;
    await setTimeout(ASK_EVERY_MS);
  }
}

async function lack(databaseUrl: string): Promise<string | null> {
  try {
    const [next] = await pendingMigrations(databaseUrl);
    return next === undefined ? null : `waiting for setup: ${next} has not run`;
  } catch (error) {
    return `waiting for the database: ${error instanceof Error ? error.message : String(error)}`;
  }
}

try {
  await awaitSetup(readConfig(AwaitSetupConfig, process.env));
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
