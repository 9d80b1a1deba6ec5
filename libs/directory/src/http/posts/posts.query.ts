import { Injectable } from '@nestjs/common';
import { anyOf, Filters, holdsWords, InjectPool, InjectReferences, Params, type Pool } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import type { StandIn } from '../../rules/directory-data.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { HAND_OVER } from '../../store/hand-overs.ts';
import { inForce } from '../../store/in-force.sql.ts';
import type { PostRow } from '../../store/post.entity.ts';
import type { TenureRow } from '../../store/tenure.entity.ts';
import { managedRows, type RowOrder } from '../managed-rows.ts';
import { iso, personRef, unitRef } from '../refs.ts';
import type { PersonRef } from '../references.answer.ts';
import type { Viewer } from '../viewer.ts';
import type { StandInAnswer, TenureAnswer, UnitPostAnswer, UnitPostPage } from './post.answers.ts';
import type { ListPostsRequest, PostOrder } from './post.requests.ts';

type Row = Omit<PostRow, 'partyId' | 'chainHead'> & {
  readonly unitId: string;
  readonly superiorTitle: string | null;
  readonly holder: PersonRef | null;
  readonly standIns: PersonRef[];
};

const PERSON = `json_build_object('id', person.id, 'name', person.name)`;
const HOLDER = `FROM tenure t JOIN person ON person.id = t.person_id WHERE t.post_id = p.id AND ${inForce('t')}`;
const FROM = 'post p JOIN unit u ON u.id = p.unit_id LEFT JOIN post s ON s.id = p.superior_post_id';
const COLUMNS = `p.id, p.version, p.unit_id AS "unitId", p.title, p.roles, p.portfolio, p.rank,
  p.superior_post_id AS "superiorPostId", s.title AS "superiorTitle", p.sort_order AS "sortOrder", p.ended_at AS "endedAt",
  (SELECT ${PERSON} ${HOLDER}) AS holder,
  array(SELECT ${PERSON} FROM stand_in i JOIN person ON person.id = i.person_id
    WHERE i.post_id = p.id AND i.kinds ? 'ACT' AND ${inForce('i')}) AS "standIns"`;

const ORDERS: Readonly<Record<PostOrder, RowOrder>> = {
  // Within a unit in their own order: the mark between sorts before every character of a name.
  unit: { by: `u.name || chr(1) || lpad(p.sort_order::text, 10, '0')`, type: 'text' },
  title: { by: 'p.title', type: 'text' },
};

/** Posts of units with who holds them now, and who held them before. */
@Injectable()
export class PostsQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async list(viewer: Viewer, request: ListPostsRequest): Promise<UnitPostPage> {
    const { q, unitId, vacant, ended = false } = request;
    const params = new Params();
    const filters = new Filters(params).is('p.unit_id', unitId);
    filters.all(ended ? 'p.ended_at IS NOT NULL' : 'p.ended_at IS NULL');
    if (vacant !== undefined) filters.all(`${vacant ? 'NOT ' : ''}EXISTS (SELECT ${HOLDER})`);
    if (q !== undefined) {
      const heldBySuch = `EXISTS (SELECT ${HOLDER} AND ${holdsWords('person.name', q, params)})`;
      filters.all(anyOf([...['p.title', 'u.name'].map((text) => holdsWords(text, q, params)), heldBySuch]));
    }
    const { where } = filters;
    const list = { name: 'posts', columns: COLUMNS, from: FROM, id: 'p.id', where, params, orders: ORDERS };
    const { directory } = await this.references.current();
    return managedRows(this.pool, list, viewer, request, (rows: readonly Row[]) =>
      Promise.resolve(rows.map((row) => postOf(row, directory))),
    );
  }

  /** @throws Fault not-found */
  async one(id: string): Promise<UnitPostAnswer> {
    const { rows } = await this.pool.query<Row>(`SELECT ${COLUMNS} FROM ${FROM} WHERE p.id = $1`, [id]);
    const [row] = rows;
    if (!row) throw new Fault('not-found');
    return postOf(row, (await this.references.current()).directory);
  }

  /** Who holds, held or will hold a post, the latest first. */
  async tenures(postId: string): Promise<TenureAnswer[]> {
    const { rows } = await this.pool.query<TenureRow & { handOver: string | null }>(
      `SELECT id, version, person_id AS "personId", post_id AS "postId", began_at AS "beganAt", ended_at AS "endedAt",
        ${HAND_OVER} AS "handOver"
      FROM tenure t WHERE post_id = $1 ORDER BY began_at DESC, id DESC`,
      [postId],
    );
    const { directory } = await this.references.current();
    return rows.map((row) => tenureOf(row, directory, row.handOver));
  }

  /** Who stands in for a post, did or will, the latest first. */
  async standIns(postId: string): Promise<StandInAnswer[]> {
    const { rows } = await this.pool.query<StandIn & { id: string; version: number }>(
      `SELECT id, version, person_id AS "personId", post_id AS "postId", kinds, document, began_at AS "beganAt",
        ended_at AS "endedAt"
      FROM stand_in WHERE post_id = $1 ORDER BY began_at DESC, id DESC`,
      [postId],
    );
    const { directory } = await this.references.current();
    return rows.map((row) => standInOf(row, directory));
  }
}

function postOf(row: Row, directory: Directory): UnitPostAnswer {
  const { id, version, unitId, title, roles, portfolio, rank, superiorPostId, superiorTitle } = row;
  const { sortOrder, holder, standIns, endedAt } = row;
  const superior = superiorPostId === null ? null : { id: superiorPostId, title: superiorTitle! };
  const unit = unitRef({ directory }, unitId);
  return {
    ...{ id, version, unit, title, roles, portfolio, rank, superior, sortOrder, holder, standIns },
    endedAt: iso(endedAt),
  };
}

type TenureFields = Pick<TenureRow, 'id' | 'version' | 'personId' | 'postId' | 'beganAt' | 'endedAt'>;

export function tenureOf(tenure: TenureFields, directory: Directory, handOver: string | null): TenureAnswer {
  const { id, version, personId, postId, beganAt, endedAt } = tenure;
  return {
    ...{ id, version, person: personRef({ directory }, personId), post: refOf(postId, directory) },
    beganAt: iso(beganAt),
    endedAt: iso(endedAt),
    handOver,
  };
}

export function standInOf(
  standIn: StandIn & { readonly id: string; readonly version: number },
  directory: Directory,
): StandInAnswer {
  const { id, version, personId, postId, kinds, document, beganAt, endedAt } = standIn;
  return {
    ...{ id, version, person: personRef({ directory }, personId), post: refOf(postId, directory), kinds, document },
    beganAt: iso(beganAt),
    endedAt: iso(endedAt satisfies Instant),
  };
}

function refOf(postId: string, directory: Directory) {
  const { id, title } = directory.post(postId);
  return { id, title };
}
