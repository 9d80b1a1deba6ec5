import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** A connection with a transaction open on it. */
export type Tx = PoolClient;

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

/** The five characters by which PostgreSQL names an error; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'severity' in error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Collisions that a new transaction may not meet again; an aborted transaction can never be continued. */
function isCollision(error: unknown): boolean {
  const state = sqlState(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED;
}

/** Runs `work` in one READ COMMITTED transaction: all of it or nothing; collisions are tried again in a new one. */
export async function inTransaction<T>(pool: Pool, retry: RetryOptions, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, 'READ COMMITTED', work);
    } catch (error) {
      if (attempt >= retry.attempts || !isCollision(error)) throw error;
      await delay(retry.firstDelayMs * 2 ** (attempt - 1) * (0.5 + retry.random()));
    }
  }
}

/** Reads one moment of the database, whatever commits meanwhile. */
export function inSnapshot<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return once(pool, 'REPEATABLE READ READ ONLY', work);
}

async function once<T>(pool: Pool, mode: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${mode}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await rollBack(client);
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
