import { countedFrom, known, laterOf, yearMissing, type Due, type UnknownDue } from './due.ts';
import { isWorking, parseDuration, type Duration } from './duration.ts';
import { epochDayAt, HOUR, localDateOf, MINUTE, SECOND, startOfEpochDay, type Instant } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

export { countedFrom, drawAtOf, recheckAtOf, type Due, type KnownDue, type UnknownDue } from './due.ts';

/** `0wd`, “same day”, needs this much of today left; else it means the next working day. */
const SAME_DAY_NEEDS_SECONDS = (2 * HOUR) / SECOND;

const CLOCK_UNIT = { s: SECOND, min: MINUTE, h: HOUR, wh: HOUR } as const;

/**
 * When a limit that begins at `from` ends (rules.md §21, §22).
 * `wd` excludes the date of `from` and ends at close of business of the nth working day.
 * `0wd` is today's close if two working hours are left, else the next working day's.
 * `wh` runs inside office hours. `s min h` run around the clock.
 *
 * @throws InvalidDuration
 */
export function dueOf(from: Instant, limit: Duration, calendar: WorkCalendar): Due {
  const { count, unit } = parseDuration(limit);
  if (unit === 'wd') return workingDaysDue(from, count, limit, calendar);
  return secondsDue(from, secondsOf(limit, calendar), limit, calendar);
}

/** Seconds a limit runs: of working time for `wh` and `wd`, of the wall clock else. @throws InvalidDuration */
export function secondsOf(limit: Duration, calendar: WorkCalendar): number {
  const { count, unit } = parseDuration(limit);
  return unit === 'wd' ? count * calendar.daySeconds : (count * CLOCK_UNIT[unit]) / SECOND;
}

/**
 * Whole seconds left of a limit, a begun second counting as left; working seconds for `wd` and `wh`, wall seconds
 * else. Negative when late: by so much. @throws InvalidDuration
 */
export function remainingOf(now: Instant, dueAt: Instant, limit: Duration, calendar: WorkCalendar): number {
  const working = isWorking(parseDuration(limit).unit);
  const seconds = working ? calendar.workingSecondsBetween(now, dueAt) : (dueAt - now) / SECOND;
  return Math.ceil(seconds) || 0;
}

/** The same of a limit that runs past the coverage: what lies beyond it, and what of it is still to come (rules.md §24). */
export function remainingPastCoverage(
  now: Instant,
  { remainingSeconds, recheckAt }: Pick<UnknownDue, 'remainingSeconds' | 'recheckAt'>,
  calendar: WorkCalendar,
): number {
  return remainingSeconds + Math.ceil(Math.max(0, calendar.workingSecondsBetween(now, countedFrom(recheckAt))));
}

/**
 * When a paused limit ends if it goes on at `now` with what was left. A `wd` limit rounds up to that day's close
 * (rules.md §25); nothing left means due now, so that a pause never cures lateness. `atLeast`, counted as a
 * limit of its own, gives the later of the two (rules.md §132: at least 1 wd). @throws InvalidDuration
 */
export function resume(
  now: Instant,
  remainingSeconds: number,
  limit: Duration,
  calendar: WorkCalendar,
  atLeast?: Duration,
): Due {
  const due = secondsDue(now, Math.max(remainingSeconds, 0), limit, calendar);
  const rounds = parseDuration(limit).unit === 'wd' && remainingSeconds > 0 && due.dueAt !== null;
  const resumed = rounds ? known(calendar.closeOf(localDateOf(due.dueAt)), limit, calendar) : due;
  return atLeast === undefined ? resumed : laterOf(resumed, dueOf(now, atLeast, calendar));
}

function workingDaysDue(from: Instant, count: number, limit: Duration, calendar: WorkCalendar): Due {
  const today = localDateOf(from);
  if (count === 0 && calendar.workingSecondsBetween(from, calendar.closeOf(today)) >= SAME_DAY_NEEDS_SECONDS) {
    return known(calendar.closeOf(today), limit, calendar);
  }
  const days = Math.max(count, 1);
  const date = calendar.addWorkingDates(today, days);
  if (date !== null) return known(calendar.closeOf(date), limit, calendar);
  return yearMissing(from, days * calendar.daySeconds, startOfEpochDay(epochDayAt(from) + 1), calendar);
}

function secondsDue(from: Instant, seconds: number, limit: Duration, calendar: WorkCalendar): Due {
  if (seconds === 0 || !isWorking(parseDuration(limit).unit)) return known(from + seconds * SECOND, limit, calendar);
  const dueAt = calendar.addWorkingSeconds(from, seconds);
  return dueAt === null ? yearMissing(from, seconds, from, calendar) : known(dueAt, limit, calendar);
}

/** Working days left at which a limit of at least `from` working days is warned of, at any share used. */
const LAST_DAYS_WARNED = [
  { from: 2, left: 1 },
  { from: 15, left: 3 },
] as const;

/**
 * The warning (rules.md §95): at `share` of the limit, or with 1 wd left of 2 or more, or 3 wd of 15 or more.
 * The first of these counts. On the calendar it is a working instant, so that the warning is read. It is never before `from`.
 *
 * @returns null if nothing would be left to warn of, or if the instant lies past the coverage
 * @throws InvalidDuration
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
    : wallWarnAt(from, due, share);
  if (warnAt === null || (due.dueAt !== null && warnAt >= due.dueAt)) return null;
  return warnAt;
}

function wallWarnAt(from: Instant, due: Due, share: number): Instant | null {
  return due.dueAt === null ? null : Math.round(from + Math.max(due.dueAt - from, 0) * share);
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
  const usedByLastDays = LAST_DAYS_WARNED.filter((rule) => days >= rule.from).map(
    (rule) => total - rule.left * calendar.daySeconds,
  );
  const warned = calendar.addWorkingSeconds(from, Math.max(0, Math.min(total * share, ...usedByLastDays)));
  return warned === null ? null : calendar.firstWorkingInstantAt(warned);
}
