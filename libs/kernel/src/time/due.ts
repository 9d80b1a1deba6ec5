import { isWorking, parseDuration, type Duration } from './duration.ts';
import { addDays, epochDayAt, HOUR, localDateOf, startOfEpochDay, type Instant } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A limit whose end is known: expired from `dueAt` on, its order drawn at `drawAt` (rules.md §98, §21). */
export interface KnownDue {
  readonly dueAt: Instant;
  readonly drawAt: Instant;
}

/** A limit running past the calendar's coverage: never guessed, looked at again (rules.md §24). */
export interface UnknownDue {
  readonly dueAt: null;
  readonly drawAt: null;
  readonly reason: 'CALENDAR_YEAR_MISSING';
  /** Working seconds of the limit that lie beyond the coverage; until its end those before it are left as well. */
  readonly remainingSeconds: number;
  readonly recheckAt: Instant;
}

export type Due = KnownDue | UnknownDue;

/** No closure has lasted longer: 春节 2020, extended by notice, was ten days. */
const LONGEST_CLOSURE_DAYS = 14;

/**
 * When the order of a limit missed at `dueAt` may be drawn (rules.md §98).
 * A limit in `wd` or `wh`: the first working instant at or after `dueAt`. One in `s min h`: at once.
 * If the coverage ends before the next opening: the opening hour after the longest closure there can be, never early and never without end.
 * Asking again once the year is loaded gives the true opening.
 *
 * @throws InvalidDuration
 */
export function drawAtOf(dueAt: Instant, limit: Duration, calendar: WorkCalendar): Instant {
  if (!isWorking(parseDuration(limit).unit)) return dueAt;
  return (
    calendar.firstWorkingInstantAt(dueAt) ?? calendar.openOf(addDays(localDateOf(dueAt), LONGEST_CLOSURE_DAYS + 1))
  );
}

/** When to look again at a limit past the coverage: at its end, and every hour from then on (rules.md §24). */
export function recheckAtOf(now: Instant, calendar: WorkCalendar): Instant {
  return now < calendar.coveredUntil ? calendar.coveredUntil : now + HOUR;
}

export function known(dueAt: Instant, limit: Duration, calendar: WorkCalendar): KnownDue {
  return { dueAt, drawAt: drawAtOf(dueAt, limit, calendar) };
}

/** The start of counting a limit past the coverage, once the year is known: the end of that coverage, or a later start. */
export function countedFrom(recheckAt: Instant): Instant {
  return startOfEpochDay(epochDayAt(recheckAt)) === recheckAt ? recheckAt : recheckAt - HOUR;
}

/** A limit of `seconds` set at `from`, counted from `countedFrom`, that the coverage does not hold. */
export function yearMissing(from: Instant, seconds: number, countedFrom: Instant, calendar: WorkCalendar): UnknownDue {
  // Before the coverage nothing is known either, however much of it follows.
  const covered = from < calendar.coveredFrom ? 0 : calendar.workingSecondsBetween(countedFrom, calendar.coveredUntil);
  return {
    dueAt: null,
    drawAt: null,
    reason: 'CALENDAR_YEAR_MISSING',
    // Whole, as columns keep it: a second that has begun is left.
    remainingSeconds: seconds - Math.floor(covered),
    recheckAt: recheckAtOf(from, calendar),
  };
}

/** The one that ends later; a limit past the coverage ends after every limit inside it. */
export function laterOf(a: Due, b: Due): Due {
  if (a.dueAt === null) return b.dueAt === null && b.remainingSeconds > a.remainingSeconds ? b : a;
  return b.dueAt === null || b.dueAt > a.dueAt ? b : a;
}
