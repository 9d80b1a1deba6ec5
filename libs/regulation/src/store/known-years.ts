import { coversYear, nextYearOf } from '@zhuoluo/kernel';
import { chineseCalendar, noticeOf, yearsWithNotice } from './chinese-days.ts';
import type { Queryable } from '@zhuoluo/database';
import { CalendarStore, type YearOfNotice } from './calendar.store.ts';

/** The national calendar; the notices that come with the program are for it alone. */
const NATIONAL = 'CN';
const FIRST_YEAR = 2025;
const SOURCE = '国务院办公厅放假通知，随程序收录';

/**
 * Adds to the national calendar the years it lacks, as far as the notices that come with the program reach; makes a missing calendar.
 * A covered year stays as it is, written by hand or not. Several processes may do so at once.
 *
 * @param known the years to bring in, ascending; those with a notice unless given
 */
export async function addKnownYears(db: Queryable, known: readonly number[] = yearsWithNotice()): Promise<void> {
  const calendars = new CalendarStore(db);
  const years = known.filter((year) => year >= FIRST_YEAR);
  if ((await calendars.find(NATIONAL)) === null)
    await calendars.store(chineseCalendar(NATIONAL, years), years.map(yearOfNotice));
  for (;;) {
    const data = await calendars.find(NATIONAL);
    if (data === null || !years.includes(nextYearOf(data))) {
      const covered = data === null ? [] : years.filter((year) => coversYear(data, year));
      return calendars.nameYears(NATIONAL, covered.map(yearOfNotice));
    }
    const next = yearOfNotice(nextYearOf(data));
    const fresh = next.days.filter((day) => !(day.date in data.days));
    await calendars.storeNextYear(data, { ...next, days: fresh });
  }
}

const yearOfNotice = (year: number): YearOfNotice => ({ year, days: noticeOf(year), source: SOURCE, by: null });
