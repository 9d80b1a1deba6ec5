import type { Instant } from '@zhuoluo/domain';
import type { Pool } from 'pg';

export interface Session {
  readonly personId: string;
  readonly expiresAt: Instant;
}

/** Sessions by the hash of their token: the token itself is nowhere stored. */
export class SessionStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Opens a session for a span from the database's now, cut to the millisecond: the column would round up, and the session outlive its span. */
  async open(tokenHash: Buffer, personId: string, lifetimeMs: number): Promise<Session> {
    const { rows } = await this.#pool.query<Session>(
      `INSERT INTO session (token_hash, person_id, created_at, expires_at)
      SELECT $1, $2, now, now + make_interval(secs => $3::float8 / 1000)
      FROM date_trunc('milliseconds', clock_timestamp()) AS now
      RETURNING person_id AS "personId", expires_at AS "expiresAt"`,
      [tokenHash, personId, lifetimeMs],
    );
    return rows[0]!;
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
