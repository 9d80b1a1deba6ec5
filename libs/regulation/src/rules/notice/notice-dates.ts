import { addDays, type LocalDate } from '@zhuoluo/kernel';
import type { NoticeFault } from './notice-fault.ts';
import { splitOutside } from './notice-text.ts';

/** A fault of words; the line is known to who reads the statement. */
export type WordFault = Omit<NoticeFault, 'line'>;

/** One day or a span of days as written, both ends included. */
export interface Span {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

const DATE = String.raw`(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^()]*\))?`;
const SPAN = `${DATE}(?:至${DATE})?`;
/** Spans joined by 、, 和 or 及, as a source for regular expressions. */
export const SPANS = `${SPAN}(?:[、和及]${SPAN})*`;
const ONE_DATE = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?$/;
const WEEKDAYS = '日一二三四五六';
const LUNAR = /^(?:农历|除夕|正月|腊月|初|.{1,3}节)/;

/** Reads dates one after the other: a date without a month takes that of the one before. */
export class DateReader {
  readonly faults: WordFault[] = [];
  readonly #year: number;
  readonly #isNewYear: boolean;
  #month: number | undefined;

  /** @param isNewYear whether a December without a year is the one before */
  constructor(year: number, isNewYear: boolean) {
    this.#year = year;
    this.#isNewYear = isNewYear;
  }

  /** The spans of a text that matches SPANS; those with a fault are left out. */
  spans(text: string): Span[] {
    return splitOutside(text, '、和及').flatMap((part) => {
      const [from = '', to] = splitOutside(part, '至');
      const first = this.#date(from, null);
      if (to === undefined) return first === null ? [] : [{ first, last: first }];
      const last = this.#date(to, first);
      if (first === null || last === null) return [];
      if (last >= first) return [{ first, last }];
      this.faults.push({ code: 'range-backwards', facts: { first, last } });
      return [];
    });
  }

  #date(text: string, after: LocalDate | null): LocalDate | null {
    const [, year, month = this.#month, day, note] = ONE_DATE.exec(text)!;
    this.#month = Number(month);
    const date = `${year ?? this.#yearOf(Number(month), after)}-${two(month)}-${two(day)}`;
    if (!exists(date)) {
      this.faults.push({ code: 'not-a-date', facts: { text } });
      return null;
    }
    if (!date.startsWith(`${this.#year}-`) && !date.startsWith(`${this.#year - 1}-12-`)) {
      this.faults.push({ code: 'outside-year', facts: { date, year: this.#year } });
      return null;
    }
    for (const part of note === undefined ? [] : splitOutside(note, '、,')) this.#checkNote(date, part);
    return date;
  }

  /** Of a date that names none: it goes on from the one before, or it is of the notice's year. */
  #yearOf(month: number, after: LocalDate | null): number {
    if (after !== null) return Number(after.slice(0, 4)) + (month < Number(after.slice(5, 7)) ? 1 : 0);
    return this.#isNewYear && month === 12 ? this.#year - 1 : this.#year;
  }

  #checkNote(date: LocalDate, note: string): void {
    const written = /^(?:周|星期)([一二三四五六日天])$/.exec(note)?.[1]?.replace('天', '日');
    if (written !== undefined) {
      const actual = weekdayOf(date);
      if (written !== actual)
        this.faults.push({ code: 'weekday-differs', facts: { date, written: `周${written}`, actual: `周${actual}` } });
    } else if (!LUNAR.test(note)) this.faults.push({ code: 'not-understood', facts: { text: note } });
  }
}

/** Every date of a span. */
export function datesOf({ first, last }: Span): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** 日, 一, … 六. */
export function weekdayOf(date: LocalDate): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

export function isWeekend(date: LocalDate): boolean {
  return '六日'.includes(weekdayOf(date));
}

function exists(date: LocalDate): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

const two = (digits: string | number | undefined): string => String(digits).padStart(2, '0');
