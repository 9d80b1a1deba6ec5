import { at, calendar2025To2026 as calendar } from './calendar.fixture.ts';
import { reportDateOf, type HolidayRule } from './holiday-rule.ts';
import type { LocalDate } from './instant.ts';

describe('due dates of reports (rules.md §27)', () => {
  it.each<[LocalDate, HolidayRule, LocalDate | null, string]>([
    ['2026-09-25', 'PREV', '2026-09-24', '中秋'],
    ['2026-06-20', 'PREV', '2026-06-18', '端午'],
    ['2026-05-10', 'PREV', '2026-05-09', 'a Sunday after a 调休 Saturday'],
    ['2026-09-25', 'NEXT', '2026-09-28', '中秋'],
    ['2026-09-25', 'KEEP', '2026-09-25', '中秋'],
    ['2026-08-25', 'PREV', '2026-08-25', 'a working day stays: “25日前” includes the 25th'],
    ['2027-01-25', 'PREV', null, 'a year not known'],
  ])('%s under %s is %s: %s', (date, rule, expected) => {
    expect(reportDateOf(date, rule, calendar)).toBe(expected);
  });

  it('is due by the close of that date', () => {
    expect(calendar.closeOf(reportDateOf('2026-09-25', 'PREV', calendar)!)).toBe(at('2026-09-24 18:00'));
  });
});
