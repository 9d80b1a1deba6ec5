import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeBell, openPool, type Pool, type PoolOptions } from '@zhuoluo/database';
import { CalendarMoves, CaseClock, OutboxStore } from '@zhuoluo/cases/store';
import type { ReferenceData } from '@zhuoluo/directory/store';
import { lazyDataSource } from '@zhuoluo/schema';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import { Dependency } from './background/dependency.ts';
import { WakeTimes } from './clock/wake-times.ts';
import { WorkerConfig } from './worker.config.ts';

/** Below the time a local activity has: a look that cannot get at the database should fail, not be cut off. */
const CONNECT_LIMIT_MS = 3_000;
/** Beyond what a batch of a storm takes: a database that vanished without a word is found out by it. */
const QUERY_LIMIT_MS = 10_000;
/** Who holds a counter for longer stops a whole batch: its cases go one by one then. */
const SWEEP_LOCK_LIMIT_MS = 2_000;
/** A transaction for each of the sweep's two lanes. */
const SWEEP_CONNECTIONS = 2;
/** Relay, reconciliation, wake times, search index, archive and gauges. */
const COURIER_CONNECTIONS = 4;
/** Operations carried on at once. */
export const OPERATIONS_AT_ONCE = 2;
/** For each, its transaction, and who it is that asked. */
const OPERATION_CONNECTIONS = 2 * OPERATIONS_AT_ONCE;
/** Who holds what an item needs for longer has the batch tried again. */
const OPERATION_LOCK_LIMIT_MS = 5_000;
const UNDEFINED_TABLE = '42P01';

/** The worker's ways into PostgreSQL. Each part has a pool of its own, so that none starves another. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly state = new Dependency('PostgreSQL', new Logger(Database.name));
  readonly pools: Readonly<Record<'place' | 'sweep' | 'activities' | 'courier' | 'operations', Pool>>;
  readonly sweeping: CaseClock;
  readonly advancing: CaseClock;
  readonly calendarMoves: CalendarMoves;
  readonly outbox: OutboxStore;
  readonly wakeTimes: WakeTimes;
  readonly references: ReferenceStore;
  /** What operations change reference data by. */
  readonly referenceData: ReferenceData;
  readonly #bell: ChangeBell;
  /** To be called after a commit that others may want to hear of. */
  readonly onChange = (): void => this.#bell.ring();

  constructor({ DATABASE_URL: databaseUrl, ACTIVITY_CONNECTIONS }: WorkerConfig) {
    const limits = { connectTimeoutMs: CONNECT_LIMIT_MS, queryTimeoutMs: QUERY_LIMIT_MS };
    const pool = (name: string, max: number, more: Partial<PoolOptions> = {}): Pool =>
      openPool({ ...limits, databaseUrl, max, applicationName: `zhuoluo-${name}`, ...more });
    this.pools = {
      place: pool('place', 1),
      sweep: pool('sweep', SWEEP_CONNECTIONS, { byKey: true, lockTimeoutMs: SWEEP_LOCK_LIMIT_MS }),
      activities: pool('activities', ACTIVITY_CONNECTIONS, { byKey: true }),
      courier: pool('courier', COURIER_CONNECTIONS),
      operations: pool('operations', OPERATION_CONNECTIONS, { lockTimeoutMs: OPERATION_LOCK_LIMIT_MS }),
    };
    this.references = new ReferenceStore(this.pools.courier);
    this.#bell = new ChangeBell(this.pools.courier);
    const { references, onChange } = this;
    const changing = { databaseUrl, max: OPERATIONS_AT_ONCE, applicationName: 'zhuoluo-changes' };
    this.referenceData = {
      dataSource: lazyDataSource({ ...changing, lockTimeoutMs: OPERATION_LOCK_LIMIT_MS }),
      references,
    };
    this.sweeping = new CaseClock({ pool: this.pools.sweep, references, onChange });
    this.advancing = new CaseClock({ pool: this.pools.activities, references, onChange });
    this.calendarMoves = new CalendarMoves({ pool: this.pools.courier, references });
    this.outbox = new OutboxStore(this.pools.courier);
    this.wakeTimes = new WakeTimes(this.pools.courier);
  }

  /** Some use of the database has failed; it is asked again in a moment. */
  lost(error: unknown): void {
    const untouched = error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE;
    this.state.down(untouched ? 'its tables, the migrations have not run yet' : error);
  }

  /** Cases that failed in the sweep and wait to be tried again. */
  async setApart(): Promise<number> {
    const { rows } = await this.pools.courier.query<{ cases: number }>('SELECT count(*) AS cases FROM quarantine');
    return rows[0]?.cases ?? 0;
  }

  /** After everything that uses them has stopped. */
  async onApplicationShutdown(): Promise<void> {
    await this.#bell.close();
    if (this.referenceData.dataSource.isInitialized) await this.referenceData.dataSource.destroy();
    await Promise.all(Object.values(this.pools).map((pool) => pool.end()));
  }
}
