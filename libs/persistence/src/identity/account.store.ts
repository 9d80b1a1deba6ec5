import type { Actor, Instant, Role } from '@zhuoluo/domain';
import type { Pool } from 'pg';

/** What signing in needs to know of an account. */
export interface Account {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly active: boolean;
  readonly failedSignIns: number;
  readonly lockedUntil: Instant | null;
}

interface ActorRow {
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  readonly unitId: string | null;
  readonly partyId: string | null;
  readonly posts: readonly { readonly role: Role; readonly unitId: string | null; readonly title: string }[];
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
      (SELECT coalesce(json_agg(json_build_object('role', role, 'unitId', unit_id, 'title', title) ORDER BY sort_order), '[]')
        FROM post WHERE person_id = person.id) AS posts
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
      `SELECT id AS "personId", password_hash AS "passwordHash", active, failed_sign_ins AS "failedSignIns",
        locked_until AS "lockedUntil" FROM person WHERE account = lower($1)`,
      [account],
    );
    return rows[0] ?? null;
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
    const { name, account, unitId, partyId } = row;
    const posts = row.posts.map((post) => ({ ...post, unitId: post.unitId ?? '' }));
    return { actor: { personId, name, posts, partyId }, account, unitId };
  }

  /** Counts a failed sign-in; from the `lockAfter`th on, the account is locked for a while. */
  async recordFailure(personId: string, lockAfter: number, lockMs: number): Promise<void> {
    await this.#pool.query(
      `UPDATE person SET failed_sign_ins = failed_sign_ins + 1,
        locked_until = CASE WHEN failed_sign_ins + 1 >= $2
          THEN clock_timestamp() + make_interval(secs => $3::float8 / 1000) ELSE locked_until END
      WHERE id = $1`,
      [personId, lockAfter, lockMs],
    );
  }

  async recordSuccess(personId: string): Promise<void> {
    await this.#pool.query(
      `UPDATE person SET failed_sign_ins = 0, locked_until = NULL
      WHERE id = $1 AND (failed_sign_ins > 0 OR locked_until IS NOT NULL)`,
      [personId],
    );
  }

  async setPasswordHash(personId: string, passwordHash: string): Promise<void> {
    await this.#pool.query('UPDATE person SET password_hash = $2 WHERE id = $1', [personId, passwordHash]);
  }
}
