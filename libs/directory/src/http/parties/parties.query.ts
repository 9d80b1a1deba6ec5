import { Injectable } from '@nestjs/common';
import { type Actor, holds, type Instant, type PartyKind, type Role } from '@zhuoluo/kernel';
import {
  type Pool,
  type Queryable,
  Filters,
  Params,
  holdsWords,
  InjectPool,
  InjectReferences,
} from '@zhuoluo/database';
import { Fault } from '@zhuoluo/platform';
import type { Contact } from '../../rules/directory-data.ts';
import type { Directory } from '../../rules/directory.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { inForce } from '../../store/in-force.sql.ts';
import { managedRows, type RowOrder } from '../managed-rows.ts';
import { holderRef, iso, personRef, regionRef, unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import { visibleParties } from '../visible-parties.ts';
import { liaisonsOf, type ServingRow } from './liaisons.query.ts';
import type { PartyAnswer, PartyLiaisonAnswer, ProjectStage } from './party.answers.ts';
import type { ListPartiesRequest, PartyOrder, PartyPage } from './party.requests.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
  readonly aboveScale: boolean;
  readonly chainLeader: boolean;
  readonly stage: ProjectStage | null;
  readonly contact: Contact;
  readonly registeredAt: Instant;
  readonly endedAt: Instant | null;
}

const FILERS: readonly Role[] = ['DISPATCHER', 'SUPERVISOR', 'HOTLINE'];

const COLUMNS = `p.id, p.version, p.code, p.kind, p.name, p.region_id AS "regionId", p.above_scale AS "aboveScale",
  p.chain_leader AS "chainLeader", p.stage, p.contact, p.registered_at AS "registeredAt", p.ended_at AS "endedAt"`;

/** In the order of their registration, which is that of their ids, unless another is asked for. */
const ORDERS: Readonly<Record<PartyOrder, RowOrder>> = {
  registered: { by: 'p.id', type: 'id' },
  name: { by: 'p.name', type: 'text' },
  code: { by: 'p.code', type: 'text' },
};

/** Whether somebody serves the party, `p`: a post that is assigned to it and held. */
export const SERVED = `EXISTS (SELECT FROM assignment a JOIN tenure h ON h.post_id = a.post_id AND ${inForce('h')}
  WHERE a.party_id = p.id AND ${inForce('a')})`;

/** Parties the caller may see, and who serves them. */
@Injectable()
export class PartiesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async list(viewer: Viewer, request: ListPartiesRequest): Promise<PartyPage> {
    const { regionId, kind, q, aboveScale, gaps, ended = false } = request;
    const params = new Params();
    const filters = new Filters(params).is('p.region_id', regionId).among('p.kind', kind && [kind]);
    if (q !== undefined) filters.all(`(${holdsWords('p.name', q, params)} OR ${holdsWords('p.code', q, params)})`);
    if (aboveScale !== undefined) filters.all(`p.above_scale = ${aboveScale}`);
    if (gaps !== undefined) filters.all(gaps ? `NOT ${SERVED}` : SERVED);
    if (!ended) filters.all('(p.ended_at IS NULL OR p.ended_at > statement_timestamp())');
    const { where } = filters.all(visibleParties(viewer.scope, params));
    const list = { name: 'parties', columns: COLUMNS, from: 'party p', id: 'p.id', where, params, orders: ORDERS };
    return managedRows(this.pool, list, viewer, request, (rows: readonly Row[]) => this.#shown(rows, viewer.actor));
  }

  /** @throws Fault not-found */
  async one({ actor, scope }: Viewer, id: string, db: Queryable = this.pool): Promise<PartyAnswer> {
    const params = new Params();
    const text = `SELECT ${COLUMNS} FROM party p WHERE p.id = ${params.add(id)}::uuid AND ${visibleParties(scope, params)}`;
    const { rows } = await db.query<Row>(text, params.values);
    const [shown] = await this.#shown(rows, actor, db);
    if (!shown) throw new Fault('not-found');
    return shown;
  }

  async #shown(rows: readonly Row[], actor: Actor, db: Queryable = this.pool): Promise<readonly PartyAnswer[]> {
    const [serving, { directory }] = await Promise.all([
      liaisonsOf(
        db,
        rows.map(({ id }) => id),
      ),
      this.references.current(),
    ]);
    return rows.map((row) => partyOf(row, serving.get(row.id) ?? [], directory, actor));
  }
}

function liaisonOf(
  { tier, assignmentId, postId, unitId, personId, beganAt }: ServingRow,
  directory: Directory,
): PartyLiaisonAnswer {
  const person = personId === null ? holderRef({ directory }, postId) : personRef({ directory }, personId);
  const unit = unitRef({ directory }, unitId);
  return { ...person, unit, tier, assignmentId, postId, vacant: personId === null, beganAt: iso(beganAt) };
}

/** Who files for a party, or serves it, knows whom to call there; leaders and assessors need not (rules.md §18). */
function seesContact({ id }: Row, serving: readonly ServingRow[], actor: Actor): boolean {
  const serves = serving.some(({ personId }) => personId === actor.personId);
  return serves || actor.partyId === id || FILERS.some((role) => holds(actor, role));
}

function partyOf(row: Row, serving: readonly ServingRow[], directory: Directory, actor: Actor): PartyAnswer {
  const { regionId, contact, registeredAt, endedAt, ...shown } = row;
  const liaisons = serving.map((one) => liaisonOf(one, directory));
  const held = liaisons.find(({ vacant }) => !vacant);
  return {
    ...shown,
    region: regionRef({ directory }, regionId),
    contact: seesContact(row, serving, actor) ? contact : null,
    liaison: held ? { id: held.id, name: held.name, unit: held.unit } : null,
    liaisons,
    registeredAt: iso(registeredAt),
    endedAt: iso(endedAt),
  };
}
