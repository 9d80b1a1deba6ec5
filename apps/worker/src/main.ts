import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { InvalidConfig, readConfig, startTracing } from '@zhuoluo/platform';
import { Logger } from 'nestjs-pino';
import { WorkerConfig } from './worker.config.ts';
import { WorkerModule } from './worker.module.ts';

/** The platform that stops the worker waits ten seconds before the kill. */
const DRAIN_LIMIT_MS = 9_500;

async function main(config: WorkerConfig): Promise<void> {
  const stopTracing = await startTracing('worker', config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config), { bufferLogs: true });
  const logger = app.get(Logger);
  app.useLogger(logger);

  let draining = false;
  const drain = async (signal: NodeJS.Signals): Promise<void> => {
    if (draining) return;
    draining = true;
    logger.log(`${signal}: finishing what is under way`);
    setTimeout(() => {
      logger.error('what was under way took too long; nothing is lost, it is done again');
      process.exit(1);
    }, DRAIN_LIMIT_MS).unref();
    await app.close();
    await stopTracing();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain(signal));
}

try {
  await main(readConfig(WorkerConfig, process.env));
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exit(1);
}
