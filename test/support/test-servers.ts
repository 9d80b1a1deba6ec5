import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { newPassword, startPostgres } from '../../apps/local/src/postgres.ts';
import { startTemporal } from '../../apps/local/src/temporal.ts';
import { resolveTemporalBinary, temporalBinarySources } from '../../apps/local/src/temporal-binary.ts';

/** Address of the PostgreSQL server of a test run, set by run-tests.ts. */
export const POSTGRES_VARIABLE = 'ZHUOLUO_TEST_POSTGRES';
/** Address of the Temporal server of a test run, set by run-tests.ts. */
export const TEMPORAL_VARIABLE = 'ZHUOLUO_TEST_TEMPORAL';

export interface TestServer {
  /** `postgresql://…` or `host:port`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server for tests only: it forgets everything when stopped, so it need not wait for the disk. */
export async function startTestPostgres(): Promise<TestServer> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-postgres-'));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const { url, process } = await startPostgres({
      home,
      database: 'postgres',
      password: newPassword(),
      settings: ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'log_min_messages=fatal'],
      logFile: path.join(home, 'postgres.log'),
    });
    return { address: url, stop: () => process.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** @throws Error when no Temporal CLI is to be had: a test that needs Temporal then fails, it is never skipped */
export async function temporalBinary(): Promise<string> {
  const report = (line: string): void => console.error(line);
  const binary = await resolveTemporalBinary(temporalBinarySources(report), report);
  if (binary === null)
    throw new Error('Tests need a Temporal server, and none is to be had: put `temporal` or `go` on PATH.');
  return binary;
}

/** A Temporal server for tests only, in memory. @throws Error as `temporalBinary` does */
export async function startTestTemporal(): Promise<TestServer> {
  const binary = await temporalBinary();
  const home = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-temporal-'));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const { address, process } = await startTemporal({ binary, logFile: path.join(home, 'temporal.log') });
    return { address, stop: () => process.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
