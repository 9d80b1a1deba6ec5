import type { Instant, Post } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { newId, type Queryable } from '@zhuoluo/database';
import { postsHeldBy } from '../posts-held.sql.ts';

export interface Session {
  readonly personId: string;
  readonly expiresAt: Instant;
  /** When it was last used, to a few minutes. */
  readonly seenAt: Instant;
}

/** Where a session was opened, as far as that is known. */
export interface SignInPlace {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** A session as its person may look at it. */
export interface OwnSession extends SignInPlace {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

const UNKNOWN_PLACE: SignInPlace = { address: null, userAgent: null };
const LONGEST_USER_AGENT = 300;

/** A person, and the hash that a password was checked against. */
export interface Verified {
  readonly personId: string;
  readonly passwordHash: string | null;
}

/** A session that is still there, and the posts its person holds now. */
export interface StandingSession {
  readonly tokenHash: Buffer;
  readonly posts: readonly Post[];
}

/** Sessions by the hash of their token: the token itself is nowhere stored. */
export class SessionStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Opens a session for a span from the database's now, cut to the millisecond: rounded up, it would outlive its span.
   * A one-time password ends with it.
   *
   * @returns null if the password that was checked is no longer the person's: changing it ends all sessions
   */
  async open(
    tokenHash: Buffer,
    { personId, passwordHash }: Verified,
    lifetimeMs: number,
    { address, userAgent }: SignInPlace = UNKNOWN_PLACE,
  ): Promise<Session | null> {
    const { rows } = await this.#pool.query<Session>(
      `WITH verified AS (
        UPDATE person SET last_sign_in_at = clock_timestamp(),
          one_time_until = CASE WHEN one_time_until IS NOT NULL THEN date_trunc('milliseconds', clock_timestamp()) END
        WHERE id = $2 AND password_hash = $4 AND active AND (one_time_until IS NULL OR one_time_until > clock_timestamp())
        RETURNING id)
      INSERT INTO session (id, token_hash, person_id, created_at, expires_at, seen_at, address, user_agent)
      SELECT $5, $1, verified.id, now, now + make_interval(secs => $3::float8 / 1000), now, $6, $7
      FROM verified, date_trunc('milliseconds', clock_timestamp()) AS now
      RETURNING person_id AS "personId", expires_at AS "expiresAt", seen_at AS "seenAt"`,
      [
        tokenHash,
        personId,
        lifetimeMs,
        passwordHash,
        newId(),
        address,
        userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      ],
    );
    return rows[0] ?? null;
  }

  /** Null where there is none, or it has expired. */
  async find(tokenHash: Buffer): Promise<Session | null> {
    const { rows } = await this.#pool.query<Session>({
      name: 'find-session',
      text: `SELECT person_id AS "personId", expires_at AS "expiresAt", seen_at AS "seenAt" FROM session
        WHERE token_hash = $1 AND expires_at > clock_timestamp()`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }

  /** It is in use now. */
  async touch(tokenHash: Buffer): Promise<void> {
    await this.#pool.query('UPDATE session SET seen_at = clock_timestamp() WHERE token_hash = $1', [tokenHash]);
  }

  /** Those of a person that have not expired, the newest first. */
  async ofPerson(personId: string): Promise<readonly OwnSession[]> {
    const { rows } = await this.#pool.query<OwnSession>(
      `SELECT id, token_hash AS "tokenHash", created_at AS "openedAt", seen_at AS "seenAt", expires_at AS "expiresAt", address,
        user_agent AS "userAgent"
      FROM session WHERE person_id = $1 AND expires_at > clock_timestamp() ORDER BY created_at DESC, id`,
      [personId],
    );
    return rows;
  }

  /** Ends one of a person's; gives the hash of its token, null where they have none of that id. */
  async closeOne(personId: string, id: string): Promise<Buffer | null> {
    const { rows } = await this.#pool.query<{ tokenHash: Buffer }>(
      'DELETE FROM session WHERE person_id = $1 AND id = $2 RETURNING token_hash AS "tokenHash"',
      [personId, id],
    );
    return rows[0]?.tokenHash ?? null;
  }

  /** Of these sessions those that are still there, their persons' accounts being active. */
  async standing(tokenHashes: readonly Buffer[]): Promise<readonly StandingSession[]> {
    const { rows } = await this.#pool.query<StandingSession>({
      name: 'find-standing-sessions',
      text: `SELECT s.token_hash AS "tokenHash",
          ${postsHeldBy('p.id')} AS posts
        FROM session s JOIN person p ON p.id = s.person_id AND p.active
        WHERE s.token_hash = ANY ($1) AND s.expires_at > clock_timestamp()`,
      values: [tokenHashes],
    });
    return rows;
  }

  /** Ends all sessions of a person; `db` is the transaction that gives the reason. */
  async closeAll(personId: string, db: Queryable = this.#pool): Promise<void> {
    await db.query('DELETE FROM session WHERE person_id = $1', [personId]);
  }

  async close(tokenHash: Buffer): Promise<void> {
    await this.#pool.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  /** Ends the sessions of a person, but for the one that asks: after a password was changed. */
  async closeOthers(personId: string, keep: Buffer): Promise<void> {
    await this.#pool.query('DELETE FROM session WHERE person_id = $1 AND token_hash <> $2', [personId, keep]);
  }

  /** Removes sessions that have expired; gives how many. */
  async removeExpired(): Promise<number> {
    const { rowCount } = await this.#pool.query('DELETE FROM session WHERE expires_at <= clock_timestamp()');
    return rowCount ?? 0;
  }
}
