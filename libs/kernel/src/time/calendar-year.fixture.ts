import type { CalendarDay } from './calendar-year.ts';
import { addDays, type LocalDate } from './instant.ts';

/** A made-up 2027, for tests: its holiday notice was not published when this was written. */
export const YEAR_2027: readonly CalendarDay[] = [
  ...holiday('元旦', '2027-01-01', '2027-01-03'),
  ...holiday('春节', '2027-02-05', '2027-02-12'),
  ...holiday('清明节', '2027-04-03', '2027-04-05'),
  ...holiday('劳动节', '2027-05-01', '2027-05-05'),
  ...holiday('端午节', '2027-06-09', '2027-06-09'),
  ...holiday('中秋节', '2027-09-15', '2027-09-15'),
  ...holiday('国庆节', '2027-10-01', '2027-10-07'),
  ...makeUp('2027-01-31', '2027-02-14', '2027-04-25', '2027-05-08', '2027-09-26', '2027-10-09'),
];

function holiday(name: string, first: LocalDate, last: LocalDate): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, kind: 'HOLIDAY', name });
  return days;
}

function makeUp(...dates: readonly LocalDate[]): CalendarDay[] {
  return dates.map((date) => ({ date, kind: 'WORK' }));
}
