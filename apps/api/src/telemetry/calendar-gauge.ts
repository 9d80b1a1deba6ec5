import { Injectable } from '@nestjs/common';
import { daysLeft } from '@zhuoluo/kernel';
import { CalendarStore } from '@zhuoluo/regulation/store';
import { type Pool, InjectPool } from '@zhuoluo/database';
import { Gauge } from '@prometheus-io/client';
import { ApiMetrics } from '@zhuoluo/platform';

/** How far the working calendars reach; without the database it has no value. */
@Injectable()
export class CalendarGauge {
  constructor(@InjectPool() pool: Pool, metrics: ApiMetrics) {
    const calendars = new CalendarStore(pool);
    new Gauge({
      name: 'zhuoluo_calendar_days_left',
      help: 'Days until the last one that a calendar covers; negative once limits wait for a year.',
      labelNames: ['calendar'],
      registers: [metrics.registry],
      async collect() {
        this.reset();
        for (const data of await calendars.inUse().catch(() => []))
          this.set({ calendar: data.code }, daysLeft(data, Date.now()));
      },
    });
  }
}
