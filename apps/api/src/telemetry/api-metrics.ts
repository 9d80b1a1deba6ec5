import { Injectable } from '@nestjs/common';
import { DURATION_BUCKETS, metricsRegistry, orderLateness } from '@zhuoluo/platform';
import { Counter, Histogram } from 'prom-client';

/** The API's figures, in the Prometheus text format at `/metrics`. */
@Injectable()
export class ApiMetrics {
  readonly registry = metricsRegistry('api');

  /** Seconds a request took, by route pattern, never by path: paths hold ids. */
  readonly request = new Histogram({
    name: 'zhuoluo_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [this.registry],
  });

  /** Seconds a command took in the unit of work, by its name and what came of it. */
  readonly command = new Histogram({
    name: 'zhuoluo_command_seconds',
    help: 'Time of a command inside the unit of work.',
    labelNames: ['command', 'outcome'],
    buckets: DURATION_BUCKETS,
    registers: [this.registry],
  });

  /** Counts the orders that time drew because a command came by before any timer did. */
  readonly orders = orderLateness(this.registry);

  readonly refusals = new Counter({
    name: 'zhuoluo_refusals_total',
    help: 'Commands the rules refused, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
}
