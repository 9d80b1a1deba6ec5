import { addDays, type CalendarData, type CalendarDay, localDateOf } from '@zhuoluo/kernel';
import type { People } from './api-client.ts';

/** Off in every year: first and last day, as month and day. */
const HOLIDAYS = [
  ['元旦', '01-01', '01-01'],
  ['劳动节', '05-01', '05-05'],
  ['国庆节', '10-01', '10-07'],
] as const;

/** Writes the working calendar to the end of next year: limits in working days have their dates on any day of a run. */
export async function coverNextYear(people: People): Promise<void> {
  const { coverage } = await calendarOf(people);
  const nextYear = yearOf(localDateOf(Date.now())) + 1;
  for (let year = yearOf(coverage.to) + 1; year <= nextYear; year++) await coverYear(people, year);
}

/** Writes the year after the last covered one, which makes a new version of the working calendar; gives that before it. */
export async function coverOneMoreYear(people: People): Promise<number> {
  const { coverage, version } = await calendarOf(people);
  await coverYear(people, yearOf(coverage.to) + 1);
  return version;
}

async function calendarOf(people: People): Promise<CalendarData> {
  return (await (await people.as('sl.zfb.admin')).get<CalendarData>('/calendars/CN')).body;
}

async function coverYear(people: People, year: number): Promise<void> {
  const admin = await people.as('sl.zfb.admin');
  const { status, body } = await admin.put(`/calendars/CN/years/${year}`, { days: daysOf(year), source: '示例' });
  if (status !== 201) throw new Error(`the year ${year} was refused with ${status}: ${JSON.stringify(body)}`);
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
