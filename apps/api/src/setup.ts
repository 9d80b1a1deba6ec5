import { BrokenSample } from '@zhuoluo/directory/store';
import { InvalidConfig, readConfig } from '@zhuoluo/platform';
import { SetupConfig } from './config.ts';
import { setUp } from './setup/set-up.ts';

/** Brings a database to where the API can start: run before it, as often as one likes. */
try {
  await setUp(readConfig(SetupConfig, process.env), (line) => console.log(line));
} catch (error) {
  if (!(error instanceof InvalidConfig || error instanceof BrokenSample)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
