import { createHash } from 'node:crypto';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { inTransaction, type Queryable } from '@zhuoluo/database';

/** So many guesses at once, and one more each time one is forgotten. */
interface GuessLimit {
  readonly most: number;
  readonly forgetMs: number;
}

/** Wrong passwords that are let through; beyond, one waits until the oldest is forgotten. */
export const GUESS_LIMITS = {
  /** For one account from one address, or from one device that it is known on. */
  ofOneSource: { most: 8, forgetMs: 5 * 60_000 },
  /** For one account from all addresses together. More than any one address can keep up. */
  ofOneAccount: { most: 50, forgetMs: 60_000 },
  /** Accounts guessed at from one address. A colleague who forgot a password is one of them, however often they try. */
  ofOneAddress: { most: 100, forgetMs: 36_000 },
} as const satisfies Record<string, GuessLimit>;

/** Who tries to sign in, and from where. */
export interface Guess {
  /** As typed, in lower case; whether there is one does not matter. */
  readonly account: string;
  /** An address; or a device that the account is known on, for which what strangers do does not count. */
  readonly from: { readonly address: string } | { readonly knownDevice: string };
}

/** Whether a guess may be checked, and if not, how long to wait. */
export type GuessVerdict =
  { readonly allowed: true; readonly isFirst: boolean } | { readonly allowed: false; readonly waitMs: number };

interface Bucket {
  readonly accountHash: Buffer;
  readonly source: string;
  readonly limit: GuessLimit;
}

const ANYWHERE = 'anywhere';
const NO_ACCOUNT = Buffer.alloc(0);
const ONE_ATTEMPT = { attempts: 1, firstDelayMs: 0, random: () => 0 };
/** Every guess is forgotten by then, under each limit. */
const FORGOTTEN_AFTER = `interval '1 day'`;

// What is left of earlier guesses at $5, which is the database's now unless a test says otherwise.
const LEFT = `greatest(0, g.level - greatest(0, extract(epoch FROM coalesce($5, clock_timestamp()) - g.counted_at)) * 1000 / $4)`;

const COUNT = {
  name: 'count-guess',
  text: `
    INSERT INTO sign_in_guess AS g (account_hash, source, level, counted_at)
    VALUES ($1, $2, 1, coalesce($5, clock_timestamp()))
    ON CONFLICT (account_hash, source) DO UPDATE
      SET level = ${LEFT} + 1, counted_at = coalesce($5, clock_timestamp()) WHERE ${LEFT} + 1 <= $3::float8
    RETURNING level`,
};

const LOOK = {
  name: 'look-at-guesses',
  text: `SELECT ${LEFT} + 1 - $3::float8 AS over FROM sign_in_guess g WHERE (account_hash, source) = ($1, $2)`,
};

/** Thrown to undo what the transaction has counted before. */
class TooMany extends Error {
  constructor(readonly waitMs: number) {
    super('too many guesses');
  }
}

/**
 * Wrong passwords, weighed where all API processes see them. Each is forgotten after a while, one after the other, so that
 * guessing slows down and nothing is ever locked. Accounts that do not exist are weighed as others are.
 */
export class GuessStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Counts a guess as wrong before it is checked: of many at once no more get through than one after the other. */
  async begin(guess: Guess, now: Instant | null = null): Promise<GuessVerdict> {
    const at = now === null ? null : new Date(now);
    try {
      const isFirst = await inTransaction(this.#pool, ONE_ATTEMPT, async (tx) => {
        const level = await count(tx, ofOneSource(guess), at);
        if ('knownDevice' in guess.from) return false;
        await count(tx, ofOneAccount(guess), at);
        if (level > 1) return false;
        const waitMs = await waitFor(tx, ofOneAddress(guess.from.address), at);
        if (waitMs > 0) throw new TooMany(waitMs);
        return true;
      });
      return { allowed: true, isFirst };
    } catch (error) {
      if (error instanceof TooMany) return { allowed: false, waitMs: error.waitMs };
      throw error;
    }
  }

  /** It was wrong: the first one at this account counts for its address. */
  async wasWrong({ from }: Guess, isFirst: boolean, now: Instant | null = null): Promise<void> {
    if (!isFirst || 'knownDevice' in from) return;
    const at = now === null ? null : new Date(now);
    await count(this.#pool, ofOneAddress(from.address), at).catch((error: unknown) => {
      if (!(error instanceof TooMany)) throw error; // others have filled it meanwhile
    });
  }

  /** It was right, and so were those before it from there, or only mistyped. */
  async wasRight(guess: Guess): Promise<void> {
    const { accountHash, source } = ofOneSource(guess);
    const forget = 'DELETE FROM sign_in_guess WHERE (account_hash, source) = ($1, $2)';
    await this.#pool.query(forget, [accountHash, source]);
    if (!('knownDevice' in guess.from)) await this.#takeBack(ofOneAccount(guess));
  }

  /** It could not be checked, so it does not count. */
  async wasNotChecked(guess: Guess): Promise<void> {
    await this.#takeBack(ofOneSource(guess));
    if (!('knownDevice' in guess.from)) await this.#takeBack(ofOneAccount(guess));
  }

  /** Forgets all guesses at an account, from all addresses. */
  async forget(account: string): Promise<void> {
    await this.#pool.query('DELETE FROM sign_in_guess WHERE account_hash = $1', [hashOf(account)]);
  }

  /** Removes what is forgotten; gives how many. */
  async removeForgotten(): Promise<number> {
    const { rowCount } = await this.#pool.query(
      `DELETE FROM sign_in_guess WHERE counted_at < clock_timestamp() - ${FORGOTTEN_AFTER}`,
    );
    return rowCount ?? 0;
  }

  async #takeBack({ accountHash, source }: Bucket): Promise<void> {
    await this.#pool.query(
      'UPDATE sign_in_guess SET level = greatest(0, level - 1) WHERE (account_hash, source) = ($1, $2)',
      [accountHash, source],
    );
  }
}

async function count(db: Queryable, bucket: Bucket, at: Date | null): Promise<number> {
  const { rows } = await db.query<{ level: number }>({ ...COUNT, values: valuesOf(bucket, at) });
  if (rows[0]) return rows[0].level;
  throw new TooMany(await waitFor(db, bucket, at));
}

async function waitFor(db: Queryable, bucket: Bucket, at: Date | null): Promise<number> {
  const { rows } = await db.query<{ over: number }>({ ...LOOK, values: valuesOf(bucket, at) });
  return Math.round(Math.max(0, rows[0]?.over ?? 0) * bucket.limit.forgetMs);
}

function valuesOf({ accountHash, source, limit }: Bucket, at: Date | null): unknown[] {
  return [accountHash, source, limit.most, limit.forgetMs, at];
}

function hashOf(account: string): Buffer {
  return createHash('sha256').update(account).digest();
}

function ofOneSource({ account, from }: Guess): Bucket {
  const source = 'address' in from ? `address ${from.address}` : `device ${from.knownDevice}`;
  return { accountHash: hashOf(account), source, limit: GUESS_LIMITS.ofOneSource };
}

function ofOneAccount({ account }: Guess): Bucket {
  return { accountHash: hashOf(account), source: ANYWHERE, limit: GUESS_LIMITS.ofOneAccount };
}

function ofOneAddress(address: string): Bucket {
  return { accountHash: NO_ACCOUNT, source: `address ${address}`, limit: GUESS_LIMITS.ofOneAddress };
}
