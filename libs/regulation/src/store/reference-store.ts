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

// One statement sees one moment: the stamp and what it stamps.
const LOAD = `
  SELECT version,
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

/** Keeps directory, calendars and policies in the process, and reads them again when their stamp has moved. */
export class ReferenceStore {
  readonly #pool: Pool;
  #cached: References | undefined;
  #loading: Promise<References> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** As they stand now; `db` is the transaction that asks, if one does. */
  async current(db: Queryable = this.#pool): Promise<References> {
    const { rows } = await db.query<{ version: number }>('SELECT version FROM reference_stamp');
    return this.at(rows[0]!.version, db);
  }

  /** At least as new as `version`, the stamp that a transaction has read; `db` is that transaction, if one asks. */
  async at(version: number, db: Queryable = this.#pool): Promise<References> {
    for (;;) {
      if (this.#cached && this.#cached.version >= version) return this.#cached;
      this.#loading ??= this.#load(db).finally(() => (this.#loading = undefined));
      await this.#loading;
    }
  }

  async #load(db: Queryable): Promise<References> {
    const { rows } = await db.query<ReferenceRows>(LOAD);
    this.#cached = new References(rows[0]!);
    return this.#cached;
  }
}
