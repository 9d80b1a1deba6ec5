import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { inForce } from '../in-force.sql.ts';
import type { Queryable } from '@zhuoluo/database';

/** A link by which a person sets a password. */
export interface OneTimeLink {
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  /** Whether the person also chooses the name of the account. */
  readonly namesAccount: boolean;
  readonly expiresAt: Instant;
}

/** A person, and the hash of the password that they have set by a link. */
export interface Redeemed {
  readonly personId: string;
  readonly passwordHash: string;
}

// A timestamptz(3) rounds up, into what is still to come.
const NOW = `date_trunc('milliseconds', clock_timestamp())`;
const UNTIL = `${NOW} + make_interval(secs => $3::float8 / 1000)`;

/**
 * One-time passwords and links: how somebody comes in who has no password of their own. Either ends what was there before:
 * the password, the sessions, and what was given earlier. Only hashes are stored.
 */
export class OneTimeStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Gives a person a password that works once, for a span from the database's now.
   *
   * @returns until when
   */
  async givePassword(
    personId: string,
    passwordHash: string,
    lifetimeMs: number,
    db: Queryable = this.#pool,
  ): Promise<Instant> {
    await endEntries(personId, db);
    const { rows } = await db.query<{ until: Instant }>(
      `UPDATE person SET password_hash = $2, one_time_until = ${UNTIL} WHERE id = $1 RETURNING one_time_until AS until`,
      [personId, passwordHash, lifetimeMs],
    );
    return rows[0]!.until;
  }

  /**
   * Gives a person a link that works once, for a span from the database's now; until then there is no password.
   *
   * @returns until when
   */
  async giveLink(
    { personId, namesAccount }: Pick<OneTimeLink, 'personId' | 'namesAccount'>,
    tokenHash: Buffer,
    lifetimeMs: number,
    db: Queryable = this.#pool,
  ): Promise<Instant> {
    await endEntries(personId, db);
    await db.query('UPDATE person SET password_hash = NULL, one_time_until = NULL WHERE id = $1', [personId]);
    const { rows } = await db.query<{ until: Instant }>(
      `INSERT INTO one_time_link (person_id, token_hash, expires_at, names_account) VALUES ($1, $2, ${UNTIL}, $4)
      RETURNING expires_at AS until`,
      [personId, tokenHash, lifetimeMs, namesAccount],
    );
    return rows[0]!.until;
  }

  /** Takes back what was given to a person and ends their sessions: the account is locked. */
  async takeBack(personId: string, db: Queryable = this.#pool): Promise<void> {
    await endEntries(personId, db);
    await db.query(`UPDATE person SET one_time_until = ${NOW} WHERE id = $1 AND one_time_until IS NOT NULL`, [
      personId,
    ]);
  }

  /** Who is to enter a system first: its administrator, as long as no account has a password; else null. */
  async firstAdministrator(): Promise<string | null> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `SELECT p.id FROM person p
      WHERE p.active AND NOT EXISTS (SELECT FROM person o WHERE o.password_hash IS NOT NULL)
        AND EXISTS (SELECT FROM tenure JOIN post ON post.id = tenure.post_id
          WHERE tenure.person_id = p.id AND ${inForce('tenure')} AND post.roles ? 'ADMIN')
      ORDER BY p.id LIMIT 1`,
    );
    return rows[0]?.id ?? null;
  }

  /** Null where the link was used, has expired, or was never given. */
  async find(tokenHash: Buffer): Promise<OneTimeLink | null> {
    const { rows } = await this.#pool.query<OneTimeLink>(
      `SELECT p.id AS "personId", p.name, p.account, l.names_account AS "namesAccount", l.expires_at AS "expiresAt"
      FROM one_time_link l JOIN person p ON p.id = l.person_id AND p.active
      WHERE l.token_hash = $1 AND l.expires_at > clock_timestamp()`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  /**
   * Uses a link up: the password is the person's own from now on.
   *
   * @returns null where the link was used, has expired, or was never given; then nothing changes
   */
  async redeem(tokenHash: Buffer, passwordHash: string, db: Queryable = this.#pool): Promise<Redeemed | null> {
    const { rows } = await db.query<Redeemed>(
      `WITH used AS (
        DELETE FROM one_time_link WHERE token_hash = $1 AND expires_at > clock_timestamp() RETURNING person_id)
      UPDATE person SET password_hash = $2, one_time_until = NULL FROM used WHERE id = used.person_id AND active
      RETURNING id AS "personId", password_hash AS "passwordHash"`,
      [tokenHash, passwordHash],
    );
    return rows[0] ?? null;
  }

  /** Removes links that have expired; gives how many. */
  async removeExpired(): Promise<number> {
    const { rowCount } = await this.#pool.query('DELETE FROM one_time_link WHERE expires_at <= clock_timestamp()');
    return rowCount ?? 0;
  }
}

async function endEntries(personId: string, db: Queryable): Promise<void> {
  await db.query('DELETE FROM one_time_link WHERE person_id = $1', [personId]);
  await db.query('DELETE FROM session WHERE person_id = $1', [personId]);
}
