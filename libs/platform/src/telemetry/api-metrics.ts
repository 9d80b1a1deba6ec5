import { Injectable } from '@nestjs/common';
import { DURATION_BUCKETS, metricsRegistry, orderLateness } from './metrics.ts';
import { Counter, Histogram } from '@prometheus-io/client';

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

  /** Seconds a command took in the database, by its name and what came of it. */
  readonly command = new Histogram({
    name: 'zhuoluo_command_seconds',
    help: 'Time of a command in the database.',
    labelNames: ['command', 'outcome'],
    buckets: DURATION_BUCKETS,
    registers: [this.registry],
  });

  /** How many commands shared a transaction: one in quiet hours, more where many ask at once. */
  readonly together = new Histogram({
    name: 'zhuoluo_commands_per_transaction',
    help: 'Commands carried out in one transaction.',
    buckets: [1, 2, 4, 8, 12, 16, 20],
    registers: [this.registry],
  });

  /** Times a command in the database; one that throws counts as `failed`. */
  async timed<R extends { readonly kind: string }>(command: string, work: () => Promise<R>): Promise<R> {
    const done = this.command.startTimer({ command });
    try {
      const result = await work();
      done({ outcome: result.kind });
      return result;
    } catch (error) {
      done({ outcome: 'failed' });
      throw error;
    }
  }

  /** Counts the orders that time drew because a command came by before any timer did. */
  readonly orders = orderLateness(this.registry);

  readonly refusals = new Counter({
    name: 'zhuoluo_refusals_total',
    help: 'Commands the rules refused, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
}
