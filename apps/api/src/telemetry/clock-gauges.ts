import { Injectable, Logger } from '@nestjs/common';
import { OutboxStore, readUnfired } from '@zhuoluo/cases/store';
import { type Pool, InjectPool } from '@zhuoluo/database';
import { Gauge } from '@prometheus-io/client';
import { ApiMetrics } from '@zhuoluo/platform';

/** Several may scrape; the database is asked once for all of them. */
const REMEMBERED_MS = 1_000;

interface Owed {
  readonly unfired: number;
  readonly oldestSeconds: number;
  readonly pokes: number;
  readonly oldestPokeSeconds: number;
}

const NONE = Number.NaN;
const UNKNOWN: Owed = { unfired: NONE, oldestSeconds: NONE, pokes: NONE, oldestPokeSeconds: NONE };

/**
 * What the clocks owe. The API tells it and not the worker, because it matters most while no worker lives; without the
 * database it has no value.
 */
@Injectable()
export class ClockGauges {
  readonly #logger = new Logger(ClockGauges.name);
  readonly #pool: Pool;
  #known: { readonly owed: Promise<Owed>; readonly until: number } | undefined;

  constructor(@InjectPool() pool: Pool, metrics: ApiMetrics) {
    this.#pool = pool;
    const register = { registers: [metrics.registry] };
    const gauge = (name: string, help: string, read: (owed: Owed) => number): void => {
      const ask = () => this.#owed();
      new Gauge({
        ...{ name, help, ...register },
        async collect() {
          this.set(read(await ask()));
        },
      });
    };
    gauge(
      'zhuoluo_oldest_due_seconds',
      'How long the oldest milestone that should have been acted on is past, cases set apart until their next try left out.',
      (o) => o.oldestSeconds,
    );
    gauge(
      'zhuoluo_unfired_cases',
      'Cases whose milestone is past and nobody has acted on yet, those set apart included.',
      (o) => o.unfired,
    );
    gauge('zhuoluo_outbox_backlog', 'Pokes that wait for the relay.', (o) => o.pokes);
    gauge('zhuoluo_outbox_oldest_seconds', 'How long the longest of them has waited.', (o) => o.oldestPokeSeconds);
  }

  #owed(): Promise<Owed> {
    if (!this.#known || this.#known.until <= Date.now()) {
      this.#known = { owed: this.#ask(), until: Date.now() + REMEMBERED_MS };
    }
    return this.#known.owed;
  }

  async #ask(): Promise<Owed> {
    try {
      const [{ cases, oldestSeconds }, backlog] = await Promise.all([
        readUnfired(this.#pool),
        new OutboxStore(this.#pool).backlog(),
      ]);
      return { unfired: cases, oldestSeconds, pokes: backlog.waiting, oldestPokeSeconds: backlog.oldestSeconds };
    } catch (error) {
      this.#logger.debug(`what the clocks owe is not known: ${error instanceof Error ? error.message : String(error)}`);
      return UNKNOWN;
    }
  }
}
