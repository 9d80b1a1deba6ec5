import { instantOf, localDateOf, type Instant, type WorkCalendar } from '@zhuoluo/kernel';

/** After so many working days without a liaison an enterprise is flagged (rules.md §10). */
export const DAYS_WITHOUT_LIAISON = 10;
/** Ten working days without a single holiday, where the calendar does not say more. */
const IN_DAYS = 14;
const DAY_MS = 86_400_000;

/** What began before this instant has lasted for more than so many working days: the day it began does not count, today does. */
export function lateSince(calendar: Pick<WorkCalendar, 'isWorkingDay' | 'addWorkingDates'>, now: Instant): Instant {
  const today = localDateOf(now);
  const back = calendar.isWorkingDay(today) ? DAYS_WITHOUT_LIAISON : DAYS_WITHOUT_LIAISON + 1;
  const first = calendar.addWorkingDates(today, -back);
  return first === null ? instantOf(today, '00:00') - IN_DAYS * DAY_MS : instantOf(first, '00:00');
}
