import { isWorking, parseDuration, type Duration } from './duration.ts';
import {
  addDays,
  DAY,
  epochDayAt,
  HOUR,
  localDateOf,
  MINUTE,
  SECOND,
  startOfEpochDay,
  type Instant,
} from './instant.ts';
import type { Segment } from './segments.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A limit whose end is known: expired from `dueAt` on, its order drawn at `drawAt` (domain.md rulings 1 and 2). */
export interface KnownDue {
  readonly dueAt: Instant;
  readonly drawAt: Instant;
}

/** A limit running past the calendar's coverage: never guessed, looked at again (domain.md ruling 3). */
export interface UnknownDue {
  readonly dueAt: null;
  readonly drawAt: null;
  readonly reason: 'CALENDAR_YEAR_MISSING';
  /** Working seconds of the limit that lie beyond the coverage. */
  readonly remainingSeconds: number;
  readonly recheckAt: Instant;
}

export type Due = KnownDue | UnknownDue;

/** `0wd`, “same day”, needs this much of today left; else it means the next working day. */
const SAME_DAY_NEEDS_SECONDS = (2 * HOUR) / SECOND;

/** No closure has lasted longer: 春节 2020, extended by notice, was ten days. */
const LONGEST_CLOSURE_DAYS = 14;

const CLOCK_UNIT = { s: SECOND, min: MINUTE, h: HOUR } as const;

/**
 * When a limit that begins at `from` ends. `wd` excludes the date of `from` and ends at close of business of the
 * nth working day; `0wd` is today's close if two working hours are left, else the next working day's; `wh` runs
 * inside office hours; `s min h` run around the clock (domain.md ruling 2). @throws InvalidDuration
 */
export function dueOf(from: Instant, limit: Duration, calendar: WorkCalendar): Due {
  const { count, unit } = parseDuration(limit);
  if (unit === 'wd') return workingDaysDue(from, count, limit, calendar);
  if (unit === 'wh') return workingSecondsDue(from, (count * HOUR) / SECOND, limit, calendar);
  const dueAt = from + count * CLOCK_UNIT[unit];
  return { dueAt, drawAt: dueAt };
}

/**
 * When the order of a limit missed at `dueAt` may be drawn: the first working instant at or after it for `wd` and
 * `wh`, at once for `s min h` (domain.md ruling 1). Where the coverage ends before the next opening, it is the
 * opening hour of the day after the longest closure there can be: surely not early, and never for ever. Asking
 * again once the year is loaded gives the true opening.
 */
export function drawAtOf(dueAt: Instant, limit: Duration, calendar: WorkCalendar): Instant {
  if (!isWorking(parseDuration(limit).unit)) return dueAt;
  return (
    calendar.firstWorkingInstantAt(dueAt) ?? calendar.openOf(addDays(localDateOf(dueAt), LONGEST_CLOSURE_DAYS + 1))
  );
}

/** When to look again at a limit past the coverage: at its end, and every hour from then on (domain.md ruling 3). */
export function recheckAtOf(now: Instant, calendar: WorkCalendar): Instant {
  return now < calendar.coveredUntil ? calendar.coveredUntil : now + HOUR;
}

/** The end of `seconds` of working time from `from`. */
export function workingSecondsDue(from: Instant, seconds: number, limit: Duration, calendar: WorkCalendar): Due {
  const dueAt = calendar.addWorkingSeconds(from, seconds);
  if (dueAt !== null) return { dueAt, drawAt: drawAtOf(dueAt, limit, calendar) };
  return yearMissing(from, seconds - coveredSecondsAfter(from, calendar), calendar);
}

/** Seconds a limit runs: on the calendar for `wh` and `wd`, on the wall clock else. @throws InvalidDuration */
export function secondsOf(limit: Duration, calendar: WorkCalendar): number {
  const { count, unit } = parseDuration(limit);
  if (unit === 'wd') return count * calendar.daySeconds;
  return (count * (unit === 'wh' ? HOUR : CLOCK_UNIT[unit])) / SECOND;
}

/** A due date with its reason: the segments from `countedFrom` on, whose working seconds add up to the limit. */
export interface DueExplanation {
  readonly due: Due;
  /** Where counting begins: for `wd` the midnight after the start date, which is excluded. */
  readonly countedFrom: Instant;
  /** Up to `dueAt`, or to the end of the coverage; empty for `s min h`, where every second counts. */
  readonly segments: readonly Segment[];
}

/** “Why this deadline?” @throws InvalidDuration */
export function explainDue(from: Instant, limit: Duration, calendar: WorkCalendar): DueExplanation {
  const { count, unit } = parseDuration(limit);
  const due = dueOf(from, limit, calendar);
  const countedFrom = unit === 'wd' && count > 0 ? startOfEpochDay(epochDayAt(from) + 1) : from;
  const segments = isWorking(unit) ? calendar.segments(countedFrom, due.dueAt ?? calendar.coveredUntil) : [];
  return { due, countedFrom, segments };
}

function workingDaysDue(from: Instant, count: number, limit: Duration, calendar: WorkCalendar): Due {
  const today = localDateOf(from);
  if (count === 0 && calendar.workingSecondsBetween(from, calendar.closeOf(today)) >= SAME_DAY_NEEDS_SECONDS) {
    return known(calendar.closeOf(today), limit, calendar);
  }
  const days = Math.max(count, 1);
  const date = calendar.addWorkingDates(today, days);
  if (date !== null) return known(calendar.closeOf(date), limit, calendar);
  const tomorrow = startOfEpochDay(epochDayAt(from) + 1);
  return yearMissing(from, days * calendar.daySeconds - coveredSecondsAfter(tomorrow, calendar), calendar);
}

/** Before the coverage nothing is known either, however much of it follows. */
function coveredSecondsAfter(from: Instant, calendar: WorkCalendar): number {
  return from < calendar.coveredFrom ? 0 : calendar.workingSecondsBetween(from, calendar.coveredUntil);
}

function known(dueAt: Instant, limit: Duration, calendar: WorkCalendar): KnownDue {
  return { dueAt, drawAt: drawAtOf(dueAt, limit, calendar) };
}

function yearMissing(from: Instant, remainingSeconds: number, calendar: WorkCalendar): UnknownDue {
  return {
    dueAt: null,
    drawAt: null,
    reason: 'CALENDAR_YEAR_MISSING',
    remainingSeconds,
    recheckAt: recheckAtOf(from, calendar),
  };
}
