import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@zhuoluo/kernel';
import type { SupervisionOrder } from '../../../rules/supervision-order/supervision-order.ts';
import { type Pool, Filters, oneOf, Params, InjectPool, InjectReferences } from '@zhuoluo/database';
import { inForce } from '@zhuoluo/directory/store';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import { rectifying, signerOf } from '../../answers/present-order.ts';
import { dueReasonOf, remainingOfLimit } from '../../answers/present.ts';
import { iso, regionRef, unitOfWork, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import { shareSeen } from '@zhuoluo/directory/rules';
import { searchWay } from '../../access/search-way.ts';
import { ordersInSight } from '../../access/order-access.ts';
import { awaitsOfOrders } from './awaits-order.sql.ts';
import type { SupervisionOrderListItem } from './list-orders.answer.ts';
import type { ListOrdersRequest } from './list-orders.request.ts';
import { ordersFound } from './search-orders.sql.ts';

interface Row extends Pick<
  SupervisionOrder,
  | 'id'
  | 'docNumber'
  | 'colour'
  | 'state'
  | 'reason'
  | 'caseId'
  | 'taskId'
  | 'level'
  | 'unitId'
  | 'officeId'
  | 'clockKind'
  | 'step'
  | 'dueAt'
  | 'draftedAt'
  | 'issuedAt'
  | 'signerId'
  | 'signatoryPostId'
  | 'signerTitle'
  | 'signatoryTitle'
  | 'signMode'
  | 'authorisation'
  | 'rectifyLimit'
  | 'rectifyDueAt'
  | 'remainingSeconds'
  | 'recheckAt'
  | 'receivedAt'
  | 'answeredAt'
  | 'points'
  | 'endedAt'
> {
  readonly caseNo: string;
  readonly version: number;
  readonly title: string;
  readonly policyVersion: number;
  readonly regionId: string;
  readonly partyId: string;
  readonly partyKind: PartyKind;
  readonly partyName: string;
}

const COLUMNS = `
  o.id, o.doc_number AS "docNumber", o.colour, o.state, o.reason, o.case_id AS "caseId", o.task_id AS "taskId", o.level,
  o.unit_id AS "unitId", o.office_id AS "officeId", o.clock_kind AS "clockKind", o.step, o.due_at AS "dueAt",
  o.drafted_at AS "draftedAt", o.issued_at AS "issuedAt", o.signer_id AS "signerId", o.signatory_post_id AS "signatoryPostId",
  o.signer_title AS "signerTitle", o.signatory_title AS "signatoryTitle", o.sign_mode AS "signMode", o.authorisation,
  o.rectify_limit AS "rectifyLimit", o.rectify_due_at AS "rectifyDueAt",
  o.remaining_seconds AS "remainingSeconds", o.recheck_at AS "recheckAt", o.received_at AS "receivedAt", o.answered_at AS "answeredAt", o.points,
  o.ended_at AS "endedAt", c.case_no AS "caseNo", c.version, c.title, c.policy_version AS "policyVersion", c.region_id AS "regionId",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

/** Orders the caller may see, last drawn first. */
@Injectable()
export class ListOrdersQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, r: ListOrdersRequest): Promise<Page<SupervisionOrderListItem>> {
    const { limit = DEFAULT_LIMIT } = r;
    const walk = { list: 'supervision-orders', personId: actor.personId, request: r };
    const after = keyAfter(walk);
    const { directory } = await this.references.current();
    const params = new Params();
    const filters = new Filters(params).among('o.colour', r.colour).among('o.state', r.state).is('o.case_id', r.caseId);
    if (r.unitId !== undefined) filters.all(oneOf('o.unit_id', directory.worksFor(r.unitId), params));
    if (r.officeId !== undefined) filters.all(oneOf('o.office_id', directory.worksFor(r.officeId), params));
    if (r.signer !== undefined) filters.all(signedBy(params.add(r.signer)));
    if (r.awaits) filters.all(awaitsOfOrders(r.awaits, { actor, scope }, params));
    if (r.docNumber !== undefined) filters.all(`o.doc_number = ${params.add(r.docNumber)}`);
    if (r.q !== undefined) {
      // Orders stand in one order for all counties: who sees one walks past the others' as well.
      const way = await searchWay(r.q, (limit + 1) / shareSeen(scope, directory), this.pool);
      filters.all(ordersFound(r.q, way, directory, params));
    }
    if (r.revoked !== undefined) filters.all(`o.state ${r.revoked ? '=' : '<>'} 'REVOKED'`);
    if (r.issuedFrom !== undefined) filters.all(`o.issued_at >= ${filters.instant(r.issuedFrom)}`);
    if (r.issuedTo !== undefined) filters.all(`o.issued_at < ${filters.instant(r.issuedTo)}`);
    if (r.overdue === true) filters.all(`o.state = 'ISSUED'`, `o.rectify_due_at <= clock_timestamp()`);
    if (r.overdue === false)
      filters.all(`NOT (o.state = 'ISSUED' AND coalesce(o.rectify_due_at <= clock_timestamp(), false))`);
    if (after) filters.all(`(o.drafted_at, o.id) < (${filters.instant(after[0] ?? 0)}, ${params.add(after[1])}::uuid)`);
    const { from, where: right } = ordersInSight(scope, params, areDrafts(r));
    const lastDrawn = 'ORDER BY o.drafted_at DESC, o.id DESC';
    const text = `
      SELECT ${COLUMNS} FROM (
        SELECT o.id FROM ${from} WHERE ${filters.all(right).where} ${lastDrawn} LIMIT ${params.add(limit + 1)}) listed
      JOIN supervision_order o USING (id) JOIN "case" c ON c.id = o.case_id JOIN party p ON p.id = c.party_id ${lastDrawn}`;
    const { rows } = await this.pool.query<Row>(text, params.values);
    const references = await this.references.current();
    const now = Date.now();
    return pageOf(
      walk,
      rows,
      (row) => [row.draftedAt, row.id],
      (row) => itemOf(row, references, now),
    );
  }
}

/** Whether nothing is asked for that was ever issued. */
function areDrafts({ state }: ListOrdersRequest): boolean {
  return state?.every((one) => one === 'PENDING_SIGN') ?? false;
}

/** Orders, `o`, that a person signed, or is to sign in a post held now. */
function signedBy(person: string): string {
  return `(o.signer_id = ${person}::uuid OR o.signer_id IS NULL AND o.signatory_post_id IN (
    SELECT h.post_id FROM tenure h WHERE h.person_id = ${person}::uuid AND ${inForce('h')}))`;
}

function itemOf(row: Row, references: References, now: number): SupervisionOrderListItem {
  const ctx = { directory: references.directory };
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  const running = rectifying(row);
  return {
    id: row.id,
    docNumber: row.docNumber,
    version: row.version,
    colour: row.colour,
    state: row.state,
    reason: row.reason,
    caseId: row.caseId,
    taskId: row.taskId,
    level: row.level,
    unit: unitOfWork(ctx, row.unitId, row.endedAt),
    office: unitRef(ctx, row.officeId),
    clockKind: row.clockKind,
    step: row.step,
    dueAt: iso(row.dueAt),
    draftedAt: iso(row.draftedAt),
    issuedAt: iso(row.issuedAt),
    signer: signerOf(row, ctx),
    rectifyDueAt: iso(row.rectifyDueAt),
    dueReason: dueReasonOf(row.rectifyDueAt, running !== undefined),
    receivedAt: iso(row.receivedAt),
    answeredAt: iso(row.answeredAt),
    points: row.points,
    endedAt: iso(row.endedAt),
    remaining: remainingOfLimit({ now, calendar }, running),
    case: {
      id: row.caseId,
      caseNo: row.caseNo,
      title: row.title,
      party: { id: row.partyId, kind: row.partyKind, name: row.partyName, region: regionRef(ctx, row.regionId) },
    },
  };
}
