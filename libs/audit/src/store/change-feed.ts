import type { Pool } from '@zhuoluo/database';
import type { Subject } from '../rules/subject.ts';

export interface ChangedSubjects {
  /** Everything committed before this transaction has been read: where the next reading begins, and what a client resumes from. */
  readonly upTo: string;
  readonly subjects: readonly Subject[];
  /** More changed than is told one by one. */
  readonly many: boolean;
  /** Something was committed that cannot be told yet: a transaction that began before it is still running. */
  readonly isHeldUp: boolean;
}

/** Subjects told one by one in a reading; beyond, listeners are told to look at everything. */
const MOST_SUBJECTS = 200;
/** Events looked at in a reading: who was away for longer than these took reads everything again. */
const MOST_EVENTS = 2_000;

// Transactions commit out of order; below the oldest one still running, all that will ever be there is there.
const NOW = {
  name: 'feed-now',
  text: `
    SELECT upto::text AS "upTo", EXISTS (SELECT FROM event WHERE tx >= upto) AS "isHeldUp"
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
      SELECT subject_kind, subject_id FROM event WHERE tx >= $1::xid8 AND tx < $2::xid8 ORDER BY tx LIMIT $4)
    SELECT DISTINCT subject_kind AS "subjectKind", subject_id AS "subjectId", (SELECT count(*) FROM read) AS events
    FROM read LIMIT $3`,
};

/** Reads what changed between two moments, skipping nothing however transactions overtake each other. */
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

  async since(from: string): Promise<ChangedSubjects> {
    const { upTo, isHeldUp } = await this.now();
    if (BigInt(upTo) <= BigInt(from)) return { upTo, subjects: [], many: false, isHeldUp };
    const values = [from, upTo, MOST_SUBJECTS + 1, this.#mostEvents + 1];
    const { rows } = await this.#pool.query<Subject & { events: number }>({ ...READ, values });
    const many = rows.length > MOST_SUBJECTS || (rows[0]?.events ?? 0) > this.#mostEvents;
    const subjects = rows.slice(0, MOST_SUBJECTS).map(({ events: _, ...subject }) => subject);
    return { upTo, subjects, many, isHeldUp };
  }
}
