import { drawAtOf, type Duration } from '@zhuoluo/kernel';
import type { Clock } from '../case/case.ts';
import { actAfter } from '../case/clocks.ts';
import type { CaseWork } from '../case/case-work.ts';
import { isWorkable, openOrders } from '../case/parts.ts';

/**
 * An order is gone but the limit under it is still missed: it will draw again, at once or after a grace.
 * So no open case is left without a next milestone (rules.md §3).
 */
export function rearm(work: CaseWork, taskId: string | null, clockId?: string, grace?: Duration): void {
  const clock = work.case.clocks.find((k) => isMissedUnder(k, taskId, clockId));
  if (!clock || openOrders(work.case, taskId, clock.id).length > 0) return;
  if (taskId !== null && !isWorkable(work.task(taskId))) return;
  if (work.case.clocks.some((k) => k.kind === 'COMMITMENT' && k.taskId === taskId && k.state === 'RUNNING')) return;
  const at = grace ? actAfter(work.ctx, grace) : drawAtOf(work.ctx.now, clock.limit, work.ctx.calendar);
  work.record(
    'limit-missed',
    { kind: clock.kind, unitId: clock.unitId, dueAt: clock.dueAt, drawsAgainAt: at },
    {
      clocks: [{ id: clock.id, drawAt: at }],
    },
  );
}

/** A running limit already recorded as missed and no longer waiting to draw: a task's handle limit, or the stage's own. */
function isMissedUnder(k: Clock, taskId: string | null, clockId?: string): boolean {
  const concerned = taskId === null ? k.id === clockId : k.taskId === taskId && k.kind === 'HANDLE';
  return concerned && k.state === 'RUNNING' && k.missedAt !== null && k.drawAt === null && k.laddered;
}
