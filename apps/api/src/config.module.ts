import { type DynamicModule, Global, Module } from '@nestjs/common';
import { OneTimeTerms } from '@zhuoluo/directory/http';
import { PolicySettings } from '@zhuoluo/regulation/http';
import { ApiConfig } from './config.ts';

const HOUR_MS = 3_600_000;

/** The settings, read once when the process starts. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: ApiConfig): DynamicModule {
    const terms: OneTimeTerms = { lifetimeMs: config.ONE_TIME_HOURS * HOUR_MS };
    const policies: PolicySettings = { twoPersons: config.POLICIES_TWO_PERSONS };
    return {
      module: ConfigModule,
      providers: [
        { provide: ApiConfig, useValue: config },
        { provide: OneTimeTerms, useValue: terms },
        { provide: PolicySettings, useValue: policies },
      ],
      exports: [ApiConfig, OneTimeTerms, PolicySettings],
    };
  }
}
