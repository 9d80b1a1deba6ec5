import {
  checkCalendarYear,
  checkOwnDays,
  coversYear,
  daysLeft,
  nextYearOf,
  overlaid,
  withYear,
  type CalendarDay,
} from './calendar-year.ts';
import { at, CALENDAR_2025_2026 } from './calendar.fixture.ts';
import { workCalendar } from './work-calendar.ts';
import { YEAR_2027 } from './calendar-year.fixture.ts';

const codes = (days: readonly CalendarDay[]) =>
  checkCalendarYear(2027, days).map(({ code, at: place }) => [code, place]);
const withDay = (day: CalendarDay) => codes([...YEAR_2027, day]);
const last = YEAR_2027.length;

describe('the days of a year, as somebody writes them from the notice', () => {
  it('are taken where they could be a notice', () => {
    expect(checkCalendarYear(2027, YEAR_2027)).toEqual([]);
  });

  it.each<[string, CalendarDay, string]>([
    ['a day that does not exist', { date: '2027-02-30', kind: 'REST' }, 'not-a-date'],
    ['a date in another form', { date: '2027-2-3', kind: 'REST' }, 'not-a-date'],
    ['a day of another year', { date: '2028-01-01', kind: 'HOLIDAY' }, 'outside-year'],
    ['a November day of the year before', { date: '2026-11-30', kind: 'REST' }, 'outside-year'],
    ['a day written twice', { date: '2027-10-01', kind: 'WORK' }, 'day-twice'],
    ['a weekday as a make-up day, on which all work anyway', { date: '2027-03-03', kind: 'WORK' }, 'works-anyway'],
  ])('are refused at the day that is wrong: %s', (_, day, code) => {
    expect(withDay(day)).toEqual([[code, last]]);
  });

  it('may begin in the December before, where New Year’s days off do', () => {
    expect(withDay({ date: '2026-12-31', kind: 'HOLIDAY', name: '元旦' })).toEqual([]);
  });

  it('are refused as a whole without the holidays that fall on one date each year', () => {
    const faults = checkCalendarYear(
      2027,
      YEAR_2027.filter((day) => day.date !== '2027-05-01'),
    );
    expect(faults).toEqual([{ code: 'statutory-holiday', at: null, facts: { date: '2027-05-01' } }]);
    expect(checkCalendarYear(2027, [])).toHaveLength(5);
  });

  it('are refused as a whole where hardly any year works so many days, or so few', () => {
    const fixed = YEAR_2027.filter((day) => /-(01-01|05-01|10-0[123])$/.test(day.date));
    expect(checkCalendarYear(2027, fixed)).toEqual([
      { code: 'working-days-implausible', at: null, facts: { count: 259, min: 240, max: 256 } },
    ]);
  });
});

describe('a calendar takes the next year', () => {
  it('and no other: it has no gaps', () => {
    expect(nextYearOf(CALENDAR_2025_2026)).toBe(2027);
    expect([2024, 2025, 2026, 2027].map((year) => coversYear(CALENDAR_2025_2026, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('as a new version that says of covered days what the old one says', () => {
    const next = withYear(CALENDAR_2025_2026, { year: 2027, days: YEAR_2027, former: [] });
    expect(next).toMatchObject({ version: 2, coverage: { from: '2025-01-01', to: '2027-12-31' } });
    expect(next.days).toMatchObject(CALENDAR_2025_2026.days);
    const calendar = workCalendar(next);
    expect(calendar.isWorkingDay('2027-02-08')).toBe(false);
    expect(calendar.isWorkingDay('2027-10-09')).toBe(true);
  });

  it('and takes a covered year anew: what the former notice said of it is gone, what other years say stays', () => {
    const next = withYear(CALENDAR_2025_2026, { year: 2027, days: YEAR_2027, former: [] });
    const extended = YEAR_2027.filter(({ date }) => date !== '2027-02-14');
    const again = withYear(next, { year: 2027, days: extended, former: YEAR_2027 });
    expect(again).toMatchObject({ version: 3, coverage: next.coverage });
    expect(Object.keys(next.days).filter((date) => !(date in again.days))).toEqual(['2027-02-14']);
    expect(again.days).toMatchObject(CALENDAR_2025_2026.days);
  });

  it.each([
    ['2026-10-31 09:00', 61],
    ['2026-11-30 23:59', 31],
    ['2026-12-31 00:00', 0],
    ['2027-01-05 09:00', -5],
  ])('on %s it has %i days left', (now, left) => {
    expect(daysLeft(CALENDAR_2025_2026, at(now))).toBe(left);
  });
});

describe('a local calendar', () => {
  const flood: readonly CalendarDay[] = [
    { date: '2026-07-20', kind: 'REST', name: '防汛停工' },
    { date: '2026-10-03', kind: 'WORK', name: '防汛值守' },
  ];
  const own = (days: readonly CalendarDay[], version = 4) =>
    overlaid(CALENDAR_2025_2026, { code: 'SY', version, own: days });

  it('says what the national one says, but for its own days', () => {
    const local = own(flood);
    expect(local).toMatchObject({ code: 'SY', version: 4, coverage: CALENDAR_2025_2026.coverage });
    const calendar = workCalendar(local);
    expect(['2026-07-20', '2026-10-03', '2026-10-02', '2026-02-14'].map((date) => calendar.isWorkingDay(date))).toEqual(
      [false, true, false, true],
    );
  });

  it('leaves out days that the national one does not cover yet', () => {
    expect(own([{ date: '2027-07-20', kind: 'REST' }]).days).toEqual(CALENDAR_2025_2026.days);
  });

  it.each<[string, CalendarDay, string | null]>([
    ['a day off that would be worked', { date: '2026-07-20', kind: 'REST' }, null],
    ['a worked day within a holiday', { date: '2026-10-03', kind: 'WORK' }, null],
    ['a day that does not exist', { date: '2026-02-30', kind: 'REST' }, 'not-a-date'],
    ['a day of the December before', { date: '2025-12-31', kind: 'REST' }, 'not-in-year'],
    ['a day that is worked anyway', { date: '2026-02-14', kind: 'WORK' }, 'works-anyway'],
    ['a day that is off anyway', { date: '2026-10-03', kind: 'HOLIDAY' }, 'rests-anyway'],
  ])('takes %s, or refuses it at its place', (_, day, code) => {
    expect(checkOwnDays(2026, [day], CALENDAR_2025_2026).map((fault) => fault.code)).toEqual(
      code === null ? [] : [code],
    );
  });

  it('refuses a day written twice', () => {
    expect(checkOwnDays(2026, [...flood, flood[0]!], CALENDAR_2025_2026)).toMatchObject([{ code: 'day-twice', at: 2 }]);
  });
});
