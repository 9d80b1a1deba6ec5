import { Logger } from '@nestjs/common';
import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';
import { messageOf } from '../background/dependency.ts';

/**
 * The core retries calls by itself and says so each time, and in a storm it complains of every slow task. Whether Temporal
 * is there is told by us, once a change; how late orders are, by the metrics.
 */
const CORE_LOGS = [
  'error',
  'temporalio_sdk_core=warn',
  'temporalio_sdk_core::worker::workflow::managed_run=error',
  'temporalio_client=error',
].join(',');

/** Sends Temporal's logs to ours and leaves signals to us. Before anything else of Temporal, once a process. */
export function installTemporalRuntime(): void {
  const logger = new Logger('Temporal');
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', (entry) => write(logger, entry)),
    telemetryOptions: { logging: { filter: CORE_LOGS, forward: {} } },
  });
}

function write(logger: Logger, { level, message, meta }: LogEntry): void {
  const { error, workflowId, activityType, attempt }: Record<string, unknown> = meta ?? {};
  const line = {
    msg: message,
    error: error === undefined ? undefined : messageOf(error),
    workflowId,
    activityType,
    attempt,
  };
  if (level === 'ERROR') logger.error(line);
  else logger.warn(line);
}
