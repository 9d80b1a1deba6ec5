import { hash } from 'node:crypto';
import type { Case } from '../rules/case/case.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import { orderText, type OrderText } from '../rules/supervision-order/document.ts';
import type { Queryable } from '@zhuoluo/database';
import type { CaseChange } from './case-change.ts';
import { ORDER_TEXT, type OrderTextRow } from './order-text.entity.ts';

/** New events with the hashes of the orders that they issue, and the texts to keep. */
interface Kept {
  readonly events: readonly CaseEvent[];
  readonly texts: readonly OrderTextRow[];
}

/** The texts of the orders that events issue, as they are at the issue; numbers are allotted before. */
export function keepTexts(c: Case, { events, directory, calendar, policy }: CaseChange): Kept {
  const texts: OrderTextRow[] = [];
  const kept = events.map((event): CaseEvent => {
    if (event.type !== 'order-issued') return event;
    const order = c.orders.find(({ id }) => id === event.facts.orderId)!;
    const row = textRow(order.id, orderText(c, order, directory, calendar, policy));
    texts.push(row);
    return { ...event, facts: { ...event.facts, sha256: row.sha256.toString('hex') } };
  });
  return { events: kept, texts };
}

function textRow(orderId: string, said: OrderText): OrderTextRow {
  const text = JSON.stringify(said);
  return { orderId, text, sha256: hashOfText(text) };
}

export function hashOfText(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

const READ = {
  name: 'read-order-text',
  text: `SELECT ${ORDER_TEXT.selectList('t')} FROM ${ORDER_TEXT.name} t WHERE t.order_id = $1`,
};

/** The text that was kept of an order; null before its issue, and of orders that an earlier version issued. */
export async function readOrderText(db: Queryable, orderId: string): Promise<OrderTextRow | null> {
  const { rows } = await db.query<OrderTextRow>({ ...READ, values: [orderId] });
  return rows[0] ?? null;
}
