import { Injectable } from '@nestjs/common';
import { Filters, InjectPool, InjectReferences, Params, type Pool } from '@zhuoluo/database';
import { iso, regionRef, unitRef, type Viewer } from '@zhuoluo/directory/http';
import type { Duration, PartyKind } from '@zhuoluo/kernel';
import { DEFAULT_LIMIT, keyAfter, pageOf, type Page } from '@zhuoluo/platform';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import type { Case } from '../../../rules/case/case.ts';
import type { Clock } from '../../../rules/case/clock.ts';
import type { CaseRequest } from '../../../rules/request/case-request.ts';
import { isVisibleRequest } from '../../access/visible.ts';
import { dueReasonOf, remainingOfLimit, seesInternals } from '../../answers/present.ts';
import { requestsAwaiting } from './awaiting-requests.ts';
import type { CaseRequestListItem } from './list-requests.answer.ts';
import type { ListRequestsRequest } from './list-requests.request.ts';

type Row = Omit<CaseRequest, 'version' | 'askedBy' | 'draftedBy' | 'clockId' | 'decidedBy' | 'decision'> &
  Pick<
    Case,
    'caseNo' | 'version' | 'title' | 'category' | 'urgency' | 'colour' | 'policyVersion' | 'regionId' | 'partyId'
  > &
  Pick<Clock, 'dueAt' | 'remainingSeconds' | 'recheckAt'> & {
    readonly limit: Duration;
    readonly partyKind: PartyKind;
    readonly partyName: string;
  };

const COLUMNS = `
  r.id, r.request_no AS "requestNo", r.case_id AS "caseId", r.kind, r.state, r.task_id AS "taskId", r.unit_id AS "unitId",
  r.asked_at AS "askedAt", r.basis, r.appeal, r.to_level AS "toLevel", r.reason, r.until,
  r.granted_until AS "grantedUntil", r.decider_role AS "deciderRole", r.proposed_unit_id AS "proposedUnitId", r.decider_unit_id AS "deciderUnitId",
  r.decided_at AS "decidedAt", r.assigned_unit_id AS "assignedUnitId", r.ended_at AS "endedAt",
  k."limit", k.due_at AS "dueAt", k.remaining_seconds AS "remainingSeconds", k.recheck_at AS "recheckAt",
  c.case_no AS "caseNo", c.version, c.title, c.category, c.urgency, c.colour, c.policy_version AS "policyVersion",
  c.region_id AS "regionId", p.id AS "partyId", p.kind AS "partyKind", p.name AS "partyName"`;

/** Requests the caller may see: a unit its own alone, an enterprise objections, others those of the cases that they read. */
@Injectable()
export class ListRequestsQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, asked: ListRequestsRequest): Promise<Page<CaseRequestListItem>> {
    const { limit = DEFAULT_LIMIT } = asked;
    const walk = { list: 'case-requests', personId: actor.personId, request: asked };
    const after = keyAfter(walk);
    const references = await this.references.current();
    const params = new Params();
    const filters = new Filters(params)
      .among('r.kind', asked.kind)
      .among('r.state', asked.state)
      .is('r.unit_id', asked.unitId)
      .is('r.case_id', asked.caseId)
      .is('r.task_id', asked.taskId);
    if (!seesInternals(actor)) filters.among('r.kind', ['OBJECTION']);
    if (asked.awaitsMe !== undefined) {
      const mine = params.add(await requestsAwaiting(actor, references.directory, this.pool));
      filters.all(`${asked.awaitsMe ? '' : 'NOT '}r.id = ANY(${mine}::uuid[])`);
    }
    if (after) filters.all(`(r.asked_at, r.id) > (${filters.instant(after[0] ?? 0)}, ${params.add(after[1])}::uuid)`);
    const text = `
      SELECT ${COLUMNS} FROM case_request r
      JOIN "case" c ON c.id = r.case_id JOIN party p ON p.id = c.party_id
      JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id
      WHERE ${filters.all(isVisibleRequest(scope, params)).where}
      ORDER BY r.asked_at, r.id LIMIT ${params.add(limit + 1)}`;
    const { rows } = await this.pool.query<Row>(text, params.values);
    const now = Date.now();
    return pageOf(
      walk,
      rows,
      (row) => [row.askedAt, row.id],
      (row) => itemOf(row, references, now),
    );
  }
}

function itemOf(row: Row, references: References, now: number): CaseRequestListItem {
  const ctx = { directory: references.directory };
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  const running = row.state === 'PENDING' ? row : undefined;
  const unitOf = (id: string | null) => (id === null ? null : unitRef(ctx, id));
  return {
    id: row.id,
    requestNo: row.requestNo,
    caseId: row.caseId,
    version: row.version,
    kind: row.kind,
    state: row.state,
    taskId: row.taskId,
    unit: unitOf(row.unitId),
    askedAt: iso(row.askedAt),
    basis: row.basis,
    appeal: row.appeal,
    toLevel: row.toLevel,
    reason: row.reason,
    until: iso(row.until),
    grantedUntil: iso(row.grantedUntil),
    deciderRole: row.deciderRole,
    proposedUnit: unitOf(row.proposedUnitId),
    deciderUnit: unitRef(ctx, row.deciderUnitId),
    dueAt: iso(row.dueAt),
    dueReason: dueReasonOf(row.dueAt, running !== undefined),
    remaining: remainingOfLimit({ now, calendar }, running),
    decidedAt: iso(row.decidedAt),
    assignedUnit: unitOf(row.assignedUnitId),
    endedAt: iso(row.endedAt),
    case: {
      id: row.caseId,
      caseNo: row.caseNo,
      title: row.title,
      category: row.category,
      urgency: row.urgency,
      colour: row.colour,
      party: { id: row.partyId, kind: row.partyKind, name: row.partyName, region: regionRef(ctx, row.regionId) },
    },
  };
}
