import { Injectable } from '@nestjs/common';
import type { Colour, Duration, Instant, OrderState } from '@zhuoluo/kernel';
import type { ShownSubject } from '@zhuoluo/notices/http';
import type { CaseNoticeKind } from '@zhuoluo/notices/rules';
import type { ReceivedNotice } from '@zhuoluo/notices/store';
import { type Pool, Params, prepared, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { References, ReferenceStore } from '@zhuoluo/regulation/store';
import { dueReasonOf, remainingOfLimit } from '../answers/present.ts';
import { iso, unitRef, type Viewer } from '@zhuoluo/directory/http';
import { visibleOrders } from '../access/order-access.ts';
import { isVisible } from '../access/visible.ts';
import { DEADLINE_OF, type Deadlines } from './deadline-of.ts';
import { awaitsClaim, RUNNING_CLOCKS, runningLimitOf, type RunningClock } from './running-limits.ts';

interface Row extends Deadlines {
  readonly id: string;
  readonly kind: CaseNoticeKind;
  readonly caseId: string;
  readonly caseNo: string;
  readonly title: string;
  readonly taskId: string | null;
  readonly orderId: string | null;
  readonly docNumber: string | null;
  readonly colour: Colour | null;
  readonly orderState: OrderState | null;
  readonly unitId: string | null;
  readonly policyVersion: number;
  readonly clocks: readonly RunningClock[];
  readonly rectifyLimit: Duration | null;
  readonly remainingSeconds: number | null;
  readonly recheckAt: Instant | null;
}

/** What a notice shows of its case, task, order and event: each of it null where the reader may not, or no longer, see it. */
const SHOWN = `
  c.id AS "caseId", c.case_no AS "caseNo", c.title, t.id AS "taskId", o.id AS "orderId", o.doc_number AS "docNumber",
  o.colour, o.state AS "orderState",
  coalesce(o.unit_id, t.unit_id, CASE WHEN n.kind IN ('limit-near', 'limit-moved') THEN (e.facts ->> 'unitId')::uuid END) AS "unitId",
  (e.change #>> '{case,dueAt}')::float8 AS "stageDueAt", 
  coalesce(e.facts ->> 'dueAt', CASE n.kind WHEN 'case-instructed' THEN e.facts ->> 'until' END)::float8 AS "warnedOfDueAt",
  CASE WHEN t.state = 'PENDING_CLAIM' THEN t.claim_due_at ELSE t.due_at END AS "taskDueAt", t.due_at AS "handleDueAt",
  o.rectify_due_at AS "rectifyDueAt", o.delegate_at AS "signBy", o.judge_move_at AS "judgeBy",
  c.policy_version AS "policyVersion", ${RUNNING_CLOCKS} AS clocks, o.rectify_limit AS "rectifyLimit",
  o.remaining_seconds AS "remainingSeconds", o.recheck_at AS "recheckAt"`;

/** What notices show of their cases to a reader, as both stand now. */
@Injectable()
export class ShownCaseQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async show({ scope }: Viewer, notices: readonly ReceivedNotice[]): Promise<ReadonlyMap<string, ShownSubject>> {
    const params = new Params();
    const column = <F extends keyof ReceivedNotice>(field: F, type: string) =>
      `${params.add(notices.map((notice) => notice[field]))}::${type}[]`;
    const columns = [
      ...[column('id', 'uuid'), column('kind', 'text'), column('subjectId', 'uuid'), column('seq', 'int')],
      ...[column('partKind', 'text'), column('partId', 'uuid')],
    ];
    // A notice of an order leads to its task as well, though the order itself be out of the reader's sight.
    const text = `
      SELECT n.id, n.kind, ${SHOWN}
      FROM unnest(${columns.join(', ')}) n (id, kind, case_id, seq, part_kind, part_id)
        JOIN "case" c ON c.id = n.case_id AND ${isVisible(scope, params)}
        LEFT JOIN supervision_order told ON n.part_kind = 'order' AND told.id = n.part_id AND told.case_id = c.id
        LEFT JOIN supervision_order o ON o.id = told.id AND ${visibleOrders(scope, params)}
        LEFT JOIN task t ON t.id = CASE n.part_kind WHEN 'task' THEN n.part_id ELSE told.task_id END AND t.case_id = c.id
        LEFT JOIN event e ON e.subject_id = c.id AND e.seq = n.seq`;
    const { rows } = await this.pool.query<Row>(prepared(text, params));
    const references = await this.references.current();
    const now = Date.now();
    return new Map(rows.map((row) => [row.id, shownOf(row, references, now)]));
  }
}

function shownOf(row: Row, references: References, now: Instant): ShownSubject {
  const { caseId, caseNo, title, taskId, orderId, docNumber } = row;
  return {
    caseId,
    caseNo,
    title,
    taskId,
    order: orderId === null ? null : { id: orderId, docNumber, colour: row.colour!, state: row.orderState! },
    unit: row.unitId === null ? null : unitRef(references, row.unitId),
    ...limitOf(row, references, now),
  };
}

/** Until when; without a date, because the calendar ends before it, what is left and why (rules.md §24). */
function limitOf(
  row: Row,
  references: References,
  now: Instant,
): Pick<ShownSubject, 'dueAt' | 'dueReason' | 'remaining'> {
  const deadline = DEADLINE_OF[row.kind];
  const told = deadline === null ? null : row[deadline];
  if (told !== null) return { dueAt: iso(told), dueReason: null, remaining: null };
  const running = runningLimitOf(row, deadline);
  const dueAt = running?.dueAt ?? null;
  const calendar = references.calendar(references.policy(row.policyVersion).calendar);
  return {
    dueAt: iso(dueAt),
    dueReason: dueReasonOf(dueAt, running !== undefined || awaitsClaim(row, deadline)),
    remaining: dueAt === null ? remainingOfLimit({ now, calendar }, running) : null,
  };
}
