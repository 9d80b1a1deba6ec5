import { dueOf } from '../clock/limit.ts';
import type { Instant } from '../clock/instant.ts';
import type { Clock, Task } from './case.ts';
import type { CaseWork } from './case-work.ts';
import { startClock, stopped } from './clocks.ts';
import { clockOn, leadOf, openOrders } from './parts.ts';
import { rearm } from '../escalation/rearm.ts';
import { ended } from './stage.ts';

/** 签收: the unit takes the task; its handle limit runs from here (domain.md T7). */
export function claim(work: CaseWork, task: Task, personId: string): void {
  const { now } = work.ctx;
  const clock = clockOn(work.case, 'CLAIM', task.id)!;
  const handle = startHandle(work, task, now);
  work.record(
    'task-claimed',
    { taskId: task.id, unitId: task.unitId, mode: 'SELF' },
    {
      tasks: [
        { id: task.id, state: 'CLAIMED', claimedAt: now, claimedBy: personId, claimMode: 'SELF', ...dues(handle) },
      ],
      clocks: [stopped(work, clock), handle],
      ...leadFields(work, task, handle),
    },
  );
}

/** 视同签收: the claim limit passed, so the handle limit runs from it; the order is drawn when the office opens (domain.md T7, 9.1, 9.4). */
export function deemClaimed(work: CaseWork, task: Task, clock: Clock): void {
  const at = clock.dueAt!;
  const handle = startHandle(work, task, at);
  work.record(
    'task-claimed',
    { taskId: task.id, unitId: task.unitId, mode: 'DEEMED' },
    {
      tasks: [{ id: task.id, state: 'CLAIMED', claimedAt: at, claimMode: 'DEEMED', ...dues(handle) }],
      clocks: [{ ...stopped(work, clock, at), drawAt: clock.drawAt }, handle],
      ...leadFields(work, task, handle),
    },
    at,
  );
}

/** A real claim after 视同签收 records who and when, moves no clock, and strikes off the order for not claiming (domain.md 9.7, 9.12). */
export function confirmClaim(work: CaseWork, task: Task, personId: string): void {
  const clock = work.case.clocks.find((k) => k.kind === 'CLAIM' && k.taskId === task.id)!;
  const open = openOrders(work.case, task.id, clock.id).filter((o) => o.clockId === clock.id);
  const isMild = open.every((o) => o.colour === 'BLUE' || o.state === 'PENDING_SIGN');
  work.record(
    'task-claim-confirmed',
    { taskId: task.id, unitId: task.unitId },
    {
      tasks: [{ id: task.id, claimedBy: personId }],
      clocks: clock.drawAt === null ? [] : [{ id: clock.id, drawAt: null }],
      orders: isMild ? open.map((o) => ended(work, o, o.state === 'PENDING_SIGN' ? 'LAPSED' : 'CLOSED')) : [],
    },
  );
  if (isMild && open.length > 0) rearm(work, task.id);
}

/** A re-routed lead's limit is counted from the first dispatch at this level (domain.md 9.16). */
function startHandle(work: CaseWork, task: Task, claimedAt: Instant): Clock {
  const { case: c } = work;
  const rerouted = task.role === 'LEAD' && c.dispatches > 1 && c.firstDispatchedAt !== null;
  const from = rerouted ? c.firstDispatchedAt : claimedAt;
  const clock = startClock(work, {
    kind: 'HANDLE',
    taskId: task.id,
    unitId: task.unitId,
    limit: task.handleLimit,
    from,
  });
  return rerouted ? notBefore(work, clock, claimedAt) : clock;
}

/** A limit counted from the past still leaves the new unit until the end of the day after it was shown the task (domain.md 9.4). */
function notBefore(work: CaseWork, clock: Clock, shownAt: Instant): Clock {
  const least = dueOf(shownAt, work.ctx.policy.reworkAtLeast, work.ctx.calendar);
  if (clock.dueAt === null || least.dueAt === null || clock.dueAt >= least.dueAt) return clock;
  return { ...clock, dueAt: least.dueAt, drawAt: least.drawAt, warnAt: null };
}

function dues(handle: Clock) {
  return { dueAt: handle.dueAt, originalDueAt: handle.dueAt };
}

function leadFields(work: CaseWork, task: Task, handle: Clock) {
  return leadOf(work.case)?.id === task.id ? { case: { dueAt: handle.dueAt } } : {};
}
