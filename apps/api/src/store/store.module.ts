import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import {
  AccountStore,
  CalendarStore,
  IdempotencyStore,
  openPool,
  PolicyStore,
  ReferenceStore,
  SessionStore,
  UnitOfWork,
  type Pool,
} from '@zhuoluo/persistence';
import { watchPool } from '@zhuoluo/platform';
import { ApiConfig } from '../config.ts';
import { ApiMetrics } from '../telemetry/api-metrics.ts';
import { POOL, REFERENCES } from './tokens.ts';

const CONNECT_TIMEOUT_MS = 5_000;

const onPool = <T>(type: new (pool: Pool) => T) => ({
  provide: type,
  useFactory: (pool: Pool) => new type(pool),
  inject: [POOL],
});

/** The store of the system of record: one pool for the whole API. */
@Global()
@Module({
  providers: [
    {
      provide: POOL,
      useFactory: (config: ApiConfig, metrics: ApiMetrics): Pool => {
        const { DATABASE_URL: databaseUrl, DATABASE_POOL: max } = config;
        const pool = openPool({
          databaseUrl,
          max,
          applicationName: 'zhuoluo-api',
          connectTimeoutMs: CONNECT_TIMEOUT_MS,
        });
        watchPool(metrics.registry, 'api', pool);
        return pool;
      },
      inject: [ApiConfig, ApiMetrics],
    },
    { provide: REFERENCES, useFactory: (pool: Pool) => new ReferenceStore(pool), inject: [POOL] },
    {
      provide: UnitOfWork,
      useFactory: (pool: Pool, references: ReferenceStore) => new UnitOfWork({ pool, references }),
      inject: [POOL, REFERENCES],
    },
    onPool(AccountStore),
    onPool(CalendarStore),
    onPool(IdempotencyStore),
    onPool(PolicyStore),
    onPool(SessionStore),
  ],
  exports: [POOL, REFERENCES, UnitOfWork, AccountStore, CalendarStore, IdempotencyStore, PolicyStore, SessionStore],
})
export class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
