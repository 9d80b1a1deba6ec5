import pg from 'pg';

export type { Pool, PoolClient } from 'pg';

export interface PoolOptions {
  readonly databaseUrl: string;
  /** Connections at most; never fewer than the caller's concurrency. */
  readonly max: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Waiting longer than this for a free connection is an error. */
  readonly connectTimeoutMs?: number;
  /** For connections that look rows up by key and never scan. */
  readonly byKey?: boolean;
}

/** Every session of ours reads and writes UTC, whatever the server's own zone. */
export const SESSION_OPTIONS = '-c TimeZone=UTC';

/**
 * A plan made while a table was small is kept and would read it whole, more slowly with every row, until the next ANALYZE:
 * who only ever looks up by key says so.
 */
const BY_KEY =
  ' -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

const { builtins } = pg.types;

/** `2026-03-12 00:00:00.123+00`, as a session in UTC prints it. */
const instantOf = (printed: string): number => Date.parse(`${printed.replace(' ', 'T')}:00`);

const PARSERS = new Map<number, (printed: string) => unknown>([
  [builtins.TIMESTAMPTZ, instantOf],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
]);

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: Parameters<typeof pg.types.getTypeParser>[0], format: 'text' | 'binary' = 'text') => {
    const ours = format === 'text' ? PARSERS.get(oid) : undefined;
    return ours ?? (pg.types.getTypeParser(oid, format) as (value: string | Buffer) => unknown);
  },
};

/** A pool of its own for each caller, so that none starves another. Instants are read as milliseconds since the epoch. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.max,
    application_name: options.applicationName,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    options: SESSION_OPTIONS + (options.byKey ? BY_KEY : ''),
    types: TYPES,
    pipeline: true,
  });
  // A connection that breaks while idle is replaced at the next use; one that breaks between two statements of a transaction
  // fails the next of them. Neither may end the process, as an error that nobody listens for would.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
