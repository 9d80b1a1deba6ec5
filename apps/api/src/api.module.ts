import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { loggerOptions, ProblemFilter, RequestPipe } from '@zhuoluo/platform';
import { LoggerModule } from 'nestjs-pino';
import { BoardModule } from './board/board.module.ts';
import { CalendarsModule } from './calendars/calendars.module.ts';
import { CasesModule } from './cases/cases.module.ts';
import type { ApiConfig } from './config.ts';
import { ConfigModule } from './config.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HousekeepingModule } from './housekeeping/housekeeping.module.ts';
import { AnsweredInterceptor } from './http/answered.ts';
import { KnownMethods } from './http/known-methods.ts';
import { OfferedFormats } from './http/offers.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { InboxModule } from './inbox/inbox.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PoliciesModule } from './policies/policies.module.ts';
import { ReferenceModule } from './reference/reference.module.ts';
import { SightModule } from './sight/sight.module.ts';
import { StoreModule } from './store/store.module.ts';
import { StreamModule } from './stream/stream.module.ts';
import { SupervisionOrdersModule } from './supervision-orders/supervision-orders.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';
import { TelemetryModule } from './telemetry/telemetry.module.ts';
import { ViewsModule } from './views/views.module.ts';

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
        SightModule,
        IdentityModule,
        CasesModule,
        TasksModule,
        SupervisionOrdersModule,
        PeopleModule,
        PoliciesModule,
        CalendarsModule,
        ReferenceModule,
        InboxModule,
        BoardModule,
        ViewsModule,
        StreamModule,
        HealthModule,
        HousekeepingModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_INTERCEPTOR, useClass: OfferedFormats },
        { provide: APP_INTERCEPTOR, useClass: AnsweredInterceptor },
        KnownMethods,
      ],
    };
  }
}
