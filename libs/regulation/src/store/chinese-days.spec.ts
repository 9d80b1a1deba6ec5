import { dueOf, workCalendar, type Duration } from '@zhuoluo/kernel';
import { at, CALENDAR_2025_2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import { CalendarYearMissing, chineseCalendar, yearsWithNotice } from './chinese-days.ts';

describe('the calendar built from chinese-days', () => {
  const data = chineseCalendar('CN', [2025, 2026]);

  it('is, for 2025 and 2026, day by day what the State Council notices print', () => {
    expect(data).toEqual(CALENDAR_2025_2026);
  });

  it.each(yearsWithNotice())('has in %i make-up days on weekends only, and 247 to 254 working days', (year) => {
    const { days } = chineseCalendar('CN', [year]);
    const makeUpDays = Object.keys(days).filter((date) => days[date] === 'WORK');
    const plain = workCalendar({ ...chineseCalendar('CN', [year]), days: {} });
    expect(makeUpDays.filter((date) => plain.isWorkingDay(date))).toEqual([]);
    const calendar = workCalendar(chineseCalendar('CN', [year]));
    const workingDays =
      calendar.workingSecondsBetween(calendar.coveredFrom, calendar.coveredUntil) / calendar.daySeconds;
    expect(workingDays).toBeGreaterThanOrEqual(247);
    expect(workingDays).toBeLessThanOrEqual(254);
  });

  it.each<[string, Duration, string]>([
    ['2026-02-13 10:00', '3wd', '2026-02-25 18:00'],
    ['2026-09-30 10:00', '5wd', '2026-10-13 18:00'],
    ['2025-12-31 10:00', '1wd', '2026-01-04 18:00'],
    ['2026-09-18 10:00', '1wd', '2026-09-20 18:00'],
    ['2026-09-24 10:00', '2wd', '2026-09-29 18:00'],
    ['2025-09-30 10:00', '5wd', '2025-10-14 18:00'],
    ['2026-03-02 10:00', '7wd', '2026-03-11 18:00'],
  ])('%s + %s ends %s (rules.md §22, §23)', (from, limit, expected) => {
    expect(dueOf(at(from), limit, workCalendar(data)).dueAt).toBe(at(expected));
  });
});

describe('years without a notice are never guessed (rules.md §24)', () => {
  it('holds 2004 to 2026, and not yet 2027', () => {
    expect(yearsWithNotice()).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
  });

  it.each([
    [[2025, 2026, 2027], 2027],
    [[2027], 2027],
    [[2003], 2003],
  ])('refuses %j, for %i has none', (years, missing) => {
    expect(() => chineseCalendar('CN', years)).toThrow(CalendarYearMissing);
    expect(() => chineseCalendar('CN', years)).toThrow(String(missing));
  });

  it.each([[[]], [[2024, 2026]], [[2025, 2025]]])('refuses years with a gap, or none: %j', (years: number[]) => {
    expect(() => chineseCalendar('CN', years)).toThrow(RangeError);
  });

  it('leaves a limit that runs into 2027 without a due date, kept and rechecked', () => {
    const calendar = workCalendar(chineseCalendar('CN', [2025, 2026]));
    expect(dueOf(at('2026-11-20 10:00'), '30wd', calendar)).toMatchObject({
      dueAt: null,
      reason: 'CALENDAR_YEAR_MISSING',
      recheckAt: at('2026-12-31 24:00'),
    });
  });
});
