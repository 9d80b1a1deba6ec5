import { Injectable } from '@nestjs/common';
import { blanksIn } from '@zhuoluo/directory/rules';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { Gauge } from '@prometheus-io/client';
import { InjectReferences } from '@zhuoluo/database';
import { ApiMetrics } from '@zhuoluo/platform';

/** Texts of offices and documents that papers would print with a blank in them; without the database it has no value. */
@Injectable()
export class BlankGauge {
  constructor(@InjectReferences() references: ReferenceStore, metrics: ApiMetrics) {
    new Gauge({
      name: 'zhuoluo_blanks_in_papers',
      help: 'Texts that papers would print with a place left to be filled in, by what they are.',
      labelNames: ['text'],
      registers: [metrics.registry],
      async collect() {
        this.reset();
        const known = await references.current().catch(() => null);
        for (const text of known ? blanksIn(known.directory) : []) this.set({ text }, 1);
      },
    });
  }
}
