import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { Pool } from '@zhuoluo/persistence';
import { ApiConfig } from '../config.ts';
import { InjectPool } from '../store/tokens.ts';

const TIMEOUT_MS = 2_000;
/** Probes come every few seconds from several places; Temporal need not hear of each. */
const REMEMBERED_MS = 5_000;

/** Whether what the API stands on is there; says names and states, never addresses. */
@Injectable()
export class Dependencies {
  #temporal: { readonly reachable: Promise<boolean>; readonly until: number } | undefined;

  constructor(
    private readonly indicators: HealthIndicatorService,
    @InjectPool() private readonly pool: Pool,
    @Inject(ApiConfig) private readonly config: ApiConfig,
  ) {}

  async database(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('postgresql');
    const answered = this.pool.query('SELECT version FROM reference_stamp').then(
      () => true,
      () => false,
    );
    return (await answered) ? indicator.up() : indicator.down();
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
