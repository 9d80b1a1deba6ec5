import { Injectable } from '@nestjs/common';
import {
  type Pool,
  type Queryable,
  Filters,
  holdsWords,
  InjectPool,
  InjectReferences,
  Params,
} from '@zhuoluo/database';
import type { Instant, PartyKind, Tier } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Directory } from '../../rules/directory.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { inForce } from '../../store/in-force.sql.ts';
import { walk } from '../reference/walk.ts';
import { liaisonPosts, type LiaisonPostPage, type ListLiaisonPostsRequest } from './liaison-posts.ts';
import { managedRows, type RowOrder } from '../managed-rows.ts';
import { holderRef, iso, personRef, regionRef, unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import { visibleParties } from '../visible-parties.ts';
import type { AssignmentAnswer, AssignmentOrder, AssignmentPage, ListAssignmentsRequest } from './assignment.dto.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly tier: Tier;
  readonly beganAt: Instant;
  readonly endedAt: Instant | null;
  readonly partyId: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
  readonly postId: string;
  readonly title: string;
  readonly unitId: string;
  readonly personId: string | null;
}

const FROM = `assignment a JOIN party p ON p.id = a.party_id JOIN post o ON o.id = a.post_id
  LEFT JOIN tenure h ON h.post_id = o.id AND ${inForce('h')} LEFT JOIN person l ON l.id = h.person_id`;
const COLUMNS = `a.id, a.version, a.tier, a.began_at AS "beganAt", a.ended_at AS "endedAt", p.id AS "partyId", p.kind, p.name,
  p.region_id AS "regionId", o.id AS "postId", o.title, o.unit_id AS "unitId", h.person_id AS "personId"`;

const ORDERS: Readonly<Record<AssignmentOrder, RowOrder>> = {
  registered: { by: 'a.id', type: 'id' },
  party: { by: 'p.name', type: 'text' },
  from: { by: 'a.began_at', type: 'instant' },
};

/** 包联 of the parties in sight: those that hold, those ahead, and on wish those that have ended. */
@Injectable()
export class AssignmentsQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async list(viewer: Viewer, request: ListAssignmentsRequest): Promise<AssignmentPage> {
    const { regionId, kind, partyId, postId, tier, q, ended = false } = request;
    const params = new Params();
    const filters = new Filters(params)
      .is('p.region_id', regionId)
      .among('p.kind', kind && [kind])
      .is('a.party_id', partyId)
      .is('a.post_id', postId)
      .among('a.tier', tier && [tier]);
    if (q !== undefined)
      filters.all(`(${holdsWords('p.name', q, params)} OR ${holdsWords(`coalesce(l.name, '')`, q, params)})`);
    if (!ended) filters.all('(a.ended_at IS NULL OR a.ended_at > statement_timestamp())');
    const { where } = filters.all(visibleParties(viewer.scope, params));
    const list = { name: 'assignments', columns: COLUMNS, from: FROM, id: 'a.id', where, params, orders: ORDERS };
    return managedRows(this.pool, list, viewer, request, (rows: readonly Row[]) => this.#shown(rows));
  }

  async posts(viewer: Viewer, request: ListLiaisonPostsRequest): Promise<LiaisonPostPage> {
    const { directory } = await this.references.current();
    return liaisonPosts(directory, walk('liaison-posts', viewer, request), request.q);
  }

  /** @throws Fault not-found */
  async one({ scope }: Viewer, id: string, db: Queryable = this.pool): Promise<AssignmentAnswer> {
    const params = new Params();
    const text = `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ${params.add(id)}::uuid AND ${visibleParties(scope, params)}`;
    const { rows } = await db.query<Row>(text, params.values);
    const [shown] = await this.#shown(rows);
    if (!shown) throw new Fault('not-found');
    return shown;
  }

  async #shown(rows: readonly Row[]): Promise<readonly AssignmentAnswer[]> {
    const { directory } = await this.references.current();
    return rows.map((row) => assignmentOf(row, directory));
  }
}

function assignmentOf(row: Row, directory: Directory): AssignmentAnswer {
  const { id, version, tier, postId, title, unitId, personId, partyId, kind, name, regionId } = row;
  const person = personId === null ? holderRef({ directory }, postId) : personRef({ directory }, personId);
  return {
    ...{ id, version, tier },
    party: { id: partyId, kind, name, region: regionRef({ directory }, regionId) },
    post: { id: postId, title },
    liaison: { ...person, unit: unitRef({ directory }, unitId) },
    beganAt: iso(row.beganAt),
    endedAt: iso(row.endedAt),
  };
}
