import type { Instant } from '@zhuoluo/kernel';
import { isDirect, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Clock } from './clock.ts';
import type { Task } from './task.ts';
import type { CaseWork } from './case-work.ts';
import type { Change } from './event.ts';
import { latenessAt, startClock, stopped } from './clocks.ts';
import { handleSpan } from './handle-limit.ts';
import { clockOn, leadOf, openOrders } from './parts.ts';
import { rearm } from '../escalation/rearm.ts';
import { struckOff } from '../supervision-order/end-order.ts';

/** 签收: the unit takes the task; its handle limit runs from here (rules.md §57). */
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

/** 视同签收: the claim limit passed, so the handle limit runs from it; the order is drawn when the office opens (rules.md §58, §98). */
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

/** 视同签收, and no one of the unit has claimed since. */
export function isUnconfirmed(task: Task): boolean {
  return task.claimMode === 'DEEMED' && task.claimedBy === null && task.claimDueAt !== null;
}

/**
 * A real claim after 视同签收: the event says who and when, and the order for not claiming is struck off (rules.md §58, §59).
 * `claimedAt` stays the claim limit, from which the handle limit runs.
 */
export function confirmClaim(work: CaseWork, task: Task, personId: string): void {
  const { clock, open } = claimOrders(work, task);
  const lateSeconds = latenessAt(work, clock, work.ctx.now);
  work.record(
    'task-claim-confirmed',
    { taskId: task.id, unitId: task.unitId },
    {
      tasks: [{ id: task.id, claimedBy: personId }],
      clocks: [{ id: clock.id, drawAt: null, lateSeconds }],
      orders: struckOff(work, open),
    },
  );
  if (open.length > 0) rearm(work, clock.ladder);
}

/** What progress without a claim mends: a blue order not yet drawn or signed is no longer wanted (rules.md §98); one issued is answered. */
export function claimMended(work: CaseWork, task: Task): { change: Change; blue: SupervisionOrder | undefined } {
  const { clock, open } = claimOrders(work, task);
  const drafts = open.filter((o) => o.state === 'PENDING_SIGN');
  const clocks = clock.drawAt === null ? [] : [{ id: clock.id, drawAt: null }];
  const change = { clocks, orders: struckOff(work, drafts) };
  return { change, blue: open.find((o) => o.state === 'ISSUED') };
}

/** The claim limit and what is open for missing it; nothing once yellow is issued: a claim no longer mends that. */
function claimOrders(work: CaseWork, task: Task): { clock: Clock; open: readonly SupervisionOrder[] } {
  const clock = work.case.clocks.find((k) => k.kind === 'CLAIM' && k.taskId === task.id)!;
  const open = openOrders(work.case, clock.ladder).filter((o) => o.clockId === clock.id && !isDirect(o));
  return { clock, open: open.every((o) => o.colour === 'BLUE' || o.state === 'PENDING_SIGN') ? open : [] };
}

function startHandle(work: CaseWork, task: Task, claimedAt: Instant): Clock {
  const span = handleSpan(work, task, claimedAt);
  return startClock(work, { kind: 'HANDLE', taskId: task.id, unitId: task.unitId, limit: task.handleLimit, ...span });
}

function dues(handle: Clock) {
  return { dueAt: handle.dueAt, originalDueAt: handle.dueAt };
}

function leadFields(work: CaseWork, task: Task, handle: Clock) {
  return leadOf(work.case)?.id === task.id ? { case: { dueAt: handle.dueAt } } : {};
}
