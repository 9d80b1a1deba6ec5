import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { Packet } from './packet.ts';

/** What statements can be sent to: a pool, or a transaction. */
export interface Queryable {
  query<R extends QueryResultRow>(statement: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>>;
}

/**
 * A transaction under way on a connection that pipelines: statements leave as they are asked for and are answered in order.
 * Those that do not wait for each other share one round trip, and the first of them shares it with BEGIN.
 */
export class Tx implements Queryable {
  readonly #client: PoolClient;
  readonly #packet: Packet;
  readonly #begun: Promise<unknown>;
  readonly #sent: Promise<unknown>[] = [];

  constructor(client: PoolClient, mode: string) {
    this.#client = client;
    this.#packet = new Packet(client);
    this.#packet.begin();
    this.#begun = client.query(`BEGIN ISOLATION LEVEL ${mode}`);
    this.#begun.catch(() => undefined); // the next statement is told
  }

  async query<R extends QueryResultRow>(statement: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>> {
    this.#packet.begin();
    const [answer] = await Promise.all([this.#client.query<R>(statement, values), this.#begun]);
    return answer;
  }

  /** Sends a statement without waiting for its answer; if it fails, so does the transaction. */
  async send(statement: QueryConfig): Promise<void> {
    await this.#begun; // without BEGIN it would commit by itself
    this.#packet.begin();
    const answer = this.#client.query(statement);
    answer.catch(() => undefined); // COMMIT tells
    this.#sent.push(answer);
  }

  /** Whether anything was sent. */
  get hasWritten(): boolean {
    return this.#sent.length > 0;
  }

  /** @throws the first error among the statements sent, COMMIT included; nothing is committed then */
  async commit(): Promise<void> {
    await this.#begun;
    await Promise.all([...this.#sent, this.#client.query('COMMIT')]);
  }
}

export interface RetryOptions {
  /** Tries in all, each in a new transaction. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  /** A number in [0, 1): spreads those who collided. */
  readonly random: () => number;
}

export const SERIALIZATION_FAILURE = '40001';
export const DEADLOCK_DETECTED = '40P01';
export const LOCK_NOT_AVAILABLE = '55P03';
/** A statement that took longer than the server allows, or that somebody ended. */
export const QUERY_CANCELED = '57014';

/** A connection remembers a statement whose columns a migration has changed since; it can never carry it out again. */
const OUTDATED_PLAN = '0A000';

/** The five characters by which PostgreSQL names an error; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'severity' in error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What a new transaction may not meet again; an aborted one can never be continued. */
const PASSING: ReadonlySet<string | undefined> = new Set([SERIALIZATION_FAILURE, DEADLOCK_DETECTED, OUTDATED_PLAN]);

/**
 * Runs `work` in one READ COMMITTED transaction: all of it or nothing; what may pass is tried again in a new one.
 *
 * @param onWrite called after the commit of one that sent something
 */
export async function inTransaction<T>(
  pool: Pool,
  retry: RetryOptions,
  work: (tx: Tx) => Promise<T>,
  onWrite: () => void = () => undefined,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, 'READ COMMITTED', work, onWrite);
    } catch (error) {
      if (attempt >= retry.attempts || !PASSING.has(sqlState(error))) throw error;
      await delay(retry.firstDelayMs * 2 ** (attempt - 1) * (0.5 + retry.random()));
    }
  }
}

/** Reads one moment of the database; what commits meanwhile is not seen. */
export function inSnapshot<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return once(pool, 'REPEATABLE READ READ ONLY', work);
}

async function once<T>(
  pool: Pool,
  mode: string,
  work: (tx: Tx) => Promise<T>,
  onWrite: () => void = () => undefined,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const tx = new Tx(client, mode);
    const result = await work(tx);
    await tx.commit();
    if (tx.hasWritten) onWrite();
    return result;
  } catch (error) {
    broken = (await rollBack(client)) ?? (sqlState(error) === OUTDATED_PLAN ? (error as Error) : undefined);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Gives the error of a connection that cannot even roll back: it must not serve anybody else. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
