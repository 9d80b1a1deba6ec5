import { DAY, type Instant, type WorkCalendar } from '@zhuoluo/kernel';

/** As long as a ladder of usual limits takes, with room. */
const ROOM = 365 * DAY;

/**
 * The first working instant from now, or a year before the calendar's end if less of it is left.
 * From there the whole way of a case is known.
 */
export function sampleDay(calendar: WorkCalendar, now: Instant): Instant {
  const latest = Math.max(calendar.coveredFrom, calendar.coveredUntil - ROOM);
  return calendar.firstWorkingInstantAt(Math.max(calendar.coveredFrom, Math.min(now, latest))) ?? now;
}
