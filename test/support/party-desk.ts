import type { CommandHeaders } from '@zhuoluo/platform';
import type { CaseWorld } from '@zhuoluo/testing';
import { viewerOf } from './viewer.ts';
import type { AssignmentAnswer } from '../../libs/directory/src/http/assignments/assignment.dto.ts';
import { AssignmentsHandler } from '../../libs/directory/src/http/assignments/assignments.handler.ts';
import { AssignmentsQuery } from '../../libs/directory/src/http/assignments/assignments.query.ts';
import { ReferenceChanges } from '../../libs/directory/src/http/changes/reference-changes.ts';
import type { CaseReach } from '../../libs/directory/src/http/reference/case-reach.ts';
import type { PartyAnswer } from '../../libs/directory/src/http/parties/party.answers.ts';
import { PartiesHandler } from '../../libs/directory/src/http/parties/parties.handler.ts';
import { PartiesQuery } from '../../libs/directory/src/http/parties/parties.query.ts';

export const ADMIN = 'sl.zfb.admin';
export const COUNTY_OFFICE = 'sy.zfb.dispatch1';
export const CITY_OFFICE = 'sl.zfb.dispatch1';
export const CONTACT = { name: '示例联系人', phone: '0914-000-0000' };

export const plain = (ifMatch: number | null = null): CommandHeaders => ({ idempotency: null, ifMatch, path: '/' });

/** Registers made-up enterprises of 山阳 and lets people of the sample serve them. */
export class PartyDesk {
  /** What the cases say of every party. */
  openCases = 0;
  readonly parties: PartiesHandler;
  readonly assignments: AssignmentsHandler;
  readonly query: PartiesQuery;
  readonly assigned: AssignmentsQuery;
  readonly #world: CaseWorld;
  #serial = 0;

  constructor(world: CaseWorld) {
    this.#world = world;
    const { pool, references, dataSource } = world;
    const changes = new ReferenceChanges(dataSource, references);
    const reach = { openOfParty: () => Promise.resolve(this.openCases) } as unknown as CaseReach;
    this.query = new PartiesQuery(pool, references);
    this.parties = new PartiesHandler(changes, this.query, reach, references);
    this.assigned = new AssignmentsQuery(pool, references);
    this.assignments = new AssignmentsHandler(changes, this.assigned, references);
  }

  async register(said: { regionId?: string; aboveScale?: boolean } = {}, by = ADMIN): Promise<PartyAnswer> {
    const serial = ++this.#serial;
    const body = {
      ...{ code: `TEST-${serial}`, kind: 'ENTERPRISE' as const, name: `试点企业${serial}(示例)`, contact: CONTACT },
      regionId: await this.#world.idOf('region', 'SY'),
      ...said,
    };
    return (await this.parties.add(await viewerOf(this.#world, by), plain(), body)).body;
  }

  /** In the account's first post with the duty of a liaison. */
  async assign(partyId: string, account: string, by = ADMIN, more: object = {}): Promise<AssignmentAnswer> {
    const { posts } = await this.#world.actor(account);
    const postId = posts.find(({ roles }) => roles.includes('LIAISON'))!.id;
    const body = { partyId, postId, ...more };
    return (await this.assignments.add(await viewerOf(this.#world, by), plain(), body)).body;
  }

  /** Another liaison of 山阳. */
  async liaisonBeside(account: string): Promise<string> {
    const { rows } = await this.#world.pool.query<{ account: string }>(
      `SELECT p.account FROM person p JOIN tenure t ON t.person_id = p.id JOIN post o ON o.id = t.post_id AND o.roles ? 'LIAISON'
      WHERE p.account <> $1 AND o.unit_id IN (SELECT id FROM unit WHERE region_id = $2) ORDER BY p.account LIMIT 1`,
      [account, await this.#world.idOf('region', 'SY')],
    );
    return rows[0]!.account;
  }
}
