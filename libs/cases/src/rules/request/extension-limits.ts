import {
  dueOf,
  halfDuration,
  isWorking,
  localDateOf,
  parseDuration,
  refusal,
  shorter,
  toIso,
  type Duration,
  type Instant,
  type Refusal,
} from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { Clock } from '../case/clock.ts';
import type { Context } from '../case/context.ts';
import { clockOn, leadOf, ordersOn } from '../case/parts.ts';
import { isAmong, VOID_ORDER } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { ladderOf } from '../escalation/ladder-of.ts';

/** Extensions that a task has had. */
export function extensionsOf({ requests }: Pick<Case, 'requests'>, { id }: Pick<Task, 'id'>): number {
  return requests.filter((one) => one.kind === 'EXTENSION' && one.taskId === id && one.state === 'APPROVED').length;
}

/** Why a task in hand is extended to no date at all; null if it may be (rules.md §74–76). */
export function notExtendable(c: Case, task: Task, ctx: Context): Refusal | null {
  const { times } = ctx.policy.extension;
  const most = task.role === 'CO' ? Math.min(1, times[c.urgency]) : times[c.urgency];
  if (extensionsOf(c, task) >= most) return refusal('extension-spent', { times: most });
  const isSevere = ordersOn(c, ladderOf('task', task.id)).some(
    (o) => o.colour !== 'BLUE' && o.issuedAt !== null && !isAmong(VOID_ORDER, o.state),
  );
  if (isSevere) return refusal('extension-after-yellow');
  const { dueAt, limit } = handleOf(c, task);
  if (dueAt === null) return refusal('calendar-year-missing');
  return isInTime(dueAt, limit, ctx) ? null : refusal('extension-too-late', { dueAt: toIso(dueAt) });
}

/** On an earlier working date than that of the end; around the clock, before it. */
function isInTime(dueAt: Instant, limit: Duration, { now, calendar }: Context): boolean {
  if (!isWorking(parseDuration(limit).unit)) return now < dueAt;
  const working = calendar.firstWorkingInstantAt(now);
  return working !== null && localDateOf(working) < localDateOf(dueAt);
}

/** The end that a date means: of a limit in working time, the close of that day. */
export function endOn(until: Instant, { limit }: Pick<Clock, 'limit'>, { calendar }: Context): Instant {
  return isWorking(parseDuration(limit).unit) ? calendar.closeOf(localDateOf(until)) : until;
}

/** Why a task may not end then; null if it may (rules.md §75, §76). */
export function isWithinReach(c: Case, task: Task, until: Instant, ctx: Context): Refusal | null {
  const { calendar, now } = ctx;
  const { limit, dueAt } = handleOf(c, task);
  if (isWorking(parseDuration(limit).unit)) {
    if (until >= calendar.coveredUntil) return refusal('calendar-year-missing');
    if (!calendar.isWorkingDay(localDateOf(until))) return refusal('not-a-working-day');
  }
  if (until <= dueAt! || until <= now) return refusal('extension-not-later', { dueAt: toIso(Math.max(dueAt!, now)) });
  const latest = latestEnd(c, task, ctx);
  if (latest !== null && until > latest) return refusal('extension-too-long', { latest: toIso(latest) });
  return task.role === 'CO' ? beforeLead(c, until, limit) : null;
}

/** The latest date that may be asked for; null where it lies past the calendar. */
export function latestEnd(c: Case, task: Task, { policy, calendar }: Context): Instant | null {
  const { limit, dueAt } = handleOf(c, task);
  if (dueAt === null) return null;
  const { atMost, inAll, coUnit } = policy.extension;
  const each = task.role === 'CO' ? coUnit : shorter(halfDuration(limit), atMost);
  // A rework moves the end without an extension.
  const first = extensionsOf(c, task) === 0 ? dueAt : (task.originalDueAt ?? dueAt);
  const ends = [dueOf(dueAt, each, calendar).dueAt, dueOf(first, inAll, calendar).dueAt];
  const known = ends.filter((end) => end !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** A co-unit reports to the lead, on an earlier day than the lead's last; around the clock, before it. */
function beforeLead(c: Case, until: Instant, limit: Duration): Refusal | null {
  const leadDueAt = leadOf(c)?.dueAt ?? null;
  if (leadDueAt === null) return null;
  const isWorkingTime = isWorking(parseDuration(limit).unit);
  const isEarlier = isWorkingTime ? localDateOf(until) < localDateOf(leadDueAt) : until < leadDueAt;
  return isEarlier ? null : refusal('extension-past-lead', { leadDueAt: toIso(leadDueAt) });
}

export function handleOf(c: Case, { id }: Pick<Task, 'id'>): Clock {
  return clockOn(c, 'HANDLE', id)!;
}
