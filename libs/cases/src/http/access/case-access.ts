import { Injectable } from '@nestjs/common';
import { SharedConnection, InjectReferences, Params, prepared } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import type { PartyKind } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import { type PartyRef, regionRef, visibleParties } from '@zhuoluo/directory/http';
import type { Scope } from '@zhuoluo/directory/rules';
import { visibleOrders } from './order-access.ts';
import { isVisible, isVisibleRequest, isVisibleTask } from './visible.ts';

interface Row {
  readonly caseId: string;
  readonly partyId: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
}

/** A case that the caller may see, with its party. */
export interface VisibleCase {
  readonly caseId: string;
  readonly party: PartyRef;
}

const PARTY = `p.id AS "partyId", p.kind, p.name, p.region_id AS "regionId"`;

/** Whether something is there for this caller at all: absent and out of sight are the same 404 (api.md, Sight). */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly connection: SharedConnection,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  caseOf(scope: Scope, caseId: string): Promise<VisibleCase> {
    return this.#case(scope, caseId, `"case" c`, 'c.id', isVisible);
  }

  caseOfTask(scope: Scope, taskId: string): Promise<VisibleCase> {
    return this.#case(scope, taskId, `task t JOIN "case" c ON c.id = t.case_id`, 't.id', isVisibleTask);
  }

  /** A request is read by the unit that asks, as its task is. */
  caseOfRequest(scope: Scope, requestId: string): Promise<VisibleCase> {
    const from = `case_request r JOIN "case" c ON c.id = r.case_id`;
    return this.#case(scope, requestId, from, 'r.id', isVisibleRequest);
  }

  caseOfOrder(scope: Scope, orderId: string): Promise<VisibleCase> {
    const from = `supervision_order o JOIN "case" c ON c.id = o.case_id`;
    return this.#case(scope, orderId, from, 'o.id', visibleOrders);
  }

  /** A party that a case may be filed for, as far as the caller sees parties. */
  async party(scope: Scope, partyId: string): Promise<PartyRef> {
    const params = new Params();
    const text = `SELECT p.id AS "caseId", ${PARTY} FROM party p
      WHERE p.id = ${params.add(partyId)}::uuid AND ${visibleParties(scope, params)}`;
    const { rows } = await this.connection.query<Row>(prepared(text, params));
    const row = rows[0];
    if (!row) throw new Fault('not-found', { errors: [{ path: 'partyId', code: 'unknown' }] });
    return this.#partyOf(row);
  }

  async #case(
    scope: Scope,
    id: string,
    from: string,
    column: string,
    rightOf: (scope: Scope, params: Params) => string,
  ): Promise<VisibleCase> {
    const params = new Params();
    const text = `SELECT c.id AS "caseId", ${PARTY}
      FROM ${from} JOIN party p ON p.id = c.party_id
      WHERE ${column} = ${params.add(id)}::uuid AND ${rightOf(scope, params)}`;
    const { rows } = await this.connection.query<Row>(prepared(text, params));
    const row = rows[0];
    if (!row) throw new Fault('not-found');
    return { caseId: row.caseId, party: await this.#partyOf(row) };
  }

  async #partyOf({ partyId, kind, name, regionId }: Row): Promise<PartyRef> {
    const { directory } = await this.references.at(0, this.connection);
    return { id: partyId, kind, name, region: regionRef({ directory }, regionId) };
  }
}
