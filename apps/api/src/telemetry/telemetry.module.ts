import { Global, Module } from '@nestjs/common';
import { ApiMetrics } from '@zhuoluo/platform';
import { BlankGauge } from './blank-gauge.ts';
import { CalendarGauge } from './calendar-gauge.ts';
import { ClockGauges } from './clock-gauges.ts';
import { MetricsController } from './metrics.controller.ts';

@Global()
@Module({
  controllers: [MetricsController],
  providers: [ApiMetrics, BlankGauge, CalendarGauge, ClockGauges],
  exports: [ApiMetrics],
})
export class TelemetryModule {}
