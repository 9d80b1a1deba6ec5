import { addDays, type CalendarDay, localDateOf } from '@zhuoluo/kernel';
import type { People } from './api-client.ts';

/** Off in every year: first and last day, as month and day. */
const HOLIDAYS = [
  ['元旦', '01-01', '01-01'],
  ['劳动节', '05-01', '05-05'],
  ['国庆节', '10-01', '10-07'],
] as const;

/** Writes the working calendar to the end of next year: limits in working days have their dates on any day of a run. */
export async function coverNextYear(people: People): Promise<void> {
  const admin = await people.as('sl.zfb.admin');
  const { coverage } = (await admin.get('/calendars/CN')).body;
  const nextYear = yearOf(localDateOf(Date.now())) + 1;
  for (let year = yearOf(coverage.to) + 1; year <= nextYear; year++) {
    const notice = { days: daysOf(year), source: '示例' };
    const { status, body } = await admin.put(`/calendars/CN/years/${year}`, notice);
    if (status !== 201) throw new Error(`the year ${year} was refused with ${status}: ${JSON.stringify(body)}`);
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 'YYYY'.length));
}

function daysOf(year: number): CalendarDay[] {
  return HOLIDAYS.flatMap(([name, first, last]) => {
    const days: CalendarDay[] = [];
    for (let date = `${year}-${first}`; date <= `${year}-${last}`; date = addDays(date, 1))
      days.push({ date, kind: 'HOLIDAY', name });
    return days;
  });
}
