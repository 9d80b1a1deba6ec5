import type { CalendarChange, CalendarHistory, DatedCalendar } from './calendar-history.ts';
import { known, type Due } from './due.ts';
import { isWorking, parseDuration, type Duration } from './duration.ts';
import { epochDayAt, localDateOf, startOfEpochDay, type Instant } from './instant.ts';
import { dueOf, resume } from './limit.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A limit that runs, with the version of the calendar that gave it its end. */
export interface DatedLimit {
  readonly startedAt: Instant;
  readonly limit: Duration;
  readonly dueAt: Instant | null;
  readonly calendarVersion: number;
}

/** Where a limit ends since its calendar has changed. */
export interface MovedLimit {
  readonly due: Due;
  /** The last version that moved it. */
  readonly calendarVersion: number;
  /** From where its share used is counted: its start, or the change where it does not run whole from there. */
  readonly countedFrom: Instant;
}

/** Whether a limit may come to end earlier: a unit's own may, that of an issued order may not (rules.md §23). */
export type MovesTo = 'EITHER_WAY' | 'LATER_ONLY';

/**
 * Where a limit ends by the newest version of its calendar; null if no change moves it (rules.md §23).
 * The versions are gone through one by one, so that it does not matter when a case is looked at.
 * A change moves what had not ended when it was written. Later is free; earlier is at most the close of the next working day.
 */
export function movedByCalendar(limit: DatedLimit, calendars: CalendarHistory, to: MovesTo): MovedLimit | null {
  const changes = calendars.changesSince(limit.calendarVersion);
  if (changes.length === 0 || !isWorking(parseDuration(limit.limit).unit)) return null;
  const whole = runsWhole(limit, calendars.find(limit.calendarVersion)!);
  let moved: { readonly due: Due; readonly by: CalendarChange } | null = null;
  for (const by of changes) {
    const dueAt: Instant | null = moved === null ? limit.dueAt : moved.due.dueAt;
    if (dueAt !== null && dueAt <= by.writtenAt) break;
    const counted: Due | null = whole ? dueOf(limit.startedAt, limit.limit, by.calendar) : sameRest(limit, dueAt, by);
    const due: Due | null = counted && boundedEnd(limit.limit, dueAt, counted, { ...by, to });
    if (due && due.dueAt !== dueAt) moved = { due, by };
  }
  if (moved === null) return null;
  const { due, by } = moved;
  return {
    due,
    calendarVersion: by.version,
    countedFrom: whole ? limit.startedAt : by.writtenAt,
  };
}

/** The earliest end to which a limit may be brought forward at an instant: close of business on the next working day. */
export function earliestEnd(at: Instant, calendar: WorkCalendar): Instant | null {
  const date = calendar.nextWorkingDate(localDateOf(at));
  return date === null ? null : calendar.closeOf(date);
}

/** Whether it is the whole limit from its start, be it that a change has brought it forward no further than allowed. */
export function runsWhole({ startedAt, limit, dueAt }: DatedLimit, { calendar, writtenAt }: DatedCalendar): boolean {
  const whole = dueOf(startedAt, limit, calendar).dueAt;
  if (dueAt === null || whole === null || whole >= dueAt) return dueAt === whole;
  return dueAt === earliestEnd(writtenAt, calendar);
}

/** What was left of it at the change is left by the new calendar too. Null of one that waits for a year. */
function sameRest({ startedAt, limit }: DatedLimit, dueAt: Instant | null, change: CalendarChange): Due | null {
  if (dueAt === null) return null;
  const begun = parseDuration(limit).unit === 'wd' ? startOfEpochDay(epochDayAt(startedAt) + 1) : startedAt;
  const from = Math.max(change.writtenAt, begun);
  return resume(from, change.former.workingSecondsBetween(from, dueAt), limit, change.calendar);
}

interface Bounds extends Pick<DatedCalendar, 'calendar' | 'writtenAt'> {
  readonly to: MovesTo;
}

/** The new end as far as it may move to it; null where it may not move at all. */
export function boundedEnd(
  limit: Duration,
  before: Instant | null,
  after: Due,
  { calendar, writtenAt, to }: Bounds,
): Due | null {
  // A limit past the coverage ends after every limit inside it.
  if (after.dueAt === null || (before !== null && after.dueAt >= before)) return after;
  const earliest = to === 'LATER_ONLY' ? null : earliestEnd(writtenAt, calendar);
  if (earliest === null) return null;
  return known(Math.max(after.dueAt, Math.min(before ?? earliest, earliest)), limit, calendar);
}
