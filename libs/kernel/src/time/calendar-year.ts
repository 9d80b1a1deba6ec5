import type { CalendarData } from './calendar-data.ts';
import { dateOfEpochDay, epochDayAt, epochDayOf, InvalidTime, type Instant, type LocalDate } from './instant.ts';
import { workCalendar } from './work-calendar.ts';

/** WORK: a 调休 weekend day that is worked. HOLIDAY: a day off by the notice. REST: a day off for another reason. */
export const DAY_KINDS = ['WORK', 'REST', 'HOLIDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** One day as the year's notice says it; all other days follow the weekday. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** The holiday's name, such as 春节. */
  readonly name?: string;
}

export type YearFaultCode =
  | 'not-a-date'
  | 'outside-year'
  | 'not-in-year'
  | 'day-twice'
  | 'works-anyway'
  | 'rests-anyway'
  | 'statutory-holiday'
  | 'working-days-implausible';

/** What is wrong with one day, or with the whole year where `at` is null. */
export interface YearFault {
  readonly code: YearFaultCode;
  /** Place in the list of days. */
  readonly at: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Off in every year since 1999 and under the law as it stands; the lunar ones fall on another date each year. */
const STATUTORY = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const;
/** All years since 2004 had 247 to 254; outside these bounds a notice was misread. */
export const FEWEST_WORKING_DAYS = 240;
export const MOST_WORKING_DAYS = 256;

/**
 * What keeps these days from being a year's notice; empty where nothing does. New Year's days off may begin in the December
 * before, and are part of the new year's notice.
 */
export function checkCalendarYear(year: number, days: readonly CalendarDay[]): YearFault[] {
  const seen = new Set<LocalDate>();
  const faults = days.flatMap((day, at) => {
    const fault = faultOf(year, day, seen);
    seen.add(day.date);
    return fault === null ? [] : [{ at, ...fault }];
  });
  return faults.length > 0 ? faults : faultsOfWhole(year, days);
}

function faultOf(
  year: number,
  { date, kind }: CalendarDay,
  seen: ReadonlySet<LocalDate>,
): Omit<YearFault, 'at'> | null {
  if (!isDate(date)) return { code: 'not-a-date', facts: { date } };
  if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`))
    return { code: 'outside-year', facts: { date, year } };
  if (seen.has(date)) return { code: 'day-twice', facts: { date } };
  if (kind === 'WORK' && !isWeekend(date)) return { code: 'works-anyway', facts: { date } };
  return null;
}

function faultsOfWhole(year: number, days: readonly CalendarDay[]): YearFault[] {
  const off = new Set(days.filter((day) => day.kind !== 'WORK').map((day) => day.date));
  const worked = STATUTORY.map((day) => `${year}-${day}`).filter((date) => !off.has(date));
  if (worked.length > 0)
    return worked.map((date) => ({ code: 'statutory-holiday', at: null, facts: { date } }) as const);
  const count = workingDaysOf(year, days);
  if (count >= FEWEST_WORKING_DAYS && count <= MOST_WORKING_DAYS) return [];
  const facts = { count, min: FEWEST_WORKING_DAYS, max: MOST_WORKING_DAYS };
  return [{ code: 'working-days-implausible', at: null, facts }];
}

function workingDaysOf(year: number, days: readonly CalendarDay[]): number {
  const coverage = { from: `${year}-01-01`, to: `${year}-12-31` };
  const within = days.filter((day) => day.date.startsWith(`${year}-`));
  const spans = [{ from: '00:00', to: '24:00' }];
  const calendar = workCalendar({ code: '', version: 0, spans, coverage, days: overridesOf(within) });
  return calendar.workingSecondsBetween(calendar.coveredFrom, calendar.coveredUntil) / calendar.daySeconds;
}

/** The year that a calendar can take next: it has no gaps. */
export function nextYearOf({ coverage }: Pick<CalendarData, 'coverage'>): number {
  return Number(coverage.to.slice(0, 4)) + 1;
}

/** Whether the calendar's coverage reaches into the year. */
export function coversYear(data: CalendarData, year: number): boolean {
  return year >= Number(data.coverage.from.slice(0, 4)) && year < nextYearOf(data);
}

/** A year's days as they are to be kept, and those that were kept of it before. */
export interface YearChange {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  /** None where the calendar does not cover the year yet. */
  readonly former: readonly CalendarDay[];
}

/** The calendar's next version: of other years it says what it said, and it covers the next year too where that is the one. */
export function withYear(data: CalendarData, { year, days, former }: YearChange): CalendarData {
  const to = coversYear(data, year) ? data.coverage.to : `${year}-12-31`;
  const others = Object.entries(data.days).filter(([date]) => !former.some((day) => day.date === date));
  const covered = days.filter(({ date }) => date >= data.coverage.from);
  return {
    ...data,
    version: data.version + 1,
    coverage: { ...data.coverage, to },
    days: { ...Object.fromEntries(others), ...overridesOf(covered) },
  };
}

/** A local calendar: it says what the one below it says, but for its own days. */
export function overlaid(
  base: CalendarData,
  { code, version, own }: Pick<CalendarData, 'code' | 'version'> & { readonly own: readonly CalendarDay[] },
): CalendarData {
  const covered = own.filter(({ date }) => date >= base.coverage.from && date <= base.coverage.to);
  return { ...base, code, version, days: { ...base.days, ...overridesOf(covered) } };
}

/** What keeps these days from being a local calendar's own for that year; empty where nothing does. */
export function checkOwnDays(year: number, days: readonly CalendarDay[], base: CalendarData): YearFault[] {
  const calendar = workCalendar(base);
  const seen = new Set<LocalDate>();
  return days.flatMap(({ date, kind }, at): YearFault[] => {
    const twice = seen.has(date);
    seen.add(date);
    if (!isDate(date)) return [{ code: 'not-a-date', at, facts: { date } }];
    if (!date.startsWith(`${year}-`)) return [{ code: 'not-in-year', at, facts: { date, year } }];
    if (twice) return [{ code: 'day-twice', at, facts: { date } }];
    if (calendar.isWorkingDay(date) !== (kind === 'WORK')) return [];
    return [{ code: kind === 'WORK' ? 'works-anyway' : 'rests-anyway', at, facts: { date } }];
  });
}

/** Days from today's date to the last covered one; negative once nothing is covered any more. */
export function daysLeft({ coverage }: Pick<CalendarData, 'coverage'>, now: Instant): number {
  return epochDayOf(coverage.to) - epochDayAt(now);
}

function overridesOf(days: readonly CalendarDay[]): CalendarData['days'] {
  return Object.fromEntries(days.map(({ date, kind }) => [date, kind === 'WORK' ? 'WORK' : 'REST']));
}

function isDate(text: string): boolean {
  try {
    return dateOfEpochDay(epochDayOf(text)) === text;
  } catch (error) {
    if (error instanceof InvalidTime) return false;
    throw error;
  }
}

function isWeekend(date: LocalDate): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
