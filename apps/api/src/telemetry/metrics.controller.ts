import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Offers, ApiMetrics } from '@zhuoluo/platform';
import { Public } from '../identity/session/public.decorator.ts';
import { Unthrottled } from '../identity/throttle/anonymous-throttle.guard.ts';

@ApiTags('operations')
@Controller('metrics')
@Public()
@Unthrottled()
export class MetricsController {
  constructor(private readonly metrics: ApiMetrics) {}

  @Get()
  @ApiOperation({ summary: 'Figures in the Prometheus text format' })
  @Offers('text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
