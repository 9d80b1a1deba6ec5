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
}

/** A person who acts, with the account and the unit they sign in from. */
export interface SignedInPerson {
  readonly actor: Actor;
  readonly account: string;
  readonly unitId: string | null;
}

const ACTOR = {
  name: 'find-actor',
  text: `
    SELECT id AS "personId", name, account, unit_id AS "unitId", party_id AS "partyId",
      ${postsHeldBy('person.id')} AS posts
    FROM person WHERE id = $1 AND active`,
};

/** Accounts, their passwords and the posts of the people behind them. */
export class AccountStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By account name, in any case; null where there is none. */
  async find(account: string): Promise<Account | null> {
    const { rows } = await this.#pool.query<Account>(
      `SELECT id AS "personId", password_hash AS "passwordHash", active FROM person WHERE account = lower($1)`,
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
    const { account, unitId, ...actor } = row;
    return { actor, account, unitId };
  }

  async setPasswordHash(personId: string, passwordHash: string): Promise<void> {
    await this.#pool.query('UPDATE person SET password_hash = $2 WHERE id = $1', [personId, passwordHash]);
  }
}
