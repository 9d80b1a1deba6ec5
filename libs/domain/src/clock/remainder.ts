import { isWorking, parseDuration, type Duration } from './duration.ts';
import { localDateOf, SECOND, type Instant } from './instant.ts';
import { drawAtOf, dueOf, secondsOf, workingSecondsDue, type Due } from './limit.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Whole seconds left of a limit, a begun second counting as left; working seconds for `wd` and `wh`, wall seconds
 * else. Negative when late: by so much. @throws InvalidDuration
 */
export function remainingOf(now: Instant, dueAt: Instant, limit: Duration, calendar: WorkCalendar): number {
  const working = isWorking(parseDuration(limit).unit);
  const seconds = working ? calendar.workingSecondsBetween(now, dueAt) : (dueAt - now) / SECOND;
  return Math.ceil(seconds) || 0;
}

/**
 * When a paused limit ends if it goes on at `now` with what was left. A `wd` limit rounds up to that day's close
 * (domain.md ruling 2); nothing left means due now, so that a pause never cures lateness. `atLeast`, counted as a
 * limit of its own, gives the later of the two (domain.md T14: at least 1 wd). @throws InvalidDuration
 */
export function resume(
  now: Instant,
  remainingSeconds: number,
  limit: Duration,
  calendar: WorkCalendar,
  atLeast?: Duration,
): Due {
  const resumed = dueAfter(now, Math.max(remainingSeconds, 0), limit, calendar);
  return atLeast === undefined ? resumed : later(resumed, dueOf(now, atLeast, calendar));
}

function dueAfter(now: Instant, seconds: number, limit: Duration, calendar: WorkCalendar): Due {
  const { unit } = parseDuration(limit);
  if (seconds === 0 || !isWorking(unit)) {
    const dueAt = now + seconds * SECOND;
    return { dueAt, drawAt: drawAtOf(dueAt, limit, calendar) };
  }
  const due = workingSecondsDue(now, seconds, limit, calendar);
  if (due.dueAt === null || unit === 'wh') return due;
  const close = calendar.closeOf(localDateOf(due.dueAt));
  return { dueAt: close, drawAt: drawAtOf(close, limit, calendar) };
}

/** A limit past the coverage ends after every limit inside it. */
function later(a: Due, b: Due): Due {
  if (a.dueAt === null) return b.dueAt === null && b.remainingSeconds > a.remainingSeconds ? b : a;
  return b.dueAt === null || b.dueAt > a.dueAt ? b : a;
}

/** Working days a limit of at least `from` working days is warned of before its end, whatever share is used. */
const LAST_DAYS_WARNED = [
  { from: 2, left: 1 },
  { from: 15, left: 3 },
] as const;

/**
 * When the unit is warned: at `share` of the limit used, with 1 wd left of a limit of 2 wd or more (domain.md
 * ruling 5), or with 3 wd left of one of 15 wd or more (3.3), whichever is first. On the calendar it is a working
 * instant, so that someone reads it; it is never before `from`. `null` where nothing would be left to warn of, and
 * where the instant lies past the coverage. @throws InvalidDuration
 */
export function warnAtOf(
  from: Instant,
  limit: Duration,
  due: Due,
  calendar: WorkCalendar,
  share: number,
): Instant | null {
  const warnAt = isWorking(parseDuration(limit).unit)
    ? workingWarnAt(from, limit, due, calendar, share)
    : due.dueAt === null
      ? null
      : Math.round(from + (due.dueAt - from) * share);
  if (warnAt === null) return null;
  return due.dueAt !== null && warnAt >= due.dueAt ? null : Math.max(warnAt, from);
}

function workingWarnAt(
  from: Instant,
  limit: Duration,
  due: Due,
  calendar: WorkCalendar,
  share: number,
): Instant | null {
  const total =
    due.dueAt === null
      ? calendar.workingSecondsBetween(from, calendar.coveredUntil) + due.remainingSeconds
      : calendar.workingSecondsBetween(from, due.dueAt);
  const days = secondsOf(limit, calendar) / calendar.daySeconds;
  const used = LAST_DAYS_WARNED.filter((rule) => days >= rule.from).map(
    (rule) => total - rule.left * calendar.daySeconds,
  );
  const warned = calendar.addWorkingSeconds(from, Math.max(0, Math.min(total * share, ...used)));
  return warned === null ? null : calendar.firstWorkingInstantAt(warned);
}
