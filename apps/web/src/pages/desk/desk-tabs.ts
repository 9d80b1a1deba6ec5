import type { OrderFilter } from '../../api/orders.ts';
import type { TaskFilter } from '../../api/tasks.ts';
import type { TaskCounts } from '../../api/schema.gen.ts';
import { IN_HAND, WITH_UNIT } from '../../api/states.gen.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';

export const DESK_TABS = ['toClaim', 'asked', 'inHand', 'dueToday', 'overdue', 'orders'] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export type TaskTab = Exclude<DeskTab, 'orders'>;

/** What a tab lists of the unit's tasks. */
export function taskFilterOf(tab: TaskTab, unitId: string, now: number): TaskFilter {
  const filters: Readonly<Record<TaskTab, TaskFilter>> = {
    toClaim: { state: ['PENDING_CLAIM'] },
    asked: { state: ['RETURN_REQUESTED'] },
    inHand: { state: [...IN_HAND] },
    dueToday: { state: [...WITH_UNIT], overdue: false, dueBefore: startOfDay(1, now) },
    overdue: { overdue: true },
  };
  return { ...filters[tab], unitId, limit: 50 };
}

export function orderFilterOf(unitId: string): OrderFilter {
  return { state: ['ISSUED'], unitId, limit: 50 };
}

export function countOf(tab: DeskTab, counts: TaskCounts | undefined): string | null {
  if (!counts) return null;
  const all: Readonly<Record<DeskTab, number>> = {
    toClaim: counts.toClaim,
    asked: counts.asked,
    inHand: counts.inHand + counts.toRework,
    dueToday: counts.dueToday,
    overdue: counts.overdue,
    orders: counts.ordersToAnswer,
  };
  return String(all[tab]);
}
