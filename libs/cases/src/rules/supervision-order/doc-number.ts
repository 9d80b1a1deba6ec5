import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/event.ts';
import { shanghaiYearOf, type Instant } from '@zhuoluo/kernel';

/** 机关代字〔年〕N号 with U+3014 and U+3015, full year, no 第, no leading zero (rules.md §115). */
export function docNumber(docCode: string, year: number, n: number): string {
  return `${docCode}〔${year}〕${n}号`;
}

/** One number to allot: in the series of the office's 机关代字, in the Shanghai year of issue. */
export interface NumberRequest {
  readonly orderId: string;
  readonly officeId: string;
  readonly year: number;
  /** When the order is issued. */
  readonly at: Instant;
}

/** The orders that events issued and that still need a number, in the order of their issue. */
export function numbersWanted(c: Case, events: readonly CaseEvent[]): NumberRequest[] {
  const wanted: NumberRequest[] = [];
  for (const event of events) {
    if (event.type !== 'order-issued') continue;
    const order = c.orders.find((o) => o.id === event.facts.orderId);
    if (order && order.docNumber === null && order.issuedAt !== null)
      wanted.push({
        orderId: order.id,
        officeId: order.officeId,
        year: shanghaiYearOf(order.issuedAt),
        at: order.issuedAt,
      });
  }
  return wanted;
}

/** The case and its new events with the allotted numbers written in. */
export function withNumbers(
  c: Case,
  events: readonly CaseEvent[],
  numbers: ReadonlyMap<string, string>,
): { case: Case; events: readonly CaseEvent[] } {
  return {
    case: { ...c, orders: c.orders.map((o) => (numbers.has(o.id) ? { ...o, docNumber: numbers.get(o.id)! } : o)) },
    events: events.map((event): CaseEvent => {
      if (event.type !== 'order-issued') return event;
      const { orderId } = event.facts;
      const number = numbers.get(orderId);
      if (number === undefined) return event;
      const orders = (event.change.orders ?? []).map((o) => (o.id === orderId ? { ...o, docNumber: number } : o));
      return { ...event, facts: { ...event.facts, docNumber: number }, change: { ...event.change, orders } };
    }),
  };
}
