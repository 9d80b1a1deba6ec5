import { coversYear, nextYearOf, type CalendarData } from '@zhuoluo/kernel';
import { chineseCalendar, noticeOf, yearsWithNotice } from './chinese-days.ts';
import { inTransaction, type Pool } from '@zhuoluo/database';
import { CalendarStore, type YearOfNotice } from './calendar.store.ts';

/** The national calendar; the notices that come with the program are for it alone. */
const NATIONAL = 'CN';
const FIRST_YEAR = 2025;
const SOURCE = '国务院办公厅放假通知，随程序收录';
/** The lock keeps writers apart, so that there is no collision to try again after. */
const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };

/**
 * Adds to the national calendar the years it lacks, as far as the notices that come with the program reach; makes a missing calendar.
 * A covered year stays as it is, written by hand or not. Several processes may do so at once.
 *
 * @param known the years to bring in, ascending; those with a notice unless given
 */
export async function addKnownYears(pool: Pool, known: readonly number[] = yearsWithNotice()): Promise<void> {
  const years = known.filter((year) => year >= FIRST_YEAR);
  await inTransaction(pool, ONE_TRY, async (tx) => {
    const calendars = new CalendarStore(tx);
    await calendars.holdBack();
    let data = await calendars.find(NATIONAL);
    if (data === null) {
      data = chineseCalendar(NATIONAL, years);
      await calendars.store(data, years.map(yearOfNotice));
    }
    const covered = years.filter((year) => coversYear(data!, year));
    await calendars.nameYears(NATIONAL, covered.map(yearOfNotice));
    while (years.includes(nextYearOf(data))) {
      const next = yearNotSaidYet(data);
      [data] = (await calendars.storeYear({ data, basedOn: null }, next)) as [CalendarData];
    }
  });
}

/** The next year without the days that its calendar speaks of already. */
function yearNotSaidYet(data: CalendarData): YearOfNotice {
  const next = yearOfNotice(nextYearOf(data));
  return { ...next, days: next.days.filter((day) => !(day.date in data.days)) };
}

const yearOfNotice = (year: number): YearOfNotice => ({ year, days: noticeOf(year), source: SOURCE, by: null });
