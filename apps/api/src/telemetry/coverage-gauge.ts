import { Injectable } from '@nestjs/common';
import { CoverageQuery } from '@zhuoluo/directory/http';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { Gauge } from '@prometheus-io/client';
import { InjectReferences } from '@zhuoluo/database';
import { ApiMetrics } from '@zhuoluo/platform';

/** Working days pass slowly: all parties are counted once a minute at most, however often somebody scrapes. */
const COUNTED_FOR_MS = 60_000;

/** 规上 enterprises that no one has served for more than ten working days (rules.md §10); without the database it keeps its last value. */
@Injectable()
export class CoverageGauge {
  #countedAt = -Infinity;

  constructor(coverage: CoverageQuery, @InjectReferences() references: ReferenceStore, metrics: ApiMetrics) {
    const gauge = new Gauge({
      name: 'zhuoluo_enterprises_without_liaison',
      help: 'Enterprises above scale that no one has served for more than ten working days, by region.',
      labelNames: ['region'],
      registers: [metrics.registry],
      collect: async () => {
        const now = performance.now();
        if (now - this.#countedAt < COUNTED_FOR_MS) return;
        const counted = await Promise.all([coverage.counts(), references.current()]).catch(() => null);
        if (!counted) return;
        const [counts, { directory }] = counted;
        this.#countedAt = now;
        gauge.reset();
        for (const { regionId, late } of counts) gauge.set({ region: directory.region(regionId).name }, late);
      },
    });
  }
}
