import { isWorking, parseDuration, type Duration } from './duration.ts';
import { epochDayAt, startOfEpochDay, type Instant } from './instant.ts';
import { dueOf, type Due } from './limit.ts';
import type { Segment } from './segments.ts';
import type { WorkCalendar } from './work-calendar.ts';

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
