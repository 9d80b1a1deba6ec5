import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ApiConfig } from './config.ts';

/** The settings, read once when the process starts. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: ApiConfig): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: ApiConfig, useValue: config }], exports: [ApiConfig] };
  }
}
