import { Injectable } from '@nestjs/common';
import type { Case } from '../../../rules/case/case.ts';
import type { CaseEventType } from '../../../rules/case/event.ts';
import type { SupervisionOrder } from '../../../rules/supervision-order/supervision-order.ts';
import { withPersonalTexts } from '@zhuoluo/audit/store';
import { type Pool, InjectPool } from '@zhuoluo/database';
import { orderRef } from '../../answers/present-order.ts';
import { entryOf, type EventRow } from '../../cases/timeline/timeline-entry.ts';
import { keyAfter, DEFAULT_LIMIT, pageOf, type Page, type PageRequest } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { seesOrder } from '../../access/order-access.ts';
import { Reading } from '../../access/reading.ts';
import { CaseAccess } from '../../access/case-access.ts';
import type { OrderHistoryEntry } from './order-history.answer.ts';

interface Row extends EventRow {
  /** The order that grew from this one, drawn or issued by the event. */
  readonly grewInto: string | null;
}

const BEGINNINGS: readonly CaseEventType[] = ['order-drafted', 'order-issued'];

// A case has few events, all found by the key of its history: an index of their orders would be one more entry for each.
const LIST = {
  name: 'order-history',
  text: `SELECT seq, type, at, recorded_at AS "recordedAt", by, facts,
      CASE WHEN facts->>'orderId' = ANY($3::text[]) THEN facts->>'orderId' END AS "grewInto"
    FROM event
    WHERE subject_id = $1 AND seq > $4::bigint AND (
      facts->>'orderId' = $2
      OR (facts->>'orderId' = ANY($3::text[]) AND type = ANY($6::text[]))
      OR EXISTS (SELECT FROM json_array_elements(change->'orders') o WHERE o->>'id' = $2))
    ORDER BY seq LIMIT $5`,
};

/** What happened to one order, oldest first: drawn, sent back, signed, answered, judged, grown into another, ended. */
@Injectable()
export class OrderHistoryQuery {
  constructor(
    private readonly access: CaseAccess,
    private readonly reading: Reading,
    @InjectPool() private readonly pool: Pool,
  ) {}

  async list({ actor, scope }: Viewer, id: string, request: PageRequest): Promise<Page<OrderHistoryEntry>> {
    const { caseId } = await this.access.caseOfOrder(scope, id);
    const { case: c, context } = await this.reading.case(caseId);
    const grown = grownFrom(c, id).filter((order) => seesOrder(scope, order, context.servedBy));
    const walk = { list: `order-history/${id}`, personId: actor.personId, request };
    const after = keyAfter(walk)?.[0] ?? 0;
    const values = [
      caseId,
      id,
      grown.map((order) => order.id),
      after,
      (request.limit ?? DEFAULT_LIMIT) + 1,
      BEGINNINGS,
    ];
    const { rows } = await this.pool.query<Row>({ ...LIST, values });
    return pageOf(
      walk,
      await withPersonalTexts(this.pool, rows),
      (row) => [row.seq, caseId],
      (row) => ({ ...entryOf(row, context.directory, true, true), grewInto: orderRef(grown, row.grewInto) }),
    );
  }
}

function grownFrom(c: Case, id: string): readonly SupervisionOrder[] {
  return c.orders.filter((order) => order.supersedes === id);
}
