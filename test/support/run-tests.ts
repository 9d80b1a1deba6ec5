/**
 * `npm test`: builds, starts one PostgreSQL and one Temporal server if a tier needs them, and runs every tier to the end.
 * It closes with one plain line, `N passed, N failed`. Further arguments go to jest:
 * `npm test -- --selectProjects rules`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { buildWebIfStale } from '../../apps/local/src/build.ts';
import { needsOf } from './asked-tiers.ts';
import { CHROMIUM_VARIABLE, chromiumPath } from './chromium.ts';
import { type RunTotals, closingLine } from './closing-line.ts';
import {
  POSTGRES_VARIABLE,
  TEMPORAL_VARIABLE,
  type TestServer,
  startTestPostgres,
  startTestTemporal,
} from './test-servers.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Two workers fit the smallest machine this is built on; a larger one gains little, the waits are not on its cores. */
const WORKERS = 2;

const { resolve } = createRequire(import.meta.url);

/** What jest is asked for. */
const asked = process.argv.slice(2);
const needs = needsOf(asked);

/** Runs a script of ours or of a package by this very Node, its output going where ours goes. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

async function runJest(servers: readonly TestServer[], resultFile: string): Promise<number> {
  const [postgres, temporal] = servers;
  const vm = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [resolve('jest/bin/jest'), '--json', `--outputFile=${resultFile}`, `--maxWorkers=${WORKERS}`];
  return run([...vm, ...jest, ...asked], {
    ...process.env,
    ...(postgres && { [POSTGRES_VARIABLE]: postgres.address }),
    ...(temporal && { [TEMPORAL_VARIABLE]: temporal.address }),
  });
}

/** The pages as they are now, and a browser to look at them; every test file is told where it is. */
async function prepareBrowser(logFile: string): Promise<void> {
  await buildWebIfStale(ROOT, logFile, console.error);
  process.env[CHROMIUM_VARIABLE] = await chromiumPath(console.error);
}

async function main(): Promise<number> {
  if ((await run([resolve('typescript/bin/tsc'), '-b'])) !== 0) return conclude(1, undefined);
  const results = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-results-'));
  const browser = needs.browser ? prepareBrowser(path.join(results, 'web.log')) : Promise.resolve();
  const starting = needs.servers ? [startTestPostgres(), startTestTemporal()] : [];
  const [[prepared], servers] = await Promise.all([Promise.allSettled([browser]), Promise.allSettled(starting)]);
  try {
    if (prepared.status === 'rejected') console.error(String(prepared.reason));
    if (prepared.status === 'rejected') return conclude(1, undefined);
    for (const server of servers) if (server.status === 'rejected') console.error(String(server.reason));
    const started = servers.flatMap((server) => (server.status === 'fulfilled' ? [server.value] : []));
    if (started.length < servers.length) return conclude(1, undefined);
    const resultFile = path.join(results, 'results.json');
    const code = await runJest(started, resultFile);
    const text = await readFile(resultFile, 'utf8').catch(() => undefined);
    return conclude(code, text === undefined ? undefined : (JSON.parse(text) as RunTotals));
  } finally {
    await Promise.all(servers.map(async (server) => server.status === 'fulfilled' && server.value.stop()));
    await rm(results, { recursive: true, force: true });
  }
}

function conclude(code: number, totals: RunTotals | undefined): number {
  const line = closingLine(totals);
  console.log(line);
  return code === 0 && !line.endsWith(' 0 failed') ? 1 : code;
}

// Ctrl-C reaches jest as well: it ends, and then the servers are stopped in order.
process.on('SIGINT', () => undefined);
process.exitCode = await main();
