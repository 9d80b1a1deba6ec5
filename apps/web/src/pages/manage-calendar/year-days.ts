import type { CalendarDay } from '../../api/schema.gen.ts';

/** How a day is told: a plain working day, a weekend, a holiday, a make-up day, another day off. */
export type DayLook = 'WORK' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP' | 'REST';

/** A day of the year as the calendar has it. */
export interface YearDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly look: DayLook;
  readonly name: string | null;
  /** Whether the local calendar says it, not the one below. */
  readonly isOwn: boolean;
}

const DAY_MS = 86_400_000;

/** The days of a month, and how many weekdays from Monday on stand before its first. */
export interface YearMonth {
  /** From 1. */
  readonly month: number;
  readonly blanks: number;
  readonly days: readonly YearDay[];
}

/** The twelve months of a year: weekdays work and weekends rest, unless the notice or the local calendar says otherwise. */
export function monthsOf(
  year: number,
  notice: readonly CalendarDay[],
  own: readonly CalendarDay[] = [],
): readonly YearMonth[] {
  const said = new Map<string, { readonly day: CalendarDay; readonly isOwn: boolean }>();
  for (const day of notice) said.set(day.date, { day, isOwn: false });
  for (const day of own) said.set(day.date, { day, isOwn: true });
  return Array.from({ length: 12 }, (_, at) => {
    const first = Date.UTC(year, at);
    const count = (Date.UTC(year, at + 1) - first) / DAY_MS;
    const days = Array.from({ length: count }, (__, n): YearDay => {
      const date = new Date(first + n * DAY_MS).toISOString().slice(0, 10);
      const entry = said.get(date);
      return { date, look: lookOf(date, entry?.day), name: entry?.day.name ?? null, isOwn: entry?.isOwn ?? false };
    });
    return { month: at + 1, blanks: (weekdayOf(days[0]!.date) + 6) % 7, days };
  });
}

/** Sunday is 0. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Dates in a row put together, such as the days of one holiday. */
export function spansOf(dates: readonly string[]): readonly (readonly [first: string, last: string])[] {
  const spans: [string, string][] = [];
  for (const date of dates) {
    const last = spans.at(-1);
    if (last && Date.parse(date) - Date.parse(last[1]) === DAY_MS) last[1] = date;
    else spans.push([date, date]);
  }
  return spans;
}

/** A notice's days with one of them said otherwise; null takes back what is said of it. */
export function withDay(days: readonly CalendarDay[], date: string, day: CalendarDay | null): readonly CalendarDay[] {
  return [...days.filter((one) => one.date !== date), ...(day ? [day] : [])].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function lookOf(date: string, day: CalendarDay | undefined): DayLook {
  const isWeekend = [0, 6].includes(weekdayOf(date));
  if (day === undefined) return isWeekend ? 'WEEKEND' : 'WORK';
  return day.kind === 'WORK' ? 'MAKE_UP' : day.kind;
}
