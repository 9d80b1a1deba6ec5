import { type Queryable, type Table, tableOf } from '@zhuoluo/database';
import type { Instant, Post } from '@zhuoluo/kernel';
import { Directory } from '../rules/directory.ts';
import type {
  KnownCategory,
  Person,
  Route,
  Signatory,
  StandIn,
  StatutoryLimit,
  UnitPost,
} from '../rules/directory-data.ts';
import { CategoryEntity } from './category.entity.ts';
import { DocumentTextEntity, documentTextOf, type DocumentTextRow } from './document-text.entity.ts';
import { ALL_POSTS_HELD } from './posts-held.sql.ts';
import { KEPT_FIELDS } from './reference/reference-kind.ts';
import { RegionEntity, regionOf, type RegionRow } from './region.entity.ts';
import { RouteEntity } from './route.entity.ts';
import { SignatoryEntity } from './signatory.entity.ts';
import { StandInEntity } from './stand-in.entity.ts';
import { StatutoryLimitEntity } from './statutory-limit.entity.ts';
import { UnitEntity, type UnitJson, unitOf } from './unit.entity.ts';

/** What the directory is made of, as one statement read it. */
export interface DirectoryRows {
  readonly version: number;
  /** The instant that the rows are of. */
  readonly now: Instant;
  /** The next instant at which a tenure or a stand-in begins or ends; null where none does. */
  readonly until: Instant | null;
  readonly regions: readonly RegionRow[];
  readonly units: readonly UnitJson[];
  readonly posts: readonly UnitPost[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Signs in for a unit. */
    readonly isOfficial: boolean;
  }[];
  readonly held: readonly (readonly [personId: string, postId: string, standsIn: boolean])[];
  readonly categories: readonly KnownCategory[];
  readonly routes: readonly Route[];
  readonly signatories: readonly Signatory[];
  readonly standIns: readonly (Omit<StandIn, 'beganAt' | 'endedAt'> & {
    readonly beganAt: string;
    readonly endedAt: string;
  })[];
  readonly documentTexts: readonly DocumentTextRow[];
  readonly statutoryLimits: readonly StatutoryLimit[];
}

const rowsOf = (table: Table, order: string, where = 'true'): string =>
  `(SELECT coalesce(json_agg(r ORDER BY ${order}), '[]')
    FROM (SELECT ${table.selectList('t', KEPT_FIELDS)} FROM ${table.name} t WHERE ${where}) r)`;

const NOT_ENDED = 't.ended_at IS NULL';

const POSTS = `(SELECT coalesce(json_agg(json_build_object('id', id, 'roles', roles, 'unitId', unit_id, 'title', title,
    'superiorPostId', superior_post_id) ORDER BY unit_id, sort_order, id), '[]') FROM post WHERE unit_id IS NOT NULL)`;

/** Who has left keeps a name, on the papers of their time, and no post. A speaker for a party holds none of a unit. */
const PEOPLE = `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name,
    'isOfficial', p.active AND p.unit_id IS NOT NULL) ORDER BY p.account), '[]') FROM person p)`;

// What is ahead changes the snapshot without a write.
const UNTIL = `(SELECT min(instant) FROM (
    SELECT began_at, ended_at FROM tenure UNION ALL SELECT began_at, ended_at FROM stand_in
    UNION ALL SELECT closed_at, NULL FROM unit) held,
    unnest(ARRAY[began_at, ended_at]) AS ahead (instant) WHERE instant > statement_timestamp())`;

/** The select list over `reference_stamp` that reads `DirectoryRows`: one statement sees one moment, the stamp and what it stamps. */
export const DIRECTORY_ROWS = `
  reference_stamp.version, date_trunc('milliseconds', statement_timestamp()) AS now, ${UNTIL} AS until,
  ${rowsOf(tableOf(RegionEntity), 'r.code')} AS regions,
  ${rowsOf(tableOf(UnitEntity), 'r."regionId", r."sortOrder", r.code')} AS units,
  ${POSTS} AS posts,
  ${PEOPLE} AS people,
  ${ALL_POSTS_HELD} AS held,
  ${rowsOf(tableOf(CategoryEntity), 'r."sortOrder", r.code')} AS categories,
  ${rowsOf(tableOf(RouteEntity), 'r.category, r.level', NOT_ENDED)} AS routes,
  ${rowsOf(tableOf(SignatoryEntity), 'r."officeId"', NOT_ENDED)} AS signatories,
  ${rowsOf(tableOf(StandInEntity), 'r."beganAt", r.id')} AS "standIns",
  ${rowsOf(tableOf(DocumentTextEntity), 'r.code')} AS "documentTexts",
  ${rowsOf(tableOf(StatutoryLimitEntity), 'r.code', NOT_ENDED)} AS "statutoryLimits"`;

export function directoryOf({ people, held, ...rows }: DirectoryRows): Directory {
  return new Directory({
    ...rows,
    people: withPosts(people, held, rows.posts),
    at: rows.now,
    regions: rows.regions.map(regionOf),
    standIns: rows.standIns.map((s) => ({ ...s, beganAt: instantOf(s.beganAt), endedAt: instantOf(s.endedAt) })),
    units: rows.units.map(unitOf),
    documentTexts: rows.documentTexts.map(documentTextOf),
  });
}

function withPosts(
  people: DirectoryRows['people'],
  held: DirectoryRows['held'],
  posts: readonly UnitPost[],
): readonly Person[] {
  const postOf = new Map(posts.map(({ id, roles, unitId, title }) => [id, { id, roles, unitId, title }]));
  const heldBy = Map.groupBy(held, ([personId]) => personId);
  const postsOf = (personId: string): Post[] =>
    (heldBy.get(personId) ?? []).flatMap(([, postId, standsIn]) => {
      const post = postOf.get(postId);
      return post ? [standsIn ? { ...post, standsIn } : post] : [];
    });
  return people.map(({ id, name, isOfficial }) => ({ id, name, posts: isOfficial ? postsOf(id) : [] }));
}

/** The directory as a transaction sees it, its own changes included. */
export async function directoryIn(db: Queryable): Promise<Directory> {
  const { rows } = await db.query<DirectoryRows>(`SELECT ${DIRECTORY_ROWS} FROM reference_stamp`);
  return directoryOf(rows[0]!);
}

function instantOf(iso: string): Instant {
  return Date.parse(iso);
}
