import { Injectable } from '@nestjs/common';
import { type Actor, holds, type Instant, type PartyKind, type Role } from '@zhuoluo/kernel';
import type { Directory } from '../../rules/directory.ts';
import type { Contact } from '../../rules/directory-data.ts';
import { type Pool, Filters, Params, holdsWords, InjectPool, InjectReferences } from '@zhuoluo/database';
import { Fault, keyAfter, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import type { LiaisonAnswer, PartyRef } from '../references.answer.ts';
import { holderRef, iso, personRef, regionRef, unitRef } from '../refs.ts';
import type { Viewer } from '../viewer.ts';
import { visibleParties } from '../visible-parties.ts';
import { inForce } from '../../store/in-force.sql.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import type { AssignmentAnswer, PartyAnswer, ProjectStage } from './reference.answers.ts';
import type { ListPartiesRequest } from './reference.pages.ts';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
  readonly aboveScale: boolean;
  readonly chainLeader: boolean;
  readonly stage: ProjectStage | null;
  readonly contact: Contact;
  readonly assignmentId: string | null;
  readonly beganAt: Instant | null;
  readonly postId: string | null;
  readonly liaisonId: string | null;
  readonly liaisonUnitId: string | null;
}

const FILERS: readonly Role[] = ['DISPATCHER', 'SUPERVISOR', 'HOTLINE'];

const FROM = `
  SELECT p.id, p.code, p.kind, p.name, p.region_id AS "regionId", p.above_scale AS "aboveScale", p.chain_leader AS "chainLeader",
    p.stage, p.contact, a.id AS "assignmentId", a.began_at AS "beganAt", o.id AS "postId", h.person_id AS "liaisonId", o.unit_id AS "liaisonUnitId"
  FROM party p
    LEFT JOIN assignment a ON a.party_id = p.id AND a.ended_at IS NULL
    LEFT JOIN post o ON o.id = a.post_id
    LEFT JOIN tenure h ON h.post_id = o.id AND ${inForce('h')}`;

/** Parties the caller may see, and who serves them; in the order of their registration. */
@Injectable()
export class PartiesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async parties(viewer: Viewer, request: ListPartiesRequest): Promise<Page<PartyAnswer>> {
    return this.#page('parties', viewer, request, [], partyOf);
  }

  async party({ actor, scope }: Viewer, id: string): Promise<PartyAnswer> {
    const params = new Params();
    const text = `${FROM} WHERE p.id = ${params.add(id)}::uuid AND ${visibleParties(scope, params)}`;
    const { rows } = await this.pool.query<Row>(text, params.values);
    const row = rows[0];
    if (!row) throw new Fault('not-found');
    const { directory } = await this.references.current();
    return partyOf(row, directory, actor);
  }

  async assignments(viewer: Viewer, request: ListPartiesRequest): Promise<Page<AssignmentAnswer>> {
    return this.#page('assignments', viewer, request, ['a.id IS NOT NULL'], assignmentOf);
  }

  async #page<T>(
    list: string,
    { actor, scope }: Viewer,
    request: ListPartiesRequest,
    conditions: readonly string[],
    show: (row: Row, directory: Directory, actor: Actor) => T,
  ): Promise<Page<T>> {
    const { limit = DEFAULT_LIMIT, regionId, kind, q } = request;
    const walk = { list, personId: actor.personId, request };
    const after = keyAfter(walk);
    const params = new Params();
    const filters = new Filters(params)
      .all(...conditions)
      .is('p.region_id', regionId)
      .among('p.kind', kind && [kind]);
    if (q !== undefined) filters.all(holdsWords('p.name', q, params));
    if (after) filters.all(`p.id > ${params.add(after[1])}::uuid`);
    const { where } = filters.all(visibleParties(scope, params));
    const text = `${FROM} WHERE ${where} ORDER BY p.id LIMIT ${params.add(limit + 1)}`;
    const { rows } = await this.pool.query<Row>(text, params.values);
    const { directory } = await this.references.current();
    return pageOf(
      walk,
      rows,
      (row) => [null, row.id],
      (row) => show(row, directory, actor),
    );
  }
}

function refOf({ id, kind, name, regionId }: Row, directory: Directory): PartyRef {
  return { id, kind, name, region: regionRef({ directory }, regionId) };
}

function liaisonOf({ liaisonId, liaisonUnitId }: Row, directory: Directory): LiaisonAnswer | null {
  if (liaisonId === null) return null;
  const unit = liaisonUnitId === null ? null : unitRef({ directory }, liaisonUnitId);
  return { ...personRef({ directory }, liaisonId), unit };
}

/** Who files for a party, or serves it, knows whom to call there; leaders, assessors and administrators need not (rules.md §18). */
function seesContact({ liaisonId, id }: Row, actor: Actor): boolean {
  return liaisonId === actor.personId || actor.partyId === id || FILERS.some((role) => holds(actor, role));
}

function partyOf(row: Row, directory: Directory, actor: Actor): PartyAnswer {
  const { code, aboveScale, chainLeader, stage, contact } = row;
  return {
    ...refOf(row, directory),
    code,
    aboveScale,
    chainLeader,
    stage,
    contact: seesContact(row, actor) ? contact : null,
    liaison: liaisonOf(row, directory),
  };
}

function assignmentOf(row: Row, directory: Directory): AssignmentAnswer {
  return {
    id: row.assignmentId!,
    party: refOf(row, directory),
    liaison: liaisonOf(row, directory) ?? { ...holderRef({ directory }, row.postId!), unit: null },
    beganAt: iso(row.beganAt!),
  };
}
