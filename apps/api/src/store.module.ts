import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountStore, GuessStore, OneTimeStore, SecretStore, SessionStore } from '@zhuoluo/directory/store';
import { CalendarStore, PolicyStore, ReferenceStore } from '@zhuoluo/regulation/store';
import {
  ChangeBell,
  IdempotencyStore,
  openPool,
  SharedConnection,
  type Pool,
  type PoolOptions,
  COMMAND_POOL,
  POOL,
  REFERENCES,
} from '@zhuoluo/database';
import { dataSourceOptions } from '@zhuoluo/schema';
import { CaseCommands, CaseReader, EvidenceFiles } from '@zhuoluo/cases/store';
import { EvidenceFileStore, FileStorage } from '@zhuoluo/papers/store';
import { watchPool, ApiMetrics } from '@zhuoluo/platform';
import { ApiConfig } from './config.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** Longer than any list at a million cases takes; a database that vanished without a word is found out by it. */
const QUERY_TIMEOUT_MS = 30_000;
/** Transactions that commands share, at once. */
const COMMAND_LANES = 2;
/** Reference data are changed one change at a time. */
const REFERENCE_CONNECTIONS = 3;
/** How long a person waits for another who holds the same case before being told to try again. */
const LOCK_TIMEOUT_MS = 5_000;

const on = <T>(poolToken: symbol, type: new (pool: Pool) => T) => ({
  provide: type,
  useFactory: (pool: Pool) => new type(pool),
  inject: [poolToken],
});

function open(config: ApiConfig, metrics: ApiMetrics, name: string, options: Pick<PoolOptions, 'max' | 'byKey'>): Pool {
  const databaseUrl = config.DATABASE_URL;
  const pool = openPool({
    databaseUrl,
    applicationName: `zhuoluo-${name}`,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    queryTimeoutMs: QUERY_TIMEOUT_MS,
    lockTimeoutMs: LOCK_TIMEOUT_MS,
    ...options,
  });
  watchPool(metrics.registry, name, pool);
  return pool;
}

/**
 * The store of the system of record, with two pools so that neither starves the other.
 * One is for what people read, the other for what they do, who they are and what they may.
 */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      // The API listens before the database is there: it connects with the first change.
      useFactory: ({ DATABASE_URL: databaseUrl }: ApiConfig) => ({
        ...dataSourceOptions({
          databaseUrl,
          applicationName: 'zhuoluo-api-references',
          max: REFERENCE_CONNECTIONS,
          connectTimeoutMs: CONNECT_TIMEOUT_MS,
          lockTimeoutMs: LOCK_TIMEOUT_MS,
        }),
        manualInitialization: true,
      }),
      inject: [ApiConfig],
    }),
  ],
  providers: [
    {
      provide: POOL,
      useFactory: (config: ApiConfig, metrics: ApiMetrics) =>
        open(config, metrics, 'api', { max: config.DATABASE_POOL }),
      inject: [ApiConfig, ApiMetrics],
    },
    {
      provide: COMMAND_POOL,
      useFactory: (config: ApiConfig, metrics: ApiMetrics) =>
        open(config, metrics, 'api-commands', { max: config.COMMAND_CONNECTIONS, byKey: true }),
      inject: [ApiConfig, ApiMetrics],
    },
    {
      provide: SharedConnection,
      useFactory: (pool: Pool) => new SharedConnection(pool),
      inject: [COMMAND_POOL],
    },
    { provide: ChangeBell, useFactory: (pool: Pool) => new ChangeBell(pool), inject: [POOL] },
    { provide: REFERENCES, useFactory: (pool: Pool) => new ReferenceStore(pool), inject: [COMMAND_POOL] },
    {
      provide: CaseCommands,
      useFactory: (
        { COMMANDS_TOGETHER }: ApiConfig,
        pool: Pool,
        references: ReferenceStore,
        bell: ChangeBell,
        { together }: ApiMetrics,
        files: EvidenceFiles,
      ) =>
        new CaseCommands({
          pool,
          references,
          onChange: () => bell.ring(),
          onTransaction: (commands) => together.observe(commands),
          lanes: COMMANDS_TOGETHER ? COMMAND_LANES : 0,
          files,
        }),
      inject: [ApiConfig, COMMAND_POOL, REFERENCES, ChangeBell, ApiMetrics, EvidenceFiles],
    },
    {
      provide: CaseReader,
      useFactory: (pool: Pool, references: ReferenceStore) => new CaseReader({ pool, references }),
      inject: [COMMAND_POOL, REFERENCES],
    },
    { provide: FileStorage, useFactory: ({ FILES_DIR }: ApiConfig) => new FileStorage(FILES_DIR), inject: [ApiConfig] },
    { provide: EvidenceFiles, useExisting: EvidenceFileStore },
    on(POOL, EvidenceFileStore),
    on(COMMAND_POOL, AccountStore),
    on(POOL, CalendarStore),
    on(COMMAND_POOL, GuessStore),
    on(COMMAND_POOL, IdempotencyStore),
    on(COMMAND_POOL, OneTimeStore),
    on(POOL, PolicyStore),
    on(COMMAND_POOL, SecretStore),
    on(COMMAND_POOL, SessionStore),
  ],
  exports: [
    POOL,
    REFERENCES,
    SharedConnection,
    CaseCommands,
    CaseReader,
    EvidenceFiles,
    EvidenceFileStore,
    FileStorage,
    ChangeBell,
    AccountStore,
    CalendarStore,
    GuessStore,
    IdempotencyStore,
    OneTimeStore,
    PolicyStore,
    SecretStore,
    SessionStore,
  ],
})
export class StoreModule implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(COMMAND_POOL) private readonly commandPool: Pool,
    private readonly bell: ChangeBell,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.bell.close();
    await Promise.all([this.pool.end(), this.commandPool.end()]);
  }
}
