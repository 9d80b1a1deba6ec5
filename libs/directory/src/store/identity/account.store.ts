import type { Actor } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { postsHeldBy } from '../posts-held.sql.ts';

/** What signing in needs to know of an account. */
export interface Account {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly active: boolean;
}

interface ActorRow extends Actor {
  readonly account: string;
  readonly unitId: string | null;
  readonly passwordDue: boolean;
}

/** A person who acts, with the account and the unit they sign in from. */
export interface SignedInPerson {
  readonly actor: Actor;
  readonly account: string;
  readonly unitId: string | null;
  /** Whether they signed in with a one-time password and have chosen none of their own yet. */
  readonly passwordDue: boolean;
}

const ACTOR = {
  name: 'find-actor',
  text: `
    SELECT id AS "personId", name, account, unit_id AS "unitId", party_id AS "partyId",
      one_time_until IS NOT NULL AS "passwordDue", ${postsHeldBy('person.id')} AS posts
    FROM person WHERE id = $1 AND active`,
};

/** Accounts, their passwords and the posts of the people behind them. */
export class AccountStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By account name, in any case; null where there is none. A one-time password that was used, or has expired, is none. */
  async find(account: string): Promise<Account | null> {
    const { rows } = await this.#pool.query<Account>(
      `SELECT id AS "personId", active,
        CASE WHEN one_time_until <= clock_timestamp() THEN NULL ELSE password_hash END AS "passwordHash"
      FROM person WHERE account = lower($1)`,
      [account],
    );
    return rows[0] ?? null;
  }

  /** The account name of a person; null where there is none. */
  async nameOf(personId: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ account: string }>('SELECT account FROM person WHERE id = $1', [
      personId,
    ]);
    return rows[0]?.account ?? null;
  }

  /** The password of somebody signed in, to be asked again before it is changed. */
  async passwordHashOf(personId: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ hash: string | null }>(
      'SELECT password_hash AS hash FROM person WHERE id = $1',
      [personId],
    );
    return rows[0]?.hash ?? null;
  }

  /** Who acts, with all posts; null where the account is gone or no longer active. */
  async actor(personId: string): Promise<SignedInPerson | null> {
    const { rows } = await this.#pool.query<ActorRow>({ ...ACTOR, values: [personId] });
    const row = rows[0];
    if (!row) return null;
    const { account, unitId, passwordDue, ...actor } = row;
    return { actor, account, unitId, passwordDue };
  }

  /** A password of the person's own: nothing given once works any more. */
  async setPasswordHash(personId: string, passwordHash: string): Promise<void> {
    await this.#pool.query(
      `WITH used AS (DELETE FROM one_time_link WHERE person_id = $1)
      UPDATE person SET password_hash = $2, one_time_until = NULL WHERE id = $1`,
      [personId, passwordHash],
    );
  }
}
