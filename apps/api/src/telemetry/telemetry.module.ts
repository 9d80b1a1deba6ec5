import { Global, Module } from '@nestjs/common';
import { PartiesModule } from '@zhuoluo/directory/http';
import { ApiMetrics } from '@zhuoluo/platform';
import { BlankGauge } from './blank-gauge.ts';
import { CalendarGauge } from './calendar-gauge.ts';
import { ClockGauges } from './clock-gauges.ts';
import { CoverageGauge } from './coverage-gauge.ts';
import { MetricsController } from './metrics.controller.ts';

@Global()
@Module({
  imports: [PartiesModule],
  controllers: [MetricsController],
  providers: [ApiMetrics, BlankGauge, CalendarGauge, ClockGauges, CoverageGauge],
  exports: [ApiMetrics],
})
export class TelemetryModule {}
