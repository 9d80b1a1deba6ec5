import { Injectable } from '@nestjs/common';
import {
  Filters,
  holdsWords,
  InjectPool,
  InjectReferences,
  Params,
  type Pool,
  type Queryable,
} from '@zhuoluo/database';
import { holds, type Instant, type Post } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { inForce } from '../../store/in-force.sql.ts';
import { postsHeldBy } from '../../store/posts-held.sql.ts';
import { managedRows, type RowOrder } from '../managed-rows.ts';
import { iso, unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import type { Entry, ListPeopleRequest, PersonAnswer, PersonOrder, PersonPage } from './people.dto.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly account: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly partyId: string | null;
  readonly partyName: string | null;
  readonly posts: readonly Post[];
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly oneTimeUntil: Instant | null;
  readonly linkUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
}

const FROM = 'person p LEFT JOIN party y ON y.id = p.party_id LEFT JOIN one_time_link k ON k.person_id = p.id';
const COLUMNS = `p.id, p.version, p.account, p.name, p.unit_id AS "unitId", p.party_id AS "partyId", y.name AS "partyName",
  ${postsHeldBy('p.id')} AS posts, p.active, p.password_hash IS NOT NULL AS "hasPassword", p.one_time_until AS "oneTimeUntil",
  k.expires_at AS "linkUntil", p.last_sign_in_at AS "lastSignInAt"`;

const LINKED = 'coalesce(k.expires_at > statement_timestamp(), false)';
const EXPIRED = 'p.one_time_until <= statement_timestamp()';

/** The same as `entryOf` says of one. */
const COMING_IN: Readonly<Record<Entry, string>> = {
  ONE_TIME_LINK: LINKED,
  NONE: `NOT ${LINKED} AND (p.password_hash IS NULL OR coalesce(${EXPIRED}, false))`,
  OWN_PASSWORD: `NOT ${LINKED} AND p.password_hash IS NOT NULL AND p.one_time_until IS NULL`,
  ONE_TIME_PASSWORD: `NOT ${LINKED} AND p.password_hash IS NOT NULL AND NOT (${EXPIRED})`,
};

const ORDERS: Readonly<Record<PersonOrder, RowOrder>> = {
  registered: { by: 'p.id', type: 'id' },
  name: { by: 'p.name', type: 'text' },
  account: { by: 'p.account', type: 'text' },
  lastSignIn: { by: 'coalesce(extract(epoch FROM p.last_sign_in_at), 0)::float8', type: 'float8' },
};

/** People with their accounts, for administrators. */
@Injectable()
export class PeopleQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  /** @throws Fault role-missing */
  async list(viewer: Viewer, request: ListPeopleRequest): Promise<PersonPage> {
    assertAdmin(viewer);
    const { account, q, unitId, partyId, role, active, entry } = request;
    const params = new Params();
    const filters = new Filters(params).all('true').is('p.unit_id', unitId).is('p.party_id', partyId);
    if (account !== undefined) filters.all(`p.account = lower(${params.add(account)})`);
    if (q !== undefined) filters.all(`(${holdsWords('p.name', q, params)} OR ${holdsWords('p.account', q, params)})`);
    if (role !== undefined) filters.all(holding(params.add(role)));
    if (active !== undefined) filters.all(active ? 'p.active' : 'NOT p.active');
    if (entry !== undefined) filters.all(COMING_IN[entry]);
    const list = {
      name: 'people',
      columns: COLUMNS,
      from: FROM,
      id: 'p.id',
      where: filters.where,
      params,
      orders: ORDERS,
    };
    const { directory } = await this.references.current();
    return managedRows(this.pool, list, viewer, request, (rows: readonly Row[]) =>
      Promise.resolve(rows.map((row) => personOf(row, directory))),
    );
  }

  /** @throws Fault role-missing, not-found */
  async one(viewer: Viewer, id: string, db: Queryable = this.pool): Promise<PersonAnswer> {
    assertAdmin(viewer);
    const { rows } = await db.query<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE p.id = $1::uuid`, [id]);
    if (!rows[0]) throw new Fault('not-found');
    const { directory } = await this.references.current();
    return personOf(rows[0], directory);
  }
}

/** @throws Fault role-missing */
export function assertAdmin({ actor }: Viewer): void {
  if (!holds(actor, 'ADMIN')) throw new Fault('role-missing', { facts: { wanted: 'ADMIN' } });
}

function holding(role: string): string {
  return `EXISTS (SELECT FROM tenure h JOIN post o ON o.id = h.post_id AND o.roles ? ${role}
    WHERE h.person_id = p.id AND ${inForce('h')})`;
}

function entryOf({ hasPassword, oneTimeUntil, linkUntil }: Row, now: Instant): [Entry, Instant | null] {
  if (linkUntil !== null && linkUntil > now) return ['ONE_TIME_LINK', linkUntil];
  if (!hasPassword) return ['NONE', null];
  if (oneTimeUntil === null) return ['OWN_PASSWORD', null];
  return oneTimeUntil > now ? ['ONE_TIME_PASSWORD', oneTimeUntil] : ['NONE', null];
}

function personOf(row: Row, directory: Directory): PersonAnswer {
  const { id, version, account, name, unitId, partyId, partyName, posts, active, lastSignInAt } = row;
  const unit = (of: string | null) => (of !== null && directory.hasUnit(of) ? unitRef({ directory }, of) : null);
  const [entry, until] = entryOf(row, Date.now());
  return {
    ...{ id, version, account, name, unitId, unit: unit(unitId), active, entry },
    party: partyId === null ? null : { id: partyId, name: partyName! },
    posts: posts.map((post) => ({ id: post.id, title: post.title, roles: [...post.roles], unit: unit(post.unitId) })),
    entryUntil: iso(until),
    lastSignInAt: iso(lastSignInAt),
  };
}
