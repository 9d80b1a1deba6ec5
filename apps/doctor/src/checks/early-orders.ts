import { drawAtOf, toIso, type Duration, type Instant } from '@zhuoluo/kernel';
import type { Case, SupervisionOrder } from '@zhuoluo/cases/rules';
import type { CaseCheck, Moment, Step } from '../record.ts';

/** No order before its limit has passed and, for limits in working time, before the office opens (rules.md §98). */
export const earlyOrders: CaseCheck = {
  name: 'early-orders',
  title: '督办单不早发',
  faultsOf: ({ steps }, moment) =>
    steps.flatMap((step) => [...earlyDraws(step, moment), ...earlyExpiries(step, moment)]),
};

/** Orders that the event draws on a missed limit. */
function earlyDraws({ before, event, after }: Step, moment: Moment): string[] {
  const drawn = (event.change.orders ?? []).filter((o) => !before?.orders.some((known) => known.id === o.id));
  return drawn.flatMap(({ id }) => {
    const order = after.orders.find((o) => o.id === id)!;
    const clock = missedClock(order, before, event.change.clocks ?? []);
    if (!clock) return [];
    const what = `order ${order.docNumber ?? order.id} (${order.colour})`;
    if (clock.dueAt === null) return [`${what} on a limit without an end`];
    return early(what, order.draftedAt, firstDraw(clock.dueAt, clock.limit, after, moment));
  });
}

/** The limit whose miss drew the order; none where a person's decision did. */
function missedClock(order: SupervisionOrder, before: Case | null, touched: readonly { readonly id: string }[]) {
  const id =
    order.reason === 'LIMIT_MISSED' || order.reason === 'INSTRUCTION_MISSED'
      ? order.clockId
      : order.reason === 'COMMITMENT_MISSED'
        ? touched.find(({ id: clockId }) => before?.clocks.find((k) => k.id === clockId)?.kind === 'COMMITMENT')?.id
        : undefined;
  return id === undefined ? undefined : before?.clocks.find((k) => k.id === id);
}

/** Orders whose own limit the event says has passed: the next colour follows from it. */
function earlyExpiries({ before, event, after, recorded }: Step, moment: Moment): string[] {
  if (event.type !== 'order-expired') return [];
  return (event.change.orders ?? []).flatMap(({ id }) => {
    const order = before?.orders.find((o) => o.id === id);
    if (!order) return [];
    const what = `expiry of order ${order.docNumber ?? order.id} (${order.colour})`;
    if (order.rectifyDueAt === null || order.rectifyLimit === null) return [`${what} without a limit`];
    const drawn = firstDraw(order.rectifyDueAt, order.rectifyLimit, after, moment);
    return early(what, recorded.recordedAt, Math.max(drawn, order.expireAt ?? drawn));
  });
}

/** The first instant at which any version of the calendar allows the draw: what was right once stays right. */
function firstDraw(dueAt: Instant, limit: Duration, c: Case, moment: Moment): Instant {
  return Math.min(...moment.calendarsOf(c).map((calendar) => drawAtOf(dueAt, limit, calendar)));
}

function early(what: string, at: Instant, notBefore: Instant): string[] {
  return at < notBefore ? [`${what} at ${toIso(at)}, due no earlier than ${toIso(notBefore)}`] : [];
}
