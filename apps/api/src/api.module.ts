import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import {
  loggerOptions,
  ProblemFilter,
  RequestPipe,
  AnsweredInterceptor,
  OfferedFormats,
  QuerylessMethods,
} from '@zhuoluo/platform';
import { LoggerModule } from 'nestjs-pino';
import { NoticesModule } from '@zhuoluo/notices/http';
import { OperationsModule } from '@zhuoluo/operations/http';
import { PapersModule } from '@zhuoluo/papers/http';
import { BoardModule } from '@zhuoluo/figures/http';
import { CalendarsModule, CategoriesModule, PoliciesModule } from '@zhuoluo/regulation/http';
import {
  CaseRequestsModule,
  CasesModule,
  ForecastModule,
  MovesModule,
  AccessModule,
  SupervisionOrdersModule,
  TasksModule,
} from '@zhuoluo/cases/http';
import type { ApiConfig } from './config.ts';
import { ConfigModule } from './config.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HousekeepingModule } from './housekeeping/housekeeping.module.ts';
import { KnownMethods } from './http/known-methods.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { PartiesModule, PeopleModule, ReferenceModule, ViewsModule } from '@zhuoluo/directory/http';
import { StoreModule } from './store.module.ts';
import { StreamModule } from './stream/stream.module.ts';
import { TelemetryModule } from './telemetry/telemetry.module.ts';

/** The table of contents. */
@Module({})
export class ApiModule {
  static with(config: ApiConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config),
        LoggerModule.forRoot(loggerOptions('api', config.LOG_LEVEL)),
        TelemetryModule,
        StoreModule,
        AccessModule,
        IdentityModule,
        CaseRequestsModule,
        CasesModule,
        MovesModule,
        TasksModule,
        SupervisionOrdersModule,
        PeopleModule,
        ForecastModule,
        PartiesModule,
        PoliciesModule,
        CalendarsModule,
        CategoriesModule,
        ReferenceModule,
        NoticesModule,
        OperationsModule,
        BoardModule,
        PapersModule,
        ViewsModule,
        StreamModule,
        HealthModule,
        HousekeepingModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_INTERCEPTOR, useClass: OfferedFormats },
        { provide: APP_INTERCEPTOR, useClass: QuerylessMethods },
        { provide: APP_INTERCEPTOR, useClass: AnsweredInterceptor },
        KnownMethods,
      ],
    };
  }
}
