import { type Instant, recheckAtOf, drawAtOf, isWorking, parseDuration } from '@zhuoluo/kernel';
import { nextColour } from '@zhuoluo/regulation/rules';
import { recordAnswer } from '../supervision-order/answer.ts';
import { struckOff } from '../supervision-order/end-order.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { ladderOf } from '../escalation/ladder-of.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseWork } from './case-work.ts';
import type { Clock } from './clock.ts';
import { dueFields, paused, resumed, startClock, stopped } from './clocks.ts';
import { clockOn, instructionsOn, leadOf, openOrders } from './parts.ts';
import type { Task } from './task.ts';

/** Why and until when a limit stands still. */
export interface Suspension extends Pick<CaseFacts['task-suspended'], 'reasonCode' | 'reason' | 'until'> {
  /** The limit as it stands meanwhile. */
  readonly held: Pick<Clock, 'id'> & Partial<Clock>;
}

/** 挂起: the limit stands still until a day, and the unit reports meanwhile (rules.md §79, §80). Co-units go on. */
export function suspend(work: CaseWork, task: Task, { reasonCode, reason, until, held }: Suspension): void {
  const { id: taskId, unitId } = task;
  const { policy } = work.ctx;
  const handle = clockOn(work.case, 'HANDLE', taskId)!;
  const blank = startClock(work, { kind: 'SUSPENSION', taskId, unitId, limit: handle.limit });
  const pause = { ...blank, ...endOn(work, until, handle) };
  const progress = startClock(work, { kind: 'PROGRESS', taskId, unitId, limit: policy.suspension.progress });
  work.record(
    'task-suspended',
    { taskId, unitId, reasonCode, reason, until },
    {
      ...(isLead(work, task) ? { case: { state: 'SUSPENDED', dueAt: pause.dueAt } } : {}),
      tasks: [{ id: taskId, state: 'SUSPENDED', dueAt: null }],
      clocks: [held, ...datesHeld(work, handle), pause, progress],
    },
  );
}

/** When a suspension whose year was not loaded ends, once that is (rules.md §24). */
export function endOfSuspension(work: CaseWork, { taskId, limit }: Clock) {
  const request = work.case.requests.findLast((one) => one.kind === 'SUSPENSION' && one.taskId === taskId)!;
  return endOn(work, request.until!, { limit });
}

/** The first opening on or after the day; unknown while the calendar lacks it. */
function endOn(
  work: CaseWork,
  until: Instant,
  { limit }: Pick<Clock, 'limit'>,
): Omit<ReturnType<typeof dueFields>, 'drawAt' | 'warnAt'> & { drawAt: null; warnAt: null } {
  const { calendar, now } = work.ctx;
  const isKnown = !isWorking(parseDuration(limit).unit) || calendar.firstWorkingInstantAt(until) !== null;
  const dueAt = drawAtOf(until, limit, calendar);
  const fields = isKnown
    ? dueFields(work, now, limit, { dueAt, drawAt: dueAt })
    : dueFields(work, now, limit, {
        ...{ dueAt: null, drawAt: null, reason: 'CALENDAR_YEAR_MISSING', remainingSeconds: 0 },
        recheckAt: recheckAtOf(now, calendar),
      });
  // Its day is no limit of anybody: it is neither warned of nor missed.
  return { ...fields, drawAt: null, warnAt: null };
}

/** 恢复办理: with what was left of the limit (rules.md §79). What was drawn for a report ends with the wait for it. */
export function resume(
  work: CaseWork,
  task: Task,
  because: CaseFacts['task-resumed']['because'],
  at: Instant = work.ctx.now,
): void {
  const { case: c } = work;
  const { id: taskId, unitId } = task;
  const goesOn = resumed(work, clockOn(c, 'HANDLE', taskId)!, undefined, at);
  const { dueAt } = goesOn;
  const pause = clockOn(c, 'SUSPENSION', taskId)!;
  work.record(
    'task-resumed',
    { taskId, unitId, because, dueAt },
    {
      ...(isLead(work, task) ? { case: { state: 'HANDLING', dueAt } } : {}),
      tasks: [{ id: taskId, state: task.reworks > 0 ? 'REWORK' : 'CLAIMED', dueAt }],
      clocks: [
        { id: pause.id, state: 'STOPPED', stoppedAt: at, recheckAt: null },
        stopped(work, clockOn(c, 'PROGRESS', taskId)!),
        goesOn,
        ...datesResumed(work, taskId, at),
      ],
      orders: struckOff(work, openOrders(c, goesOn.ladder ?? ladderOf('task', taskId))),
    },
    at,
  );
}

/** What leaders set a date for stands still with the task (rules.md §92). */
function datesHeld(work: CaseWork, { ladder }: Clock) {
  return instructionsOn(work.case, ladder).map((clock) => paused(work, clock));
}

function datesResumed(work: CaseWork, taskId: string, at: Instant) {
  return instructionsOn(work.case, ladderOf('task', taskId)).map((clock) => resumed(work, clock, undefined, at));
}

/** 进展反馈 while a task is suspended: the next report counts from it, and it answers an order drawn for its want (rules.md §80). */
export function reportSuspended(
  work: CaseWork,
  task: Task,
  { text, personId }: { readonly text: string; readonly personId: string },
): void {
  const { id: taskId, unitId } = task;
  const former = clockOn(work.case, 'PROGRESS', taskId)!;
  const next = startClock(work, { kind: 'PROGRESS', taskId, unitId, limit: former.limit });
  const open = openOrders(work.case, former.ladder);
  const drafts = open.filter(({ state }) => state === 'PENDING_SIGN');
  work.record(
    'progress-reported',
    { taskId, unitId, text },
    { clocks: [stopped(work, former), next], orders: struckOff(work, drafts) },
  );
  const issued = open.find(({ state }) => state === 'ISSUED');
  if (issued) recordAnswer(work, issued, { kind: 'FINAL', text, personId });
}

/** Whether no colour follows an order drawn for want of a report: its end resumes the task instead (rules.md §80). */
export function endsProgress({ ctx }: CaseWork, { clockKind, colour }: SupervisionOrder): boolean {
  return clockKind === 'PROGRESS' && nextColour(ctx.policy, colour) === 'RED';
}

function isLead(work: CaseWork, { id }: Task): boolean {
  return leadOf(work.case)?.id === id;
}
