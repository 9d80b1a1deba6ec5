import { DEFAULT_SPANS, workCalendar, type CalendarDay, type DayOverride, type WorkCalendar } from '@zhuoluo/kernel';
import { EXTENSION_2020, NOTICES } from '../rules/notice/notices.fixture.ts';
import { readNotice } from '../rules/notice/read-notice.ts';
import { getSolarDateFromLunar, getSolarTerms } from 'chinese-days';
import { festivalOf } from '../rules/notice/festivals.ts';
import { noticeOf } from './chinese-days.ts';

const withoutNames = (days: readonly CalendarDay[]) => days.map(({ date, kind }) => [date, kind]);
const texts = NOTICES.map(
  ({ year, text }) => [year, year === 2020 ? `${text}\n${EXTENSION_2020.text}` : text] as const,
);

/** Which days are worked from the December before to the end of the year. */
function workedIn(year: number, days: readonly CalendarDay[]): string[] {
  const overrides = Object.fromEntries(
    days.map(({ date, kind }): [string, DayOverride] => [date, kind === 'WORK' ? 'WORK' : 'REST']),
  );
  const coverage = { from: `${year - 1}-12-01`, to: `${year}-12-31` };
  const calendar: WorkCalendar = workCalendar({
    code: 'CN',
    version: 1,
    spans: DEFAULT_SPANS,
    coverage,
    days: overrides,
  });
  const worked: string[] = [];
  for (let date: string | null = `${year - 1}-12-01`; date !== null; date = calendar.nextWorkingDate(date))
    worked.push(date);
  return worked;
}

describe('the days read from a published notice', () => {
  it.each(texts)('for %i are, day by day, those that come with the program', (year, text) => {
    const { days, faults } = readNotice(text, year);
    expect(faults).toEqual([]);
    expect(withoutNames(days)).toEqual(withoutNames(noticeOf(year)));
    expect(workedIn(year, days)).toEqual(workedIn(year, noticeOf(year)));
  });
});

describe('the festivals against which a notice is held', () => {
  it.each(Array.from({ length: 31 }, (_, i) => 2020 + i))('in %i are those of the almanac', (year) => {
    const lunar = ['01-01', '05-05', '08-15'].map((day) => getSolarDateFromLunar(`${year}-${day}`).date);
    const qingming = getSolarTerms(`${year}-04-01`, `${year}-04-10`).find(({ index }) => index === 1)?.date;
    const names = ['春节', '端午节', '中秋节', '清明节'];
    expect(names.map((name) => festivalOf(name, year))).toEqual([...lunar, qingming]);
  });
});
