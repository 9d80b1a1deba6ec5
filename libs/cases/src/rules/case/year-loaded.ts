import { countedFrom } from '@zhuoluo/kernel';
import { dueSince, limitComputed } from '../supervision-order/order-limit.ts';
import type { Clock } from './clock.ts';
import type { Task } from './task.ts';
import type { CaseWork } from './case-work.ts';
import { dueFields } from './clocks.ts';
import { dueBeforeClaim } from './handle-limit.ts';
import { isActive } from './parts.ts';
import { endOfSuspension } from './suspension.ts';
import { isOwnClock } from './view.ts';
import { isAmong, TASK_KINDS } from './states.ts';

type Computed = Pick<Clock, 'id' | keyof ReturnType<typeof dueFields>>;

/** A calendar year was loaded: limits that waited for it get their dates, and so do the tasks and the case under them (rules.md §24). */
export function loadYear(work: CaseWork): void {
  const { clocks, orders, tasks, dueAt } = work.case;
  const waits = [...clocks.filter((k) => k.state === 'RUNNING'), ...orders.filter((o) => o.state === 'ISSUED')];
  if (!waits.some((x) => x.recheckAt !== null && countedFrom(x.recheckAt) < work.ctx.calendar.coveredUntil)) return;
  const computed = clocks.flatMap((k) => computedClock(work, k));
  const computedOrders = orders.flatMap((o) => {
    if (o.state !== 'ISSUED' || o.recheckAt === null) return [];
    const limit = limitComputed(work, o, countedFrom(o.recheckAt));
    return limit === null ? [] : [{ id: o.id, ...limit }];
  });
  if (computed.length + computedOrders.length === 0) return;
  const moved = [...computed, ...computedOrders].map(({ id }) => id);
  const former = waits.filter(({ id }) => moved.includes(id)).map((x) => x.calendarVersion!);
  const { code, version } = work.ctx.calendar;
  const own = clocks.find((k) => isOwnClock(work.case, k) && computed.some((patch) => patch.id === k.id));
  work.record(
    'limit-computed',
    { at: work.ctx.now, calendar: code, fromVersion: Math.min(...former), toVersion: version },
    {
      case: dueAt === null && own ? { dueAt: computed.find((patch) => patch.id === own.id)!.dueAt } : {},
      tasks: tasks.filter((t) => isActive(t) && t.dueAt === null).flatMap((t) => computedTask(work, t, computed)),
      clocks: computed,
      orders: computedOrders,
    },
  );
}

function computedClock(work: CaseWork, k: Clock): Computed[] {
  if (k.state !== 'RUNNING' || k.recheckAt === null) return [];
  const from = countedFrom(k.recheckAt);
  if (from >= work.ctx.calendar.coveredUntil) return [];
  if (k.kind === 'SUSPENSION') return [{ id: k.id, ...endOfSuspension(work, k) }];
  const due = dueSince(work, { from, startedAt: k.startedAt, left: k.remainingSeconds ?? 0, limit: k.limit });
  return due.dueAt === null ? [] : [{ id: k.id, ...dueFields(work, k.startedAt, k.limit, due) }];
}

function computedTask(work: CaseWork, task: Task, computed: readonly Computed[]) {
  const clock = work.case.clocks.find(
    (k) => k.taskId === task.id && k.state === 'RUNNING' && isAmong(TASK_KINDS, k.kind),
  );
  if (!clock) return [];
  const dueAt = computed.find((patch) => patch.id === clock.id)?.dueAt ?? clock.dueAt;
  const claimDueAt = clock.kind === 'CLAIM' ? dueAt : task.claimDueAt;
  const taskDueAt = clock.kind === 'CLAIM' ? dueBeforeClaim(work, task, dueAt) : dueAt;
  return [{ id: task.id, claimDueAt, dueAt: taskDueAt, originalDueAt: task.originalDueAt ?? taskDueAt }];
}
