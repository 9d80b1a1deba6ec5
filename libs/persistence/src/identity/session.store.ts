import type { Instant, Role } from '@zhuoluo/domain';
import type { Pool } from 'pg';

export interface Session {
  readonly personId: string;
  readonly expiresAt: Instant;
}

/** A person, and the hash that a password was checked against. */
export interface Verified {
  readonly personId: string;
  readonly passwordHash: string | null;
}

/** A session that is still there, and the posts its person holds now. */
export interface StandingSession {
  readonly tokenHash: Buffer;
  readonly posts: readonly { readonly role: Role; readonly unitId: string | null }[];
}

/** Sessions by the hash of their token: the token itself is nowhere stored. */
export class SessionStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Opens a session for a span from the database's now, cut to the millisecond: the column would round up, and the session outlive its
   * span. Null where the password that was checked is no longer the person's: whoever changes it ends the sessions there are.
   */
  async open(tokenHash: Buffer, { personId, passwordHash }: Verified, lifetimeMs: number): Promise<Session | null> {
    const { rows } = await this.#pool.query<Session>(
      `WITH verified AS (SELECT id FROM person WHERE id = $2 AND password_hash = $4 FOR SHARE)
      INSERT INTO session (token_hash, person_id, created_at, expires_at)
      SELECT $1, verified.id, now, now + make_interval(secs => $3::float8 / 1000)
      FROM verified, date_trunc('milliseconds', clock_timestamp()) AS now
      RETURNING person_id AS "personId", expires_at AS "expiresAt"`,
      [tokenHash, personId, lifetimeMs, passwordHash],
    );
    return rows[0] ?? null;
  }

  /** Null where there is none, or it has expired. */
  async find(tokenHash: Buffer): Promise<Session | null> {
    const { rows } = await this.#pool.query<Session>({
      name: 'find-session',
      text: `SELECT person_id AS "personId", expires_at AS "expiresAt" FROM session
        WHERE token_hash = $1 AND expires_at > clock_timestamp()`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }

  /** Of these sessions those that are still there, their persons' accounts being active. */
  async standing(tokenHashes: readonly Buffer[]): Promise<readonly StandingSession[]> {
    const { rows } = await this.#pool.query<StandingSession>({
      name: 'find-standing-sessions',
      text: `SELECT s.token_hash AS "tokenHash",
          (SELECT coalesce(json_agg(json_build_object('role', role, 'unitId', unit_id)), '[]')
            FROM post WHERE person_id = p.id) AS posts
        FROM session s JOIN person p ON p.id = s.person_id AND p.active
        WHERE s.token_hash = ANY ($1) AND s.expires_at > clock_timestamp()`,
      values: [tokenHashes],
    });
    return rows;
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
