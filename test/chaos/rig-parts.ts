import path from 'node:path';
import { freePort, isPortFree, LOOPBACK } from '../../apps/local/src/ports.ts';
import { newPassword, startPostgres } from '../../apps/local/src/postgres.ts';
import { type GuardedProcess, spawnGuarded } from '../../apps/local/src/process.ts';
import type { Report } from '../../apps/local/src/report.ts';
import { runSetup } from '../../apps/local/src/services.ts';
import { type Supervised, Supervisor } from '../../apps/local/src/supervisor.ts';
import { startTemporal } from '../../apps/local/src/temporal.ts';
import { resolveTemporalBinary, temporalBinarySources } from '../../apps/local/src/temporal-binary.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
/** A killed server's port is free once its last process is gone. */
const PORT_PATIENCE_MS = 15_000;

/** What one stops first to last, and starts the other way round. */
export const PARTS = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof PARTS)[number];

export interface Addresses {
  readonly api: string;
  readonly database: string;
  readonly temporal: string;
}

/** Where the worker takes its environment from, beside the usual, whenever it starts. */
export interface WorkerSettings {
  env: NodeJS.ProcessEnv;
}

/** The database is up and set up afterwards, the other parts are down. */
export async function buildParts(
  dataDir: string,
  worker: WorkerSettings,
  report: Report,
): Promise<{ at: Addresses; parts: Record<PartName, Supervised> }> {
  const binary = await resolveTemporalBinary(temporalBinarySources(report), report);
  if (binary === null) throw new Error('chaos needs a Temporal, and none is to be had: put `temporal` or `go` on PATH');
  const ports = { api: await freePort(), database: await freePort(), temporal: await freePort() };
  const password = newPassword();
  const logFile = (part: PartName): string => path.join(dataDir, `${part}.log`);
  const quietly: Report = () => undefined;

  const postgres = async () => {
    await isPortFree(ports.database, PORT_PATIENCE_MS);
    const where = { home: dataDir, database: 'zhuoluo', preferredPort: ports.database };
    return startPostgres({ ...where, password, logFile: logFile('postgres') });
  };
  const temporal = async () => {
    await isPortFree(ports.temporal, PORT_PATIENCE_MS);
    const databaseFile = temporalFiles(dataDir)[0];
    return (await startTemporal({ binary, databaseFile, port: ports.temporal, logFile: logFile('temporal') })).process;
  };

  const first = await postgres();
  const at = {
    api: `http://${LOOPBACK}:${ports.api}`,
    database: first.url,
    temporal: `${LOOPBACK}:${ports.temporal}`,
  };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    DATABASE_URL: at.database,
    TEMPORAL_ADDRESS: at.temporal,
    HOST: LOOPBACK,
    PORT: String(ports.api),
    DATA_DIR: dataDir,
    POLICY: 'fast',
    SAMPLE: 'on',
  };
  await runSetup(REPOSITORY, env);
  const parts = {
    api: new Supervisor('api', () => launch('api', env, logFile('api')), quietly),
    worker: new Supervisor('worker', () => launch('worker', { ...env, ...worker.env }, logFile('worker')), quietly),
    temporal: new Supervisor('temporal', temporal, quietly),
    postgres: new Supervisor('postgres', async () => (await postgres()).process, quietly, first.process),
  };
  return { at, parts };
}

/** What Temporal remembers is in here. */
export function temporalFiles(dataDir: string): readonly [string, ...string[]] {
  const file = path.join(dataDir, 'temporal.db');
  return [file, `${file}-wal`, `${file}-shm`];
}

function launch(name: 'api' | 'worker', env: NodeJS.ProcessEnv, logFile: string): Promise<GuardedProcess> {
  return spawnGuarded({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', path.join(REPOSITORY, `apps/${name}/dist/main.js`)],
    cwd: REPOSITORY,
    env,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
}
