import { epochDayOf, timeOfDay, type LocalDate } from './instant.ts';

/** Opening hours, half-open: the office is open from `from` and no longer at `to`. Times are `HH:MM`. */
export interface OfficeSpan {
  readonly from: string;
  readonly to: string;
}

/** WORK: a 调休 weekend day that is worked. REST: a day off, weekends inside a holiday included. */
export type DayOverride = 'WORK' | 'REST';

/** A working calendar as stored: weekdays work and weekends rest, unless `days` says otherwise. */
export interface CalendarData {
  readonly code: string;
  /** Grows with every edit, so that a deadline can name the calendar it was computed from. */
  readonly version: number;
  readonly spans: readonly OfficeSpan[];
  /** First and last date the notices are known for; outside it nothing is computed (rules.md §24). */
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate };
  readonly days: Readonly<Record<LocalDate, DayOverride>>;
}

/** 08:00–12:00 and 14:30–18:00: a working day of 7.5 hours (rules.md §23). */
export const DEFAULT_SPANS: readonly OfficeSpan[] = [
  { from: '08:00', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

/** A calendar that would compute nonsense; `message` says which entry and why. */
export class InvalidCalendar extends Error {
  readonly code = 'invalid-calendar';

  constructor(calendar: string, problem: string) {
    super(`calendar ${calendar}: ${problem}`);
    this.name = 'InvalidCalendar';
  }
}

/** @throws InvalidCalendar, or InvalidTime for a malformed date or time */
export function assertCalendar(data: CalendarData): void {
  let closed = -1;
  for (const { from, to } of data.spans) {
    if (timeOfDay(from) <= closed || timeOfDay(to) <= timeOfDay(from)) {
      throw new InvalidCalendar(
        data.code,
        `span ${from}–${to} must end after it begins, and begin after the one before`,
      );
    }
    closed = timeOfDay(to);
  }
  if (closed < 0) throw new InvalidCalendar(data.code, 'needs at least one span of office hours');
  const { from, to } = data.coverage;
  if (epochDayOf(to) < epochDayOf(from))
    throw new InvalidCalendar(data.code, `coverage ${from}–${to} ends before it begins`);
  for (const date of Object.keys(data.days)) {
    if (epochDayOf(date) < epochDayOf(from) || epochDayOf(date) > epochDayOf(to)) {
      throw new InvalidCalendar(data.code, `${date} is outside the coverage ${from}–${to}`);
    }
  }
}
