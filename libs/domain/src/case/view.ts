import type { Instant } from '../clock/instant.ts';
import { remainingOf } from '../clock/limit.ts';
import type { Duration } from '../clock/duration.ts';
import type { WorkCalendar } from '../clock/work-calendar.ts';
import type { Case } from './case.ts';

/** Expired ⇔ now ≥ due (domain.md 9.2, 9.23). */
export function isOverdue(dueAt: Instant | null, now: Instant): boolean {
  return dueAt !== null && now >= dueAt;
}

/** Working dates after the due date through today (domain.md 9.23): 1 and 8 in the sample orders. */
export function daysLate(dueAt: Instant | null, now: Instant, calendar: WorkCalendar): number {
  return dueAt === null || now < dueAt ? 0 : calendar.workingDatesAfter(dueAt, now);
}

/** The clock by which the case stands due now: its running stage, or the lead's claim or handle limit. */
export function dueClock(c: Case) {
  return c.clocks.find((k) => k.state === 'RUNNING' && k.dueAt === c.dueAt && k.dueAt !== null);
}

/** What is left of a limit: working seconds for wd and wh, seconds else; negative when late. */
export function remainingSeconds(
  dueAt: Instant | null,
  limit: Duration,
  now: Instant,
  calendar: WorkCalendar,
): number | null {
  return dueAt === null ? null : remainingOf(now, dueAt, limit, calendar);
}
