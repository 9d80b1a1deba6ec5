/** `npm start`: the whole product on this machine with one command. See `npm start -- --help`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { USAGE, readArgs } from './args.ts';
import { banner } from './banner.ts';
import { Feeder } from '../../demo/src/feeder.ts';
import { stopAllGuarded } from './process.ts';
import { StackError } from './stack-error.ts';
import { type Stack, startStack } from './stack.ts';
import { watchSources } from './watch.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const PARENT_CHECK_MS = 1_000;

/** Resolves when somebody wants the stack to stop. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    // A killed npm cannot pass a signal on; what it started must not run on unseen.
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event'] !== undefined)
      setInterval(() => process.ppid !== parent && resolve(), PARENT_CHECK_MS).unref();
  });
}

async function main(): Promise<number> {
  const began = Date.now();
  const args = readArgs(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd(), REPOSITORY);
  if (args.help) {
    console.log(USAGE);
    return 0;
  }
  let brokenOff = false;
  const stopping = stopRequested().then(() => 'stopping' as const);
  const starting = startStack({
    ...args,
    history: true,
    report: (line) => {
      if (!brokenOff) console.log(line);
    },
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    temporalAddress: process.env['TEMPORAL_ADDRESS'] || undefined,
  });
  const stack = await Promise.race([starting, stopping]);
  if (stack === 'stopping') {
    brokenOff = true;
    console.log('\n启动中止，正在停止 … stopping');
    starting.catch(() => undefined);
    await stopAllGuarded();
    await starting.then((late) => late.stop()).catch(() => undefined);
    return 130;
  }
  console.log(
    banner({
      apiUrl: stack.apiUrl,
      accountsFile: stack.dataDir.accountsFile,
      firstSignInFile: stack.dataDir.firstSignInFile,
      logs: path.dirname(stack.dataDir.logFile('api')),
      startedInMs: Date.now() - began,
    }),
  );
  const feeder = args.policy === 'fast' && existsSync(stack.dataDir.accountsFile) ? feed(stack) : undefined;
  const unwatch = args.watch ? await watchSources(REPOSITORY, stack, console.log) : undefined;
  return runUntilStopped(stack, stopping, unwatch).finally(() => feeder?.stop());
}

/** So that a newcomer sees something move: sample cases come in by themselves. */
function feed(stack: Stack): Feeder {
  console.log('每 20 秒自动建一件样例 … a sample case is filed every 20 s\n');
  const feeder = new Feeder(stack.apiUrl, stack.dataDir.accountsFile);
  feeder.start((reason) => console.error(`样例建单未成 sample case not filed: ${reason}`));
  return feeder;
}

async function runUntilStopped(
  stack: Stack,
  stopping: Promise<unknown>,
  unwatch?: () => Promise<void>,
): Promise<number> {
  await stopping;
  console.log('\n正在停止 … stopping');
  await unwatch?.();
  await stack.stop();
  console.log('已停止，数据保留。 Stopped; the data are kept.');
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof StackError ? error.message : error);
  process.exitCode = error instanceof StackError ? error.exitCode : 1;
}
