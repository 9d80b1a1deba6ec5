import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import type { Queryable } from '@zhuoluo/database';
import { DIRECTORY_ROWS } from '@zhuoluo/directory/store';
import { References, type ReferenceRows } from './references.ts';

// One statement sees one moment: the stamp, what it stamps, and who holds which post.
const LOAD = `
  SELECT ${DIRECTORY_ROWS},
    (SELECT coalesce(json_agg(json_build_object('version', version, 'regionId', region_id, 'document', document)
      ORDER BY version), '[]') FROM policy WHERE activated_at IS NOT NULL) AS policies,
    (SELECT coalesce(json_agg(json_build_object('data', data, 'writtenAt', written_at) ORDER BY code, version), '[]')
      FROM calendar) AS calendars
  FROM reference_stamp`;

/** A snapshot, and when it ends by this process's steady clock: the host's own may differ from the database's. */
interface Kept {
  readonly references: References;
  readonly endsAt: number;
}

/** Keeps directory, calendars and policies in the process. Reads them again when their stamp has moved, or when a tenure or stand-in ahead begins or ends. */
export class ReferenceStore {
  readonly #pool: Pool;
  #cached: Kept | undefined;
  #loading: Promise<void> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** As they stand now; `db` is the transaction that asks, if one does. */
  async current(db: Queryable = this.#pool): Promise<References> {
    const { rows } = await db.query<Asked>(
      `SELECT version AS stamp, date_trunc('milliseconds', clock_timestamp()) AS now FROM reference_stamp`,
    );
    return this.at(rows[0]!.stamp, db, rows[0]!.now);
  }

  /**
   * At least as new as `version`, the stamp that a transaction, `db`, has read. They stand at `now`, an instant of the database's
   * clock; without one, this process's clock decides.
   */
  async at(version: number, db: Queryable = this.#pool, now?: Instant): Promise<References> {
    for (;;) {
      const kept = this.#cached;
      if (kept && kept.references.version >= version && stands(kept, now)) return kept.references;
      await (this.#loading ??= this.#load(db).finally(() => (this.#loading = undefined)));
    }
  }

  async #load(db: Queryable): Promise<void> {
    const { rows } = await db.query<ReferenceRows>(LOAD);
    const references = new References(rows[0]!);
    this.#cached = { references, endsAt: performance.now() + references.until - rows[0]!.now };
  }
}

interface Asked {
  readonly stamp: number;
  readonly now: Instant;
}

function stands({ references, endsAt }: Kept, now: Instant | undefined): boolean {
  return now === undefined ? performance.now() < endsAt : now < references.until;
}
