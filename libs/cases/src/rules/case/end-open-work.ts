import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import type { CaseWork } from './case-work.ts';
import { endClocksAmong, latenessAt } from './clocks.ts';
import type { Change } from './event.ts';
import { isActive } from './parts.ts';
import type { Task } from './task.ts';

/** What ends with a case that ends before its result: its tasks, its limits, its orders. */
export function endOpenWork(work: CaseWork): Required<Pick<Change, 'tasks' | 'clocks' | 'orders'>> {
  const { tasks, orders } = work.case;
  return {
    tasks: tasks.filter(isActive).map((task) => cancelled(work, task)),
    clocks: endClocksAmong(work, () => true),
    orders: struckOff(work, orders.filter(isOpenOrder)),
  };
}

/** A task that ends unanswered, as a co-unit's does by the lead's result, with how late it was (rules.md §133). */
export function cancelled(work: CaseWork, task: Task) {
  return { id: task.id, state: 'CANCELLED' as const, endedAt: work.ctx.now, lateSeconds: latenessOf(work, task) };
}

/** What was handed in was in time, or late already, when it was. */
function latenessOf(work: CaseWork, { state, lateSeconds, dueAt, handleLimit }: Task): number | null {
  return state === 'SUBMITTED' ? lateSeconds : latenessAt(work, { dueAt, limit: handleLimit }, work.ctx.now);
}
