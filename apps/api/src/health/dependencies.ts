import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { daysLeft } from '@zhuoluo/kernel';
import { CalendarStore } from '@zhuoluo/regulation/store';
import { openPool, type Pool } from '@zhuoluo/database';
import { ApiConfig } from '../config.ts';

const TIMEOUT_MS = 2_000;
/** Probes come every few seconds from several places; Temporal need not hear of each. */
const REMEMBERED_MS = 5_000;

/** Whether what the API stands on is there; says names and states, never addresses. */
@Injectable()
export class Dependencies implements OnApplicationShutdown {
  /** Of its own: a probe says whether the database is there, not whether the others are busy. */
  readonly #pool: Pool;
  #temporal: { readonly reachable: Promise<boolean>; readonly until: number } | undefined;

  constructor(
    private readonly indicators: HealthIndicatorService,
    @Inject(ApiConfig) private readonly config: ApiConfig,
  ) {
    this.#pool = openPool({
      databaseUrl: config.DATABASE_URL,
      max: 1,
      applicationName: 'zhuoluo-api-health',
      connectTimeoutMs: TIMEOUT_MS,
      queryTimeoutMs: TIMEOUT_MS,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }

  /** Answers within two seconds, however the database is away. */
  async database(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('postgresql');
    const answered = this.#pool.query('SELECT version FROM reference_stamp').then(
      () => true,
      () => false,
    );
    const tooLate = delay(TIMEOUT_MS, false, { ref: false });
    return (await Promise.race([answered, tooLate])) ? indicator.up() : indicator.down();
  }

  /** Past its coverage limits wait for the next year's notice; degraded then, and where the database says nothing of it. */
  async calendars(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('calendars');
    const tooLate = delay(TIMEOUT_MS, null, { ref: false });
    const all = await Promise.race([new CalendarStore(this.#pool).inUse().catch(() => null), tooLate]);
    if (all === null) return indicator.degraded('not known');
    const reaches = all.map((data) => ({ code: data.code, until: data.coverage.to, left: daysLeft(data, Date.now()) }));
    const facts = Object.fromEntries(
      reaches.map(({ code, until, left }) => [code, { coveredUntil: until, daysLeft: left }]),
    );
    return reaches.every(({ left }) => left >= 0) ? indicator.up(facts) : indicator.degraded(facts);
  }

  /** The API needs no Temporal to answer; without it limits are kept by the worker's sweep alone. */
  async temporal(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('temporal');
    const address = this.config.TEMPORAL_ADDRESS;
    if (address === undefined) return indicator.degraded('not configured');
    if (!this.#temporal || this.#temporal.until <= Date.now()) {
      this.#temporal = { reachable: accepts(address), until: Date.now() + REMEMBERED_MS };
    }
    return (await this.#temporal.reachable) ? indicator.up() : indicator.degraded('not reachable');
  }
}

function accepts(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host: host!, port: Number(port), timeout: TIMEOUT_MS });
    const settle = (reachable: boolean) => (): void => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}
