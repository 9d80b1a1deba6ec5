import type { LocalDate } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Where a report's due date goes when it is no working day: the working date before, the one after, or nowhere. */
export type HolidayRule = 'PREV' | 'NEXT' | 'KEEP';

/** A report's due date under its rule; `null` where the calendar does not cover it (rules.md §27). */
export function reportDateOf(date: LocalDate, rule: HolidayRule, calendar: WorkCalendar): LocalDate | null {
  if (rule === 'KEEP' || calendar.isWorkingDay(date)) return date;
  return calendar.addWorkingDates(date, rule === 'PREV' ? -1 : 1);
}
