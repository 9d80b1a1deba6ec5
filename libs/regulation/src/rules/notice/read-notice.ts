import { addDays, checkCalendarYear, type CalendarDay, type LocalDate } from '@zhuoluo/kernel';
import { festivalOf } from './festivals.ts';
import { isWeekend, type WordFault } from './notice-dates.ts';
import { NoticeDays } from './notice-days.ts';
import type { NoticeFault } from './notice-fault.ts';
import { readSentence, saysDays, type Sentence } from './notice-sentence.ts';
import { itemOf, splitOutside, statementsOf, type Statement } from './notice-text.ts';

/** What part of the notice a statement is. NOTE: it gives no day, and none was read from it. */
export const NOTICE_PARTS = ['TITLE', 'NUMBER', 'ITEM', 'EXTENSION', 'NOTE'] as const;
export type NoticePart = (typeof NOTICE_PARTS)[number];

/** One statement of the text with what was understood. */
export interface NoticeLine {
  /** Number of the line that it begins in, from 1. */
  readonly line: number;
  readonly text: string;
  readonly part: NoticePart;
  readonly days: readonly CalendarDay[];
}

/** A notice as read; its days may be kept if `faults` is empty. */
export interface ReadNotice {
  readonly year: number;
  /** As printed, such as 国办发明电〔2025〕7号; several joined by 、; null where the text has none. */
  readonly documentNumber: string | null;
  readonly lines: readonly NoticeLine[];
  /** Those of the whole year, by date. */
  readonly days: readonly CalendarDay[];
  readonly faults: readonly NoticeFault[];
}

const TITLE = /关于(\d{4})年部分节假日安排的通知|关于延长(\d{4})年.{1,10}假期的通知/;
const NUMBER = /^([\u4e00-\u9fa5]{2,12}〔\d{4}〕\d{1,4}号)(\([^()]{1,10}\))?$/;
const OF_THE_STATE_COUNCIL = /国(?:办)?发明电〔\d{4}〕\d{1,4}号/;
/** `现将2026年元旦、春节和国庆节放假调休日期的具体安排通知如下`. */
const ANNOUNCED = /现将(\d{4})年([^,。]{2,60})放假(?:调休)?日期/;
const ANNOUNCED_EXTENSION = /现将延长(\d{4})年/;

/**
 * Reads a pasted holiday notice of the State Council in its published wordings (rules.md §24).
 * What is not understood is a fault with its line, never a guess.
 *
 * @param known days of the year that are kept already; a notice that only lengthens a holiday changes those
 */
export function readNotice(text: string, year: number, known: readonly CalendarDay[] = []): ReadNotice {
  const reader = new NoticeReader(year, known);
  for (const statement of statementsOf(text)) reader.read(statement);
  return reader.end();
}

class NoticeReader {
  readonly #year: number;
  readonly #known: readonly CalendarDay[];
  readonly #days = new NoticeDays();
  readonly #lines: NoticeLine[] = [];
  readonly #faults: NoticeFault[] = [];
  readonly #numbers = new Set<string>();
  readonly #names = new Set<string>();
  readonly #announced: { readonly name: string; readonly line: number }[] = [];
  #hasTitle = false;
  #lastItem = 0;

  constructor(year: number, known: readonly CalendarDay[]) {
    this.#year = year;
    this.#known = known;
  }

  read(statement: Statement): void {
    const { line, text, plain } = statement;
    const item = itemOf(plain);
    const before = this.#lines.length;
    if (item) this.#item(statement, item);
    else if (!this.#head(statement)) this.#sentences(statement, plain, null);
    if (this.#lines.length === before) this.#lines.push({ line, text, part: 'NOTE', days: [] });
  }

  end(): ReadNotice {
    if (!this.#hasTitle) this.#fault(null, { code: 'title-missing', facts: { year: this.#year } });
    for (const { name, line } of this.#announced)
      if (!this.#names.has(name)) this.#fault(line, { code: 'holiday-missing', facts: { name } });
    const days = this.#days.all();
    if (this.#faults.length === 0)
      for (const { code, facts } of checkCalendarYear(this.#year, days)) this.#fault(null, wholeFault(code, facts));
    return {
      year: this.#year,
      documentNumber: this.#numbers.size === 0 ? null : [...this.#numbers].join('、'),
      lines: this.#lines,
      days,
      faults: this.#faults.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)),
    };
  }

  /** Title and document number; false where the statement is neither. */
  #head({ line, text, plain }: Statement): boolean {
    const title = TITLE.exec(plain);
    const number = NUMBER.exec(plain)?.slice(1).join('') ?? OF_THE_STATE_COUNCIL.exec(plain)?.[0];
    if (number !== undefined) this.#numbers.add(number.replace('(', '（').replace(')', '）'));
    if (title) {
      this.#hasTitle = true;
      this.#lastItem = 0;
      this.#checkYear(line, title[1] ?? title[2]!);
    }
    if (!title && number === undefined) return false;
    this.#lines.push({ line, text, part: title ? 'TITLE' : 'NUMBER', days: [] });
    return true;
  }

  #item(statement: Statement, { number, body }: { readonly number: number; readonly body: string }): void {
    if (number !== this.#lastItem + 1 && number !== 1)
      this.#fault(statement.line, { code: 'item-missing', facts: { expected: this.#lastItem + 1, found: number } });
    this.#lastItem = number;
    const [, name, said] = /^([^:,。\d]{1,20}):(.*)$/.exec(body) ?? [];
    this.#sentences(statement, said ?? body, name ?? null);
  }

  #sentences({ line, text, plain }: Statement, body: string, name: string | null): void {
    this.#announce(line, plain);
    const days: CalendarDay[] = [];
    const read = splitOutside(body, '。;')
      .filter(saysDays)
      .map((sentence) => readSentence(sentence, this.#year, name));
    for (const sentence of read) {
      this.#faultsAt(line, sentence.faults);
      days.push(...this.#take(line, name ?? '', sentence));
    }
    if (name !== null) this.#checkItem(line, name, days, read);
    const part = name !== null ? 'ITEM' : read.some(({ extension }) => extension) ? 'EXTENSION' : 'NOTE';
    this.#lines.push({ line, text, part, days });
  }

  #take(line: number, name: string, { off, work, extension, backAtWork }: Sentence): CalendarDay[] {
    const holidays = this.#days.add(off, 'HOLIDAY', name);
    const worked = this.#days.add(work, 'WORK', name);
    this.#faultsAt(line, [...holidays.faults, ...worked.faults]);
    const extended = extension === null ? [] : this.#extend(line, extension, backAtWork);
    return [...holidays.added, ...worked.added, ...extended];
  }

  #extend(
    line: number,
    { year, name, until }: NonNullable<Sentence['extension']>,
    backAtWork: LocalDate | null,
  ): CalendarDay[] {
    this.#checkYear(line, String(year));
    if (this.#days.isEmpty) this.#days.begin(this.#known);
    if (backAtWork !== null && backAtWork !== addDays(until, 1))
      this.#fault(line, { code: 'extension-gap', facts: { until, backAtWork } });
    const extended = this.#days.extend(name, until);
    if (extended === null) this.#fault(line, { code: 'nothing-to-extend', facts: { name } });
    else if (extended.added.length === 0)
      this.#fault(line, { code: 'range-backwards', facts: { first: extended.last, last: until } });
    return extended?.added ?? [];
  }

  #checkItem(line: number, name: string, days: readonly CalendarDay[], sentences: readonly Sentence[]): void {
    const off = days.filter(({ kind }) => kind === 'HOLIDAY').map(({ date }) => date);
    const names = name.split(/[、和]/);
    for (const each of names) this.#names.add(each);
    if (off.length === 0) return this.#fault(line, { code: 'item-without-days', facts: { name } });
    for (const written of sentences.flatMap(({ counts }) => counts))
      if (written !== off.length)
        this.#fault(line, { code: 'count-differs', facts: { name, written, counted: off.length } });
    if (sentences.some(({ joinsWeekend }) => joinsWeekend) && !off.some(isBesideWeekend))
      this.#fault(line, { code: 'weekend-apart', facts: { name, date: off[0]! } });
    if (sentences.some(({ deniesMakeUp }) => deniesMakeUp) && off.length < days.length)
      this.#fault(line, { code: 'make-up-denied', facts: { name } });
    for (const each of names) {
      const date = festivalOf(each, this.#year);
      if (date !== null && !off.includes(date))
        this.#fault(line, { code: 'festival-outside', facts: { name: each, date } });
    }
  }

  /** The year and the holidays that the notice says it is about. */
  #announce(line: number, plain: string): void {
    const [, year, names] = ANNOUNCED.exec(plain) ?? ANNOUNCED_EXTENSION.exec(plain) ?? [];
    if (year !== undefined) this.#checkYear(line, year);
    for (const name of names?.split(/[、和]/) ?? []) this.#announced.push({ name, line });
  }

  #checkYear(line: number, written: string): void {
    if (Number(written) !== this.#year)
      this.#fault(line, { code: 'year-differs', facts: { written: Number(written), year: this.#year } });
  }

  #faultsAt(line: number, faults: readonly WordFault[]): void {
    for (const fault of faults) this.#fault(line, fault);
  }

  #fault(line: number | null, { code, facts }: WordFault): void {
    this.#faults.push({ code, line, facts });
  }
}

const isBesideWeekend = (date: LocalDate): boolean => [-1, 0, 1].some((n) => isWeekend(addDays(date, n)));

function wholeFault(code: string, facts: WordFault['facts']): WordFault {
  // The others concern single days, which the reader has named with their lines.
  return { code: code === 'statutory-holiday' ? code : 'working-days-implausible', facts };
}
