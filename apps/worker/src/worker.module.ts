import { type DynamicModule, Module } from '@nestjs/common';
import { loggerOptions } from '@zhuoluo/platform';
import { LoggerModule } from 'nestjs-pino';
import { ArchiveSweep } from './archive/archive.sweep.ts';
import { AdvanceCaseActivity } from './clock/advance-case.activity.ts';
import { LateCaseSweep } from './clock/late-case.sweep.ts';
import { ChangedCalendarWatch } from './clock/changed-calendar.watch.ts';
import { Rush } from './clock/rush.ts';
import { WorkerConfig } from './worker.config.ts';
import { Database } from './database.ts';
import { OutboxRelay } from './outbox/outbox.relay.ts';
import { OperationRunner } from '@zhuoluo/operations/store';
import { operationRunner } from './operations/operation-runner.ts';
import { OperationActivity } from './operations/operation.activity.ts';
import { OperationStarter } from './operations/operation.starter.ts';
import { ReconcileActivity } from './reconcile/reconcile.activity.ts';
import { SearchIndexUpkeep } from './search-index.upkeep.ts';
import { HealthServer } from './telemetry/health.server.ts';
import { WorkerMetrics } from './telemetry/worker.metrics.ts';
import { TemporalSession } from './temporal/temporal.session.ts';

/** Everything the worker consists of: workflows and their activities, the relay, the sweep, and what shows how they are. */
@Module({})
export class WorkerModule {
  static of(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [LoggerModule.forRoot(loggerOptions('worker', config.LOG_LEVEL))],
      providers: [
        { provide: WorkerConfig, useValue: config },
        { provide: Rush, useFactory: () => new Rush() },
        Database,
        WorkerMetrics,
        AdvanceCaseActivity,
        ReconcileActivity,
        { provide: OperationRunner, useFactory: operationRunner, inject: [Database] },
        OperationActivity,
        TemporalSession,
        OutboxRelay,
        LateCaseSweep,
        ChangedCalendarWatch,
        OperationStarter,
        SearchIndexUpkeep,
        ArchiveSweep,
        HealthServer,
      ],
    };
  }
}
