import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';
import { tableOf, type Table, type Queryable } from '@zhuoluo/database';
import {
  AuthorisationEntity,
  postsHeldBy,
  RegionEntity,
  RouteEntity,
  SignatoryEntity,
  UnitEntity,
} from '@zhuoluo/directory/store';
import { References, type ReferenceRows } from './references.ts';

const rowsOf = (table: Table, order: string): string =>
  `(SELECT coalesce(json_agg(r ORDER BY ${order}), '[]') FROM (SELECT ${table.selectList('t')} FROM ${table.name} t) r)`;

const POSTS = `(SELECT coalesce(json_agg(json_build_object('id', id, 'roles', roles, 'unitId', unit_id, 'title', title,
    'superiorPostId', superior_post_id) ORDER BY unit_id, sort_order, id), '[]') FROM post WHERE unit_id IS NOT NULL)`;

/** Who has left keeps a name, on the papers of their time, and no post. A speaker for a party holds none of a unit. */
const PEOPLE = `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name,
    'posts', CASE WHEN p.active AND p.unit_id IS NOT NULL THEN ${postsHeldBy('p.id')} ELSE '[]'::json END) ORDER BY p.account), '[]')
  FROM person p)`;

// What is ahead changes the snapshot without a write.
const UNTIL = `(SELECT min(instant) FROM tenure, unnest(ARRAY[began_at, ended_at]) AS ahead (instant) WHERE instant > statement_timestamp())`;

// One statement sees one moment: the stamp, what it stamps, and who holds which post.
const LOAD = `
  SELECT version, date_trunc('milliseconds', statement_timestamp()) AS now, ${UNTIL} AS until,
    ${rowsOf(tableOf(RegionEntity), 'r.code')} AS regions,
    ${rowsOf(tableOf(UnitEntity), 'r."regionId", r."sortOrder", r.code')} AS units,
    ${POSTS} AS posts,
    ${PEOPLE} AS people,
    ${rowsOf(tableOf(RouteEntity), 'r.category, r.level')} AS routes,
    ${rowsOf(tableOf(SignatoryEntity), 'r."officeId"')} AS signatories,
    ${rowsOf(tableOf(AuthorisationEntity), 'r."validFrom", r.id')} AS authorisations,
    (SELECT coalesce(json_agg(json_build_object('version', version, 'regionId', region_id, 'document', document)
      ORDER BY version), '[]') FROM policy) AS policies,
    (SELECT coalesce(json_agg(data), '[]') FROM (SELECT DISTINCT ON (code) data FROM calendar ORDER BY code, version DESC) c) AS calendars
  FROM reference_stamp`;

/** A snapshot, and when it ends by this process's steady clock: the host's own may differ from the database's. */
interface Kept {
  readonly references: References;
  readonly endsAt: number;
}

/** Keeps directory, calendars and policies in the process. Reads them again when their stamp has moved, or when a tenure ahead begins or ends. */
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
   * At least as new as `version`, the stamp that a transaction has read, and as they stand at `now`, an instant of the database's
   * clock; by this process's clock where none is given. `db` is that transaction, if one asks.
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
