import type { ClockKind, Colour, Duration, Instant, Level } from '@zhuoluo/kernel';
import type { Clock } from '../case/clock.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Untouched } from './untouched.ts';

/** One limit or order on the way of a case, from its beginning to its end. */
export interface CourseStep {
  readonly level: Level;
  readonly unitId: string;
  /** The limit; null for an order. */
  readonly kind: ClockKind | null;
  readonly colour: Colour | null;
  /** An order's: when it is drafted. */
  readonly from: Instant;
  readonly warnedAt: Instant | null;
  /** An order's: null while it waits for its signature. */
  readonly issuedAt: Instant | null;
  /** Null where the calendar does not reach so far, or the order is not issued. */
  readonly to: Instant | null;
  readonly limit: Duration | null;
  readonly signMode: SupervisionOrder['signMode'];
}

/** The limits and orders of who answers for the case, in the order in which they begin; those of co-units are left out. */
export function courseOf({ case: c, events }: Untouched): CourseStep[] {
  const co = new Set(c.tasks.filter(({ role }) => role === 'CO').map(({ id }) => ladderOf('task', id)));
  const warned = events.filter((event) => event.type === 'warning-given');
  const warnedAt = ({ kind, unitId, dueAt }: Clock) =>
    warned.find(({ facts }) => facts.kind === kind && facts.unitId === unitId && facts.dueAt === dueAt)?.at ?? null;
  const limits = c.clocks.filter(({ ladder }) => !co.has(ladder)).map((clock) => stepOfClock(clock, warnedAt(clock)));
  const orders = c.orders.filter(({ ladder }) => !co.has(ladder)).map(stepOfOrder);
  return [...limits, ...orders].toSorted((a, b) => a.from - b.from);
}

function stepOfClock({ level, unitId, kind, startedAt, dueAt, limit }: Clock, warnedAt: Instant | null): CourseStep {
  const none = { colour: null, issuedAt: null, signMode: null };
  return { level, unitId, kind, from: startedAt, warnedAt, to: dueAt, limit, ...none };
}

function stepOfOrder(order: SupervisionOrder): CourseStep {
  const { level, unitId, colour, draftedAt, issuedAt, rectifyDueAt, rectifyLimit, signMode } = order;
  const place = { level, unitId, kind: null, colour, warnedAt: null };
  return { ...place, from: draftedAt, issuedAt, to: rectifyDueAt, limit: rectifyLimit, signMode };
}
