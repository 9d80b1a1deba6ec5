import { Injectable } from '@nestjs/common';
import type { PartyKind, Urgency } from '@zhuoluo/kernel';
import type { SupervisionOrder } from '../../../rules/supervision-order/supervision-order.ts';
import { type Pool, Params, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import { rectifying, signerOf } from '../../answers/present-order.ts';
import { dueReasonOf, remainingOfLimit } from '../../answers/present.ts';
import { iso, regionRef, unitOfWork, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page } from '@zhuoluo/platform';
import { shareSeen } from '@zhuoluo/directory/rules';
import { searchWay } from '../../access/search-way.ts';
import type { SupervisionOrderListItem } from './list-orders.answer.ts';
import type { ListOrdersRequest } from './list-orders.request.ts';
import { listOrdersSql, orderOf } from './list-orders.sql.ts';

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
  readonly urgency: Urgency;
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
  o.ended_at AS "endedAt", c.case_no AS "caseNo", c.version, c.title, c.urgency, c.policy_version AS "policyVersion", c.region_id AS "regionId",
  p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

/** Orders the caller may see, a page at a time. */
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
    const { key } = orderOf(r.sort);
    const { directory } = await this.references.current();
    const params = new Params();
    const reader = { actor, scope, directory };
    // Orders stand in one order for all counties: who sees one walks past the others' as well.
    const way = r.q === undefined ? null : await searchWay(r.q, (limit + 1) / shareSeen(scope, directory), this.pool);
    const text = listOrdersSql(COLUMNS, r, way, reader, after, limit, params);
    const { rows } = await this.pool.query<Row>(text, params.values);
    const references = await this.references.current();
    const now = Date.now();
    return pageOf(
      walk,
      rows,
      (row) => [row[key], row.id],
      (row) => itemOf(row, references, now),
    );
  }
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
      urgency: row.urgency,
      party: { id: row.partyId, kind: row.partyKind, name: row.partyName, region: regionRef(ctx, row.regionId) },
    },
  };
}
