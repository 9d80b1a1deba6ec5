import type { DataDir } from './data-dir.ts';
import { rotateLog } from './log-file.ts';
import type { Report } from './report.ts';
import { type Supervised, Supervisor } from './supervisor.ts';
import { type Temporal, startTemporal } from './temporal.ts';
import { resolveTemporalBinary, temporalBinarySources } from './temporal-binary.ts';

export interface LocalTemporal {
  /** `host:port`, the same after every restart. */
  readonly address: string;
  readonly server: Supervised;
}

/** Starts Temporal's development server on a data directory; null where none is to be had. */
export async function startLocalTemporal(dataDir: DataDir, report: Report): Promise<LocalTemporal | null> {
  const binary = await resolveTemporalBinary(temporalBinarySources(report));
  if (binary === null) {
    report('没有可用的 Temporal：照常受理办理，督办单由巡查补发，约晚 2 秒。 Running degraded, without Temporal.');
    return null;
  }
  const logFile = dataDir.logFile('temporal');
  rotateLog(logFile);
  report('启动 Temporal … starting Temporal');
  const start = (port?: number): Promise<Temporal> =>
    startTemporal({ binary, databaseFile: dataDir.temporalDatabaseFile, port, logFile });
  const first = await start();
  const server = new Supervisor('temporal', async () => (await start(first.port)).process, report, first.process);
  return { address: first.address, server };
}
