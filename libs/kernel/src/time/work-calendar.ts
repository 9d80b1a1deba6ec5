import { assertCalendar, type CalendarData } from './calendar-data.ts';
import { listSegments, type Segment } from './segments.ts';
import {
  dateOfEpochDay,
  epochDayAt,
  epochDayOf,
  SECOND,
  startOfEpochDay,
  timeOfDay,
  type EpochDay,
  type Instant,
  type LocalDate,
} from './instant.ts';

/**
 * Working time as arithmetic. Spans are half-open: 12:00 is no working instant, 14:30 is one.
 * Outside the coverage nothing is guessed: instants and dates there are `null`, counts leave them out.
 */
export interface WorkCalendar {
  readonly code: string;
  readonly version: number;
  /** Length of one working day. */
  readonly daySeconds: number;
  /** 00:00 of the first covered date. */
  readonly coveredFrom: Instant;
  /** 00:00 after the last covered date: the first instant nothing is known about. */
  readonly coveredUntil: Instant;
  /** False outside the coverage. */
  isWorkingDay(date: LocalDate): boolean;
  /** The instant itself if the office is open then, else the next opening. */
  firstWorkingInstantAt(instant: Instant): Instant | null;
  /** The earliest instant by which `seconds` of working time have passed since `from`; `from` itself for 0. */
  addWorkingSeconds(from: Instant, seconds: number): Instant | null;
  /** Working time between two instants, exact to the millisecond; negative where `b` is before `a`. */
  workingSecondsBetween(a: Instant, b: Instant): number;
  /** When the office opens on that date, if it does. */
  openOf(date: LocalDate): Instant;
  /** Close of business on that date: the end of its last span. */
  closeOf(date: LocalDate): Instant;
  /** The first working date after `date`. */
  nextWorkingDate(date: LocalDate): LocalDate | null;
  /** The `n`th working date after `date`, before it where `n` is negative; `date` itself for 0. */
  addWorkingDates(date: LocalDate, n: number): LocalDate | null;
  /** Working dates after the date of `from` through the date of `to`: how many days late (rules.md §28). */
  workingDatesAfter(from: Instant, to: Instant): number;
  /** What lies between two instants, in order and without gaps, as far as the coverage reaches. */
  segments(from: Instant, to: Instant): Segment[];
}

/** @throws InvalidCalendar, or InvalidTime for a malformed date or time */
export function workCalendar(data: CalendarData): WorkCalendar {
  assertCalendar(data);
  const spans = data.spans.map((span) => ({ from: timeOfDay(span.from), to: timeOfDay(span.to) }));
  const opening = spans[0]!.from;
  const closing = spans.at(-1)!.to;
  const dayLength = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  const firstDay = epochDayOf(data.coverage.from);
  const endDay = epochDayOf(data.coverage.to) + 1;
  const coveredFrom = startOfEpochDay(firstDay);
  const coveredUntil = startOfEpochDay(endDay);

  // Every working day is equally long, so counting working days answers all else without a search.
  const workingDays: EpochDay[] = [];
  const workingDaysBefore = new Int32Array(endDay - firstDay + 1);
  for (let day = firstDay; day < endDay; day++) {
    if (works(data, day)) workingDays.push(day);
    workingDaysBefore[day - firstDay + 1] = workingDays.length;
  }

  const countBefore = (day: EpochDay): number =>
    workingDaysBefore[Math.min(Math.max(day - firstDay, 0), endDay - firstDay)]!;
  const isWorking = (day: EpochDay): boolean => countBefore(day + 1) > countBefore(day);
  const covers = (instant: Instant): boolean => instant >= coveredFrom && instant < coveredUntil;

  /** Working milliseconds from the start of the coverage. */
  function workedUntil(instant: Instant): number {
    const day = epochDayAt(instant);
    const whole = countBefore(day) * dayLength;
    if (!isWorking(day)) return whole;
    const time = instant - startOfEpochDay(day);
    return spans.reduce((sum, span) => sum + Math.min(Math.max(time - span.from, 0), span.to - span.from), whole);
  }

  /** The time of day by which a working day has given `worked` milliseconds, 0 < worked ≤ dayLength. */
  function timeWhenWorked(worked: number): number {
    let left = worked;
    for (const span of spans) {
      if (left <= span.to - span.from) return span.from + left;
      left -= span.to - span.from;
    }
    return closing;
  }

  function firstWorkingInstantAt(instant: Instant): Instant | null {
    if (!covers(instant)) return null;
    const day = epochDayAt(instant);
    const time = instant - startOfEpochDay(day);
    const span = isWorking(day) ? spans.find(({ to }) => time < to) : undefined;
    if (span !== undefined) return startOfEpochDay(day) + Math.max(time, span.from);
    const next = workingDays[countBefore(day + 1)];
    return next === undefined ? null : startOfEpochDay(next) + opening;
  }

  function addWorkingSeconds(from: Instant, seconds: number): Instant | null {
    if (!(seconds >= 0)) throw new RangeError(`cannot add ${seconds} working seconds`);
    if (!covers(from)) return null;
    const added = Math.round(seconds * SECOND);
    if (added === 0) return from;
    const target = workedUntil(from) + added;
    const wholeDays = Math.ceil(target / dayLength) - 1;
    const day = workingDays[wholeDays];
    return day === undefined ? null : startOfEpochDay(day) + timeWhenWorked(target - wholeDays * dayLength);
  }

  function addWorkingDates(date: LocalDate, n: number): LocalDate | null {
    if (n === 0) return date;
    const day = epochDayOf(date);
    if (day < firstDay || day >= endDay) return null;
    const found = workingDays[n > 0 ? countBefore(day + 1) + n - 1 : countBefore(day) + n];
    return found === undefined ? null : dateOfEpochDay(found);
  }

  return {
    code: data.code,
    version: data.version,
    daySeconds: dayLength / SECOND,
    coveredFrom,
    coveredUntil,
    isWorkingDay: (date) => isWorking(epochDayOf(date)),
    firstWorkingInstantAt,
    addWorkingSeconds,
    workingSecondsBetween: (a, b) => (workedUntil(b) - workedUntil(a)) / SECOND,
    openOf: (date) => startOfEpochDay(epochDayOf(date)) + opening,
    closeOf: (date) => startOfEpochDay(epochDayOf(date)) + closing,
    nextWorkingDate: (date) => addWorkingDates(date, 1),
    addWorkingDates,
    workingDatesAfter: (from, to) =>
      to <= from ? 0 : countBefore(epochDayAt(to) + 1) - countBefore(epochDayAt(from) + 1),
    segments: (from, to) =>
      listSegments(Math.max(from, coveredFrom), Math.min(to, coveredUntil), {
        spans,
        kindOf: (day) => (isWorking(day) ? (isWeekend(day) ? 'MAKE_UP_DAY' : 'WORKING') : restKind(data, day)),
      }),
  };
}

function works(data: CalendarData, day: EpochDay): boolean {
  const override = data.days[dateOfEpochDay(day)];
  return override === undefined ? !isWeekend(day) : override === 'WORK';
}

function restKind(data: CalendarData, day: EpochDay): 'HOLIDAY' | 'WEEKEND' {
  return data.days[dateOfEpochDay(day)] === 'REST' ? 'HOLIDAY' : 'WEEKEND';
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: EpochDay): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5;
}
