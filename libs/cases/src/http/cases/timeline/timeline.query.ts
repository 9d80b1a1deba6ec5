import { Injectable } from '@nestjs/common';
import { withPersonalTexts } from '@zhuoluo/audit/store';
import { type Pool, Params, prepared, InjectPool, InjectReferences } from '@zhuoluo/database';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { seesInternals } from '../../answers/present.ts';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page, type PageRequest } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { visibleOrders } from '../../access/order-access.ts';
import type { Scope } from '@zhuoluo/directory/rules';
import { isVisibleTask } from '../../access/visible.ts';
import { CaseAccess } from '../../access/case-access.ts';
import { PUBLIC_EVENTS, PUBLIC_OF_OBJECTION } from './public-event.ts';
import { entryOf, type EventRow } from './timeline-entry.ts';
import type { TimelineEntry } from './timeline.answer.ts';

/**
 * Events of an order are for readers of the order, events of a task for readers of the task.
 * Of other tasks people read the public part, and an enterprise reads it of all events (rules.md §19).
 */
function timelineSql(
  scope: Scope,
  internals: boolean,
  id: string,
  after: unknown,
  most: number,
  params: Params,
): string {
  const order = `e.facts ->> 'orderId' IS NULL OR EXISTS (
    SELECT FROM supervision_order o WHERE o.id = (e.facts ->> 'orderId')::uuid AND ${visibleOrders(scope, params)})`;
  const whole = internals ? `(${readsItsTask(scope, params)})` : 'false';
  return `
    SELECT e.seq, e.type, e.at, e.recorded_at AS "recordedAt", e.by, e.facts, ${whole} AS whole
    FROM event e JOIN "case" c ON c.id = e.subject_id
    WHERE e.subject_id = ${params.add(id)}::uuid AND e.seq > ${params.add(after)}::bigint AND (${order})
      AND (e.type = ANY(${params.add(PUBLIC_EVENTS)}::text[]) OR ${whole}
        OR (e.type = ANY(${params.add(PUBLIC_OF_OBJECTION)}::text[]) AND e.facts ->> 'kind' = 'OBJECTION'))
    ORDER BY e.seq LIMIT ${params.add(most)}`;
}

/** Whether the person reads the task an event, `e`, is of, or leads the case, `c`, for which co-units report. */
function readsItsTask(scope: Scope, params: Params): string {
  return `e.facts ->> 'taskId' IS NULL
    OR EXISTS (SELECT FROM task t WHERE t.id = (e.facts ->> 'taskId')::uuid AND ${isVisibleTask(scope, params)})
    OR EXISTS (SELECT FROM task lead WHERE lead.case_id = c.id AND lead.role = 'LEAD' AND lead.round = c.round
      AND lead.state <> 'REASSIGNED' AND lead.unit_id = ANY(${params.add(scope.unitIds)}::uuid[]))`;
}

/** A case's history, oldest first. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly access: CaseAccess,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async list({ actor, scope }: Viewer, id: string, request: PageRequest): Promise<Page<TimelineEntry>> {
    const { limit = DEFAULT_LIMIT } = request;
    const { caseId } = await this.access.caseOf(scope, id);
    const internals = seesInternals(actor);
    const walk = { list: `timeline/${caseId}`, personId: actor.personId, request };
    const after = keyAfter(walk)?.[0] ?? 0;
    const params = new Params();
    const text = timelineSql(scope, internals, caseId, after, limit + 1, params);
    const { rows } = await this.pool.query<EventRow & { readonly whole: boolean }>(prepared(text, params));
    const events = await withPersonalTexts(this.pool, rows);
    const { directory } = await this.references.current();
    return pageOf(
      walk,
      events,
      (row) => [row.seq, caseId],
      (row) => entryOf(row, directory, internals, row.whole),
    );
  }
}
