import { DEFAULT_SPANS, type CalendarData, type CalendarDay, type DayKind, type DayOverride } from '@zhuoluo/kernel';
// Read as data: the library's functions answer by the zone of the machine they run on.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** A year whose State Council notice `chinese-days` does not hold; weekends alone would be a guess. */
export class CalendarYearMissing extends Error {
  readonly code = 'calendar-year-missing';
  readonly year: number;

  constructor(year: number) {
    super(`chinese-days holds no holiday notice for ${year}; it holds ${yearsWithNotice().join(', ')}`);
    this.year = year;
    this.name = 'CalendarYearMissing';
  }
}

/** Years whose notice is known, ascending. Every notice names 1 October; New Year's Day may be in the one before. */
export function yearsWithNotice(): number[] {
  return Object.keys(notices.holidays)
    .filter((date) => date.endsWith('-10-01'))
    .map((date) => Number(date.slice(0, 4)))
    .sort((a, b) => a - b);
}

/**
 * The first version of a calendar: 国办 notices of consecutive years, default office hours. Holidays that fall on
 * a weekend are kept as REST, so that a deadline's explanation can call them by name.
 *
 * @throws CalendarYearMissing where a year has no notice yet; RangeError where `years` is empty or has gaps
 */
export function chineseCalendar(code: string, years: readonly number[]): CalendarData {
  const known = yearsWithNotice();
  const sorted = years.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.some((year, i) => year !== first + i)) {
    throw new RangeError(`a calendar needs consecutive years, not [${years.join(', ')}]`);
  }
  const missing = sorted.find((year) => !known.includes(year));
  if (missing !== undefined) throw new CalendarYearMissing(missing);
  return {
    code,
    version: 1,
    spans: DEFAULT_SPANS,
    coverage: { from: `${first}-01-01`, to: `${last}-12-31` },
    days: { ...overrides(notices.holidays, 'REST', first, last), ...overrides(notices.workdays, 'WORK', first, last) },
  };
}

/** Marks a day whose holiday is the next year's New Year, wherever in December it lies. */
const NEW_YEAR = '元旦';

/**
 * The days of a year's notice, in order: those of the year itself and the December days before it that belong to New Year.
 *
 * @throws CalendarYearMissing where the year has no notice yet
 */
export function noticeOf(year: number): CalendarDay[] {
  if (!yearsWithNotice().includes(year)) throw new CalendarYearMissing(year);
  const days = [...daysOf(notices.holidays, 'HOLIDAY', year), ...daysOf(notices.workdays, 'WORK', year)];
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function daysOf(named: Record<string, string>, kind: DayKind, year: number): CalendarDay[] {
  return Object.entries(named).flatMap(([date, names]) => {
    const name = names.split(',')[1]!;
    const yearOfNotice = Number(date.slice(0, 4)) + (name === NEW_YEAR && date.slice(5, 7) === '12' ? 1 : 0);
    return yearOfNotice === year ? [{ date, kind, name }] : [];
  });
}

function overrides(named: Record<string, string>, as: DayOverride, first: number, last: number): CalendarData['days'] {
  const dates = Object.keys(named).filter(
    (date) => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last,
  );
  return Object.fromEntries(dates.map((date) => [date, as]));
}
