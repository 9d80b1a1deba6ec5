import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertTotal, blanksIn, BrokenDirectory } from '@zhuoluo/directory/rules';
import { addKnownYears, type ReferenceStore } from '@zhuoluo/regulation/store';
import { type Pool, POOL, REFERENCES } from '@zhuoluo/database';

const RETRY_MS = 2_000;

/**
 * Says what the API still waits for. It listens from the first moment and answers 503 until the database is there: any order of starts works.
 * Then adds calendar years that are known by now, and checks that every case can be raised to CITY and signed for (rules.md §154).
 */
export async function watchStart(app: NestFastifyApplication): Promise<void> {
  const log = new Logger('api');
  const references = app.get<ReferenceStore>(REFERENCES);
  for (let waited = false; ; waited = true) {
    try {
      await addKnownYears(app.get<Pool>(POOL));
      const { directory } = await references.current();
      assertTotal(directory);
      for (const what of blanksIn(directory)) log.error(`papers would print a blank: ${what}`);
      log.log('ready: the database answers and the reference data are whole');
      return;
    } catch (error) {
      if (error instanceof BrokenDirectory) {
        log.error(`the reference data cannot carry a case to its end: ${error.message}`);
        return;
      }
      if (!waited) log.warn('waiting for PostgreSQL and its tables; requests are answered with 503 until then');
      await delay(RETRY_MS, undefined, { ref: false });
    }
  }
}
