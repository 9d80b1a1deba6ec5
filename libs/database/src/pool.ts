import pg from 'pg';
import { Client } from './client.ts';

export type { Pool, PoolClient } from 'pg';

export interface PoolOptions {
  readonly databaseUrl: string;
  /** Connections at most; never fewer than the caller's concurrency. */
  readonly max: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Waiting longer than this for a free connection is an error. */
  readonly connectTimeoutMs?: number;
  /** A statement without an answer for longer than this fails, and its connection is closed; without it, it waits for ever. */
  readonly queryTimeoutMs?: number;
  /** Waiting longer than this for what another transaction holds fails with SQLSTATE 55P03; without it, it waits for the other. */
  readonly lockTimeoutMs?: number;
  /** For connections that look rows up by key and never scan. */
  readonly byKey?: boolean;
}

/**
 * Every session of ours reads and writes UTC, in any zone of the server.
 * The server gives up a client and its locks a minute after its machine vanished or its transaction fell silent; TCP alone takes two hours.
 */
export const SESSION_OPTIONS = [
  'TimeZone=UTC',
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
  'tcp_user_timeout=60000',
  'idle_in_transaction_session_timeout=60000',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** How a client learns that the server's machine has vanished while nothing is asked of it. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

/**
 * A plan made while a table was small is kept, and reads it whole until the next ANALYZE, more slowly with every row.
 * A connection that only looks up by key says so.
 */
const BY_KEY =
  ' -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

/** A new connection plans every statement anew, so its first command takes several times as long. A quiet moment is no reason to close one. */
const IDLE_LIMIT_MS = 600_000;

const { builtins } = pg.types;

/** `2026-03-12 00:00:00.123+00`, as a session in UTC prints it. */
const instantOf = (printed: string): number => Date.parse(`${printed.replace(' ', 'T')}:00`);

const PARSERS = new Map<number, (printed: string) => unknown>([
  [builtins.TIMESTAMPTZ, instantOf],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
]);

/** How every connection of ours reads values: instants as milliseconds since the epoch, large numbers as numbers. */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: Parameters<typeof pg.types.getTypeParser>[0], format: 'text' | 'binary' = 'text') => {
    const ours = format === 'text' ? PARSERS.get(oid) : undefined;
    return ours ?? (pg.types.getTypeParser(oid, format) as (value: string | Buffer) => unknown);
  },
};

/** The caller has given up after the limit. Without a limit of its own the server would go on, until all its connections are busy. */
function serverLimit(queryTimeoutMs: number | undefined): string {
  return queryTimeoutMs === undefined ? '' : ` -c statement_timeout=${queryTimeoutMs}`;
}

/** A pool of its own for each caller, so that none starves another. Instants are read as milliseconds since the epoch. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.max,
    application_name: options.applicationName,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    idleTimeoutMillis: IDLE_LIMIT_MS,
    ...KEEP_ALIVE,
    ...(options.queryTimeoutMs === undefined ? {} : { queryTimeoutMs: options.queryTimeoutMs }),
    ...(options.lockTimeoutMs === undefined ? {} : { lock_timeout: options.lockTimeoutMs }),
    options: [SESSION_OPTIONS, serverLimit(options.queryTimeoutMs), options.byKey ? BY_KEY : ''].join(''),
    types: TYPES,
    pipeline: true,
    Client,
  });
  // A connection that breaks while idle is replaced at the next use. One that breaks within a transaction fails its next statement.
  // Neither may end the process, as an error without a listener would.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
