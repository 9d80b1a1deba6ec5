import type { Pool } from 'pg';
import { inTransaction, type Queryable, type Tx } from './transaction.ts';

/** A key that a caller gave so that a repeated request is carried out once (api.md, Retries). */
export interface IdempotencyKey {
  /** The account that is signed in: keys of different accounts never meet. */
  readonly account: string;
  readonly path: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}

/** What became of an earlier request under the same key; `answer` is null where its sender vanished before it was kept. */
export interface EarlierRequest {
  readonly resource: string | null;
  readonly answer: { readonly status: number; readonly body: unknown } | null;
}

export type KeyClaim =
  | { readonly kind: 'fresh' }
  /** In the hands of a transaction still open, for whose outcome the caller no longer waits. */
  | { readonly kind: 'held' }
  | { readonly kind: 'replayed'; readonly earlier: EarlierRequest }
  | { readonly kind: 'key-reused' };

interface KeyRow {
  readonly body_hash: Buffer;
  readonly resource: string | null;
  readonly status: number | null;
  readonly response: unknown;
}

const LIFETIME = `interval '24 hours'`;

// The row of a transaction still open cannot be seen, only waited for: the lock beside it tells that there is one.
const CLAIM = {
  name: 'claim-idempotency-key',
  text: `
    WITH hold AS (
      SELECT CASE WHEN $6 THEN pg_advisory_xact_lock(hashtextextended(name, 0)) IS NOT NULL
        ELSE pg_try_advisory_xact_lock(hashtextextended(name, 0)) END AS held
      FROM concat_ws(' ', $1::text, $2::text, $3::text) AS name),
    claimed AS (
      INSERT INTO idempotency_key AS known (account, path, key, body_hash, resource, created_at)
      SELECT $1, $2, $3, $4, $5, clock_timestamp() FROM hold WHERE held
      ON CONFLICT (account, path, key) DO UPDATE
        SET body_hash = EXCLUDED.body_hash, resource = EXCLUDED.resource, created_at = EXCLUDED.created_at,
          tx = EXCLUDED.tx, status = NULL, response = NULL
        WHERE known.created_at < EXCLUDED.created_at - ${LIFETIME}
      RETURNING true)
    SELECT held, EXISTS (SELECT FROM claimed) AS fresh FROM hold`,
};

const at = ({ account, path, key }: IdempotencyKey): string[] => [account, path, key];

/**
 * Takes a key inside the transaction that does the work, so that key and work commit together.
 *
 * @param locking with `wait`, until a transaction that holds the key is over; with `skip` such a key is `held`
 */
export async function claimKey(
  tx: Queryable,
  key: IdempotencyKey,
  resource: string | null,
  locking: 'wait' | 'skip' = 'wait',
): Promise<KeyClaim> {
  const values = [...at(key), key.bodyHash, resource, locking === 'wait'];
  const { rows: claims } = await tx.query<{ held: boolean; fresh: boolean }>({ ...CLAIM, values });
  if (!claims[0]!.held) return { kind: 'held' };
  if (claims[0]!.fresh) return { kind: 'fresh' };
  const { rows } = await tx.query<KeyRow>(
    'SELECT body_hash, resource, status, response FROM idempotency_key WHERE (account, path, key) = ($1, $2, $3)',
    at(key),
  );
  const known = rows[0]!;
  if (!known.body_hash.equals(key.bodyHash)) return { kind: 'key-reused' };
  const answer = known.status === null ? null : { status: known.status, body: known.response };
  return { kind: 'replayed', earlier: { resource: known.resource, answer } };
}

export interface WantedKey {
  readonly key: IdempotencyKey;
  readonly resource: string;
}

/** The same for several, in one order, so that no two wait for each other; no key may be among them twice. */
export async function claimKeys(
  tx: Tx,
  wanted: readonly WantedKey[],
  locking: 'wait' | 'skip',
): Promise<ReadonlyMap<IdempotencyKey, KeyClaim>> {
  const inOrder = wanted.toSorted((a, b) => (textOf(a.key) < textOf(b.key) ? -1 : 1));
  return new Map(
    await Promise.all(
      inOrder.map(async ({ key, resource }) => [key, await claimKey(tx, key, resource, locking)] as const),
    ),
  );
}

/** What tells a key from all others. */
export function textOf(key: IdempotencyKey): string {
  return JSON.stringify(at(key));
}

/** Gives keys back where nothing was done: only successes are kept. */
export async function forgetKeys(tx: Tx, keys: readonly IdempotencyKey[]): Promise<void> {
  const remove = 'DELETE FROM idempotency_key WHERE (account, path, key) = ($1, $2, $3)';
  await Promise.all(keys.map((key) => tx.query(remove, at(key))));
}

export interface KeptAnswer<T> {
  readonly status: number;
  readonly body: T;
}

/** What collides here is told to the caller, whose key lets it ask again. */
const ONE_ATTEMPT = { attempts: 1, firstDelayMs: 0, random: () => 0 };

async function keep(db: Queryable, key: IdempotencyKey, status: number, body: unknown): Promise<void> {
  await db.query('UPDATE idempotency_key SET status = $4, response = $5 WHERE (account, path, key) = ($1, $2, $3)', [
    ...at(key),
    status,
    JSON.stringify(body ?? null),
  ]);
}

/** Does `work` once under a key if there is one, within a transaction of the caller's; null if the key stands for another request. */
export async function onceWithin<T>(
  tx: Queryable,
  key: IdempotencyKey | undefined,
  work: () => Promise<KeptAnswer<T>>,
): Promise<KeptAnswer<T> | null> {
  if (!key) return work();
  const claim = await claimKey(tx, key, null);
  if (claim.kind === 'key-reused') return null;
  if (claim.kind === 'replayed' && claim.earlier.answer) return claim.earlier.answer as KeptAnswer<T>;
  const answer = await work();
  await keep(tx, key, answer.status, answer.body);
  return answer;
}

/** Keys outside the commands on cases: keeping answers, and requests that change reference data. */
export class IdempotencyStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Keeps the answer that a repeated request is given. */
  keepAnswer(key: IdempotencyKey, status: number, body: unknown): Promise<void> {
    return keep(this.#pool, key, status, body);
  }

  /**
   * Does work that is no case's, such as changing reference data, once under a key if there is one.
   * What the work does by its transaction commits with the key and its answer, or not at all.
   *
   * @returns null if the key stands for another request
   */
  once<T>(
    key: IdempotencyKey | undefined,
    work: (tx: Queryable) => Promise<KeptAnswer<T>>,
  ): Promise<KeptAnswer<T> | null> {
    return inTransaction(this.#pool, ONE_ATTEMPT, (tx) => onceWithin(tx, key, () => work(tx)));
  }

  /** Removes keys past their time; gives how many. */
  async removeExpired(): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - ${LIFETIME}`,
    );
    return rowCount ?? 0;
  }
}
