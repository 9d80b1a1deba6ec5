import type { Pool } from '@zhuoluo/database';

/** A case that changed, with what decides who may hear of it. */
export interface ChangedCase {
  readonly caseId: string;
  readonly regionId: string;
  readonly partyId: string;
  /** The liaison who filed it for the party, and those whom the party is assigned to now. */
  readonly liaisonIds: readonly string[];
  /** Its answering unit, and every unit with a task or an order of it. */
  readonly unitIds: readonly string[];
}

export interface Changes {
  /** Everything committed before this transaction has been read: where the next reading begins, and what a client resumes from. */
  readonly upTo: string;
  readonly cases: readonly ChangedCase[];
  /** More changed than is told one by one. */
  readonly many: boolean;
  /** Something was committed that cannot be told yet: a transaction that began before it is still running. */
  readonly isHeldUp: boolean;
}

/** Cases told one by one in a reading; beyond, listeners are told to look at everything. */
export const MOST_CASES = 200;
/** Events looked at in a reading: who was away for longer than these took reads everything again. */
const MOST_EVENTS = 2_000;

// Transactions commit out of order; below the oldest one still running, all that will ever be there is there.
const NOW = {
  name: 'feed-now',
  text: `
    SELECT upto::text AS "upTo", EXISTS (SELECT FROM case_event WHERE tx >= upto) AS "isHeldUp"
    FROM pg_snapshot_xmin(pg_current_snapshot()) AS upto`,
};

interface Now {
  readonly upTo: string;
  readonly isHeldUp: boolean;
}

const READ = {
  name: 'feed-read',
  text: `
    WITH read AS (
      SELECT case_id FROM case_event WHERE tx >= $1::xid8 AND tx < $2::xid8 ORDER BY tx LIMIT $4),
    changed AS (SELECT DISTINCT case_id FROM read LIMIT $3)
    SELECT (SELECT count(*) FROM read) AS events, c.id AS "caseId", c.region_id AS "regionId", c.party_id AS "partyId",
      array(SELECT c.liaison_id WHERE c.liaison_id IS NOT NULL UNION SELECT person_id FROM assignment a
        WHERE a.party_id = c.party_id AND a.ended_at IS NULL) AS "liaisonIds",
      array(SELECT c.unit_id UNION SELECT unit_id FROM task t WHERE t.case_id = c.id
        UNION SELECT unit_id FROM supervision_order o WHERE o.case_id = c.id) AS "unitIds"
    FROM changed JOIN "case" c ON c.id = changed.case_id`,
};

/** Reads what changed between two moments, skipping nothing however transactions overtake each other (ARCHITECTURE.md, SSE). */
export class ChangeFeed {
  readonly #pool: Pool;
  readonly #mostEvents: number;

  constructor(pool: Pool, mostEvents = MOST_EVENTS) {
    this.#pool = pool;
    this.#mostEvents = mostEvents;
  }

  async now(): Promise<Now> {
    const { rows } = await this.#pool.query<Now>(NOW);
    return rows[0]!;
  }

  async since(from: string): Promise<Changes> {
    const { upTo, isHeldUp } = await this.now();
    if (BigInt(upTo) <= BigInt(from)) return { upTo, cases: [], many: false, isHeldUp };
    const values = [from, upTo, MOST_CASES + 1, this.#mostEvents + 1];
    const { rows } = await this.#pool.query<ChangedCase & { events: number }>({ ...READ, values });
    const many = rows.length > MOST_CASES || (rows[0]?.events ?? 0) > this.#mostEvents;
    return { upTo, cases: rows.slice(0, MOST_CASES).map(({ events: _, ...changed }) => changed), many, isHeldUp };
  }
}
