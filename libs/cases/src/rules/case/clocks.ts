import {
  type Duration,
  type Instant,
  drawAtOf,
  dueOf,
  remainingOf,
  resume,
  warnAtOf,
  type Due,
  type ClockKind,
} from '@zhuoluo/kernel';
import { ladderOf, type Ladder } from '../escalation/ladder-of.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { UNSET_OF_CLOCK, type Clock } from './clock.ts';
import type { CaseWork } from './case-work.ts';
import type { Context } from './context.ts';
import type { Task } from './task.ts';
import { remainingSeconds } from './view.ts';

type ClockPatch = Pick<Clock, 'id'> & Partial<Clock>;

export interface NewClock {
  readonly kind: ClockKind;
  readonly unitId: string;
  readonly limit: Duration;
  readonly taskId?: string;
  /** A deemed claim starts its handle limit at the claim limit's instant (rules.md §58). */
  readonly from?: Instant;
  /** Its end where that is not simply the limit from there. */
  readonly due?: Due;
  readonly level?: Clock['level'];
}

/** A fresh clock; its epoch counts the fresh starts of its kind on the same task (rules.md §97). */
export function startClock(work: CaseWork, spec: NewClock, clocksOfCase: readonly Clock[] = work.case.clocks): Clock {
  const { now, calendar } = work.ctx;
  const from = spec.from ?? now;
  const taskId = spec.taskId ?? null;
  const epoch = 1 + clocksOfCase.filter((k) => k.kind === spec.kind && k.taskId === taskId).length;
  const id = work.ctx.newId();
  return {
    ...UNSET_OF_CLOCK,
    id,
    caseId: work.case.id,
    taskId,
    ladder: ladderOfClock(spec.kind, id, taskId),
    kind: spec.kind,
    epoch,
    level: spec.level ?? work.case.level,
    unitId: spec.unitId,
    state: 'RUNNING',
    startedAt: from,
    limit: spec.limit,
    ...dueFields(work, from, spec.limit, spec.due ?? dueOf(from, spec.limit, calendar)),
  };
}

function ladderOfClock(kind: ClockKind, id: string, taskId: string | null): Ladder {
  if (taskId !== null) return ladderOf('task', taskId);
  return ladderOf(kind === 'DECIDE' ? 'request' : 'stage', id);
}

/** A clock on the ladder of an order that ends at the date its answer promised, instead of after a span (rules.md §124). */
export function startCommitment(work: CaseWork, order: SupervisionOrder, limit: Duration, until: Instant): Clock {
  const { id: orderId, unitId, taskId, ladder } = order;
  const clock = startClock(work, { kind: 'COMMITMENT', unitId, limit, ...(taskId === null ? {} : { taskId }) });
  const drawAt = drawAtOf(until, limit, work.ctx.calendar);
  return { ...clock, ladder, orderId, dueAt: until, drawAt, warnAt: null, recheckAt: null, remainingSeconds: null };
}

/** A leader’s date on the ladder of a task, warned of as the task’s own limit is (rules.md §92). */
export function startInstruction(work: CaseWork, task: Task, until: Instant): Clock {
  const { id: taskId, unitId, handleLimit: limit } = task;
  const due = { dueAt: until, drawAt: drawAtOf(until, limit, work.ctx.calendar) };
  return startClock(work, { kind: 'INSTRUCTION', taskId, unitId, limit, due });
}

/**
 * When an office that has let `limit` pass from now is acted upon: as its order would be drawn. Where the calendar ends before,
 * not earlier than any opening the next year could have.
 */
export function actAfter({ now, calendar }: Context, limit: Duration): Instant {
  const due = dueOf(now, limit, calendar);
  return due.drawAt ?? drawAtOf(Math.max(now, calendar.coveredUntil), limit, calendar);
}

/**
 * The opening at which an order is drawn or issued that is found while the offices are closed, after an outage say (rules.md §98).
 *
 * @returns null if that is now
 */
export function nextOpening({ now, calendar }: Context, limit: Duration): Instant | null {
  const opening = drawAtOf(now, limit, calendar);
  return calendar.firstWorkingInstantAt(now) === null || opening === now ? null : opening;
}

/** When a limit ends and what is done before and then, by the calendar as it stands. */
export function dueFields(work: CaseWork, from: Instant, limit: Duration, due: Due) {
  const calendarVersion = work.ctx.calendar.version;
  if (due.dueAt === null) {
    return {
      calendarVersion,
      dueAt: null,
      drawAt: null,
      warnAt: null,
      recheckAt: due.recheckAt,
      remainingSeconds: due.remainingSeconds,
    };
  }
  const warnAt = warnAtOf(from, limit, due, work.ctx.calendar, work.ctx.policy.warning.atShare);
  return { calendarVersion, dueAt: due.dueAt, drawAt: due.drawAt, warnAt, recheckAt: null, remainingSeconds: null };
}

/** How late something is or was at an instant; null when in time. */
export function latenessAt(work: CaseWork, clock: Pick<Clock, 'dueAt' | 'limit'>, at: Instant): number | null {
  if (clock.dueAt === null || at < clock.dueAt) return null;
  return Math.abs(remainingOf(at, clock.dueAt, clock.limit, work.ctx.calendar));
}

/** A limit missed once more, after a rework, was late by the longer of the two: the last never hides the first. */
export function longestLateness(before: number | null, now: number | null): number | null {
  return before === null || now === null ? (before ?? now) : Math.max(before, now);
}

/**
 * Ends a clock and records how late it was; a miss that was cured before its order was drawn draws none (rules.md §98). What was
 * paused was in time, or late already, when it was.
 */
export function stopped(work: CaseWork, clock: Clock, at: Instant = work.ctx.now): ClockPatch {
  const late = clock.state === 'PAUSED' ? null : latenessAt(work, clock, at);
  return {
    id: clock.id,
    state: 'STOPPED',
    stoppedAt: at,
    drawAt: null,
    warnAt: null,
    recheckAt: null,
    ...(late === null ? {} : { missedAt: clock.dueAt, lateSeconds: longestLateness(clock.lateSeconds, late) }),
  };
}

/** Ends every clock of a ladder; one that had stopped draws its order no more. */
export function endClocks(work: CaseWork, ladder: Ladder): ClockPatch[] {
  return endClocksAmong(work, (k) => k.ladder === ladder);
}

/** The same, of every clock that ends. */
export function endClocksAmong(work: CaseWork, ends: (clock: Clock) => boolean): ClockPatch[] {
  return work.case.clocks.filter(ends).flatMap((k) => {
    if (k.state !== 'STOPPED') return [stopped(work, k)];
    return k.drawAt === null ? [] : [{ id: k.id, drawAt: null }];
  });
}

/** Holds a clock, keeping what is left of it, and its warning where that was not given; `resumed` goes on with both. */
export function paused(work: CaseWork, clock: Clock): ClockPatch {
  const { now } = work.ctx;
  const late = latenessAt(work, clock, now);
  return {
    id: clock.id,
    state: 'PAUSED',
    drawAt: null,
    recheckAt: null,
    remainingSeconds: remainingSeconds(clock, now, work.ctx.calendar),
    ...(late === null ? {} : { missedAt: clock.dueAt, lateSeconds: longestLateness(clock.lateSeconds, late) }),
  };
}

/** Goes on with the remainder, or with `atLeast` if that is longer (rules.md §132); warned of once, before the pause or after it. */
export function resumed(
  work: CaseWork,
  clock: Clock,
  atLeast?: Duration,
  from: Instant = work.ctx.now,
): ClockPatch & { dueAt: Instant | null } {
  const { calendar } = work.ctx;
  const due = resume(from, Math.max(0, clock.remainingSeconds ?? 0), clock.limit, calendar, atLeast);
  const isToWarn = clock.warnAt !== null || clock.dueAt === null;
  const fields = dueFields(work, from, clock.limit, due);
  return { id: clock.id, state: 'RUNNING', ...fields, warnAt: isToWarn ? fields.warnAt : null };
}
