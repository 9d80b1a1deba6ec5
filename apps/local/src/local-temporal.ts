import type { DataDir } from './data-dir.ts';
import { rotateLog } from './log-file.ts';
import { freePort, LOOPBACK } from './ports.ts';
import type { GuardedProcess } from './process.ts';
import type { Report } from './report.ts';
import { type Supervised, Supervisor } from './supervisor.ts';
import { startTemporal } from './temporal.ts';
import { resolveTemporalBinary, temporalBinarySources } from './temporal-binary.ts';

const DEGRADED = '照常受理办理，督办单由巡查补发，约晚 2 秒。 Running degraded, without Temporal.';

export interface LocalTemporal {
  /** `host:port`, the same after every restart. */
  readonly address: string;
  readonly server: Supervised;
}

/**
 * Starts Temporal's development server on a data directory; null if none is to be had. One that does not start is tried again and again.
 * So a slow machine gets there, and once a damaged file is moved away nothing need be started.
 */
export async function startLocalTemporal(dataDir: DataDir, report: Report): Promise<LocalTemporal | null> {
  const binary = await resolveTemporalBinary(temporalBinarySources(report), report);
  if (binary === null) {
    report(`没有可用的 Temporal：${DEGRADED}`);
    return null;
  }
  const logFile = dataDir.logFile('temporal');
  rotateLog(logFile);
  report('启动 Temporal … starting Temporal');
  const port = await freePort();
  const databaseFile = dataDir.temporalDatabaseFile;
  const launch = async (): Promise<GuardedProcess> =>
    (await startTemporal({ binary, databaseFile, port, logFile })).process;
  const server = new Supervisor('temporal', launch, report);
  if (!(await server.startOrTryAgain()))
    report(
      `${DEGRADED} 若是文件损坏，移走 ${databaseFile} 即可，办件记录不在其中。 It is tried again; if its file is damaged, move it away: no case is kept in it.`,
    );
  return { address: `${LOOPBACK}:${port}`, server };
}
