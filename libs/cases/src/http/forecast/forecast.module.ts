import { Global, Module } from '@nestjs/common';
import { PolicyForecast } from '@zhuoluo/regulation/http';
import { CaseForecast } from './case-forecast.ts';

@Global()
@Module({ providers: [{ provide: PolicyForecast, useClass: CaseForecast }], exports: [PolicyForecast] })
export class ForecastModule {}
