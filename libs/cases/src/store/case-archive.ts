import { leastSeconds, type Duration, type Instant } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import type { Queryable, Tx } from '@zhuoluo/database';
import { archive } from '../rules/case/archive.ts';
import { caseChange } from './case-change.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import { blamingTheCases, faultOfACase } from './fault-of-a-case.ts';
import { contextToChange } from './moment.ts';
import { changeCases } from './moves/change-cases.ts';
import type { FailedCase } from './quarantine.ts';

/** Where a batch ended: the next one begins behind it. */
export interface ArchivePlace {
  readonly endedAt: Date;
  readonly id: string;
}

export interface ArchiveReport {
  /** How many were archived. */
  readonly archived: number;
  /** Left as they are, to be tried again by the next run. */
  readonly failed: readonly FailedCase[];
  /** Behind it the next batch begins; null once nothing is left. */
  readonly place: ArchivePlace | null;
}

const BEFORE_ALL: ArchivePlace = { endedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' };

const POLICIES = `SELECT version, coalesce(document->>'archiveAfter', $1) AS "archiveAfter" FROM policy`;

/** Ended so long ago that the policy may have archived them by now; the rules count the limit on its calendar. */
const LOCK_ENDED = {
  name: 'lock-cases-to-archive',
  text: `
    SELECT c.id, c.ended_at AS "endedAt"
    FROM "case" c JOIN unnest($2::int[], $3::float8[]) AS p (version, least_seconds) ON p.version = c.policy_version
    WHERE c.ended_at IS NOT NULL AND c.state <> 'ARCHIVED'
      AND c.ended_at <= coalesce($1::timestamptz, statement_timestamp()) - make_interval(secs => p.least_seconds)
      AND (c.ended_at, c.id) > ($4::timestamptz, $5::uuid)
    ORDER BY c.ended_at, c.id LIMIT $6
    FOR UPDATE OF c SKIP LOCKED`,
};

/** Cases that have ended, on their way into the archive. */
export class CaseArchive {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /**
   * Archives what may be among the next so many cases, oldest end first, in one transaction. Where one of them fails, each has a
   * transaction to itself. Cases that somebody holds are left to the next run, and several at once do no harm.
   *
   * @param after where the batch before ended; null to begin
   */
  async archiveBatch(after: ArchivePlace | null, limit: number): Promise<ArchiveReport> {
    try {
      return await this.#batch(after ?? BEFORE_ALL, limit);
    } catch (error) {
      if (faultOfACase(error) === null) throw error;
      return this.#oneByOne(after ?? BEFORE_ALL, limit);
    }
  }

  async #oneByOne(after: ArchivePlace, limit: number): Promise<ArchiveReport> {
    let [archived, place]: [number, ArchivePlace | null] = [0, after];
    const failed: FailedCase[] = [];
    for (let tried = 0; tried < limit && place !== null; tried++) {
      const single: ArchiveReport = await this.#single(place);
      archived += single.archived;
      failed.push(...single.failed);
      place = single.place;
    }
    return { archived, failed, place };
  }

  async #single(after: ArchivePlace): Promise<ArchiveReport> {
    let taken: ArchivePlace | undefined;
    try {
      return await this.#batch(after, 1, (place) => (taken = place));
    } catch (error) {
      const fault = faultOfACase(error);
      if (taken === undefined || fault === null) throw error;
      return { archived: 0, failed: [{ caseId: taken.id, error: fault }], place: taken };
    }
  }

  #batch(
    after: ArchivePlace,
    limit: number,
    onTaken: (last: ArchivePlace) => void = () => undefined,
  ): Promise<ArchiveReport> {
    return this.#transactions.write(async (tx) => {
      const ended = await lockEnded(tx, this.#transactions.now, after, limit);
      const last = ended.at(-1);
      if (!last) return { archived: 0, failed: [], place: null };
      onTaken(last);
      const archived = await blamingTheCases(tx, () => this.#archiveAll(tx, ended));
      return { archived, failed: [], place: ended.length < limit ? null : last };
    });
  }

  async #archiveAll(tx: Tx, ended: readonly ArchivePlace[]): Promise<number> {
    const ids = ended.map(({ id }) => id);
    const events = await changeCases(tx, ids, this.#transactions.moment, (before, moment) => {
      const context = contextToChange(before, moment);
      const { case: after, events } = archive(before.case, context);
      return { change: caseChange(before, after, events, context), result: events.length };
    });
    return [...events.values()].filter((count) => count > 0).length;
  }
}

async function lockEnded(
  tx: Tx,
  now: Instant | null,
  after: ArchivePlace,
  limit: number,
): Promise<readonly ArchivePlace[]> {
  const policies = await limitsOf(tx);
  const values = [
    now === null ? null : new Date(now),
    policies.map(({ version }) => version),
    policies.map(({ archiveAfter }) => leastSeconds(archiveAfter)),
    after.endedAt,
    after.id,
    limit,
  ];
  const { rows } = await tx.query<{ id: string; endedAt: number | Date }>({ ...LOCK_ENDED, values });
  return rows.map(({ id, endedAt }) => ({ id, endedAt: new Date(endedAt) }));
}

async function limitsOf(db: Queryable) {
  const { rows } = await db.query<{ version: number; archiveAfter: Duration }>(POLICIES, [DEFAULT_POLICY.archiveAfter]);
  return rows;
}
