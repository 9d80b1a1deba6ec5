import { Global, Module } from '@nestjs/common';
import { ApiMetrics } from './api-metrics.ts';
import { MetricsController } from './metrics.controller.ts';

@Global()
@Module({ controllers: [MetricsController], providers: [ApiMetrics], exports: [ApiMetrics] })
export class TelemetryModule {}
