import type { LocalDate } from '@zhuoluo/kernel';
import { DateReader, datesOf, SPANS, type WordFault } from './notice-dates.ts';
import { numberOf, splitOutside } from './notice-text.ts';

/** What a sentence of an item says. */
export interface Sentence {
  readonly off: readonly LocalDate[];
  readonly work: readonly LocalDate[];
  /** `共3天`, `放假1天`. */
  readonly counts: readonly number[];
  /** `与周末连休`. */
  readonly joinsWeekend: boolean;
  /** `不调休`. */
  readonly deniesMakeUp: boolean;
  /** `延长2020年春节假期至2月2日`. */
  readonly extension: { readonly year: number; readonly name: string; readonly until: LocalDate } | null;
  /** `2月3日起正常上班`. */
  readonly backAtWork: LocalDate | null;
  readonly faults: readonly WordFault[];
}

const COUNT = '(\\d{1,3}|[一二三四五六七八九十]{1,3})天';
const OFF = new RegExp(`^(${SPANS})(?:放假调休|放假公休|放假补休|放假|调休|公休|补休)(?:${COUNT})?$`);
const WORK = new RegExp(`^(${SPANS})上班$`);
const BACK_AT_WORK = new RegExp(`^(${SPANS})起?正常上班$`);
const TOTAL = new RegExp(`^共(?:计)?${COUNT}$`);
const EXTENSION = new RegExp(`^延长(\\d{4})年([^,年月日\\d]{1,10})假期至(${SPANS})$`);
const WITH_WEEKEND = /^(?:并)?与周末连休$/;
const NO_MAKE_UP = /^不调休$/;

/** Words that concern days; a sentence without them gives none. */
const OF_DAYS = /\d日|[\d一二三四五六七八九十]天|放假|上班|连休|公休/;
/** Sentences of every notice that speak of days and give none. */
const KNOWN = [
  /^(?:经(?:党中央、)?国务院批准|据此对放假调休原则|按照上述原则|现将)/,
  /^鼓励/,
  /^(?:国务院办公厅)?(?:\d{4}年\d{1,2}月\d{1,2}日)?$/,
];

/** Whether a sentence is to be read: it speaks of days, and is none of those that give none. */
export function saysDays(plain: string): boolean {
  return OF_DAYS.test(plain) && !KNOWN.some((known) => known.test(plain));
}

/** Reads one sentence, clause by clause; a clause that is none of the published wordings is a fault. */
export function readSentence(plain: string, year: number, name: string | null): Sentence {
  const dates = new DateReader(year, name === '元旦');
  const faults: WordFault[] = [];
  const said = {
    off: [] as LocalDate[],
    work: [] as LocalDate[],
    counts: [] as number[],
    joinsWeekend: false,
    deniesMakeUp: false,
    extension: null as Sentence['extension'],
    backAtWork: null as LocalDate | null,
  };
  for (const clause of splitOutside(plain, ',')) {
    const off = OFF.exec(clause);
    const work = WORK.exec(clause);
    const total = TOTAL.exec(clause);
    const extension = EXTENSION.exec(clause);
    const back = said.extension === null ? null : BACK_AT_WORK.exec(clause);
    if (off && name !== null) {
      said.off.push(...dates.spans(off[1]!).flatMap(datesOf));
      if (off[2] !== undefined) said.counts.push(numberOf(off[2]));
    } else if (work && name !== null) said.work.push(...dates.spans(work[1]!).flatMap(datesOf));
    else if (total) said.counts.push(numberOf(total[1]!));
    else if (WITH_WEEKEND.test(clause)) said.joinsWeekend = true;
    else if (NO_MAKE_UP.test(clause)) said.deniesMakeUp = true;
    else if (extension) {
      const [span] = dates.spans(extension[3]!);
      if (span) said.extension = { year: Number(extension[1]), name: extension[2]!, until: span.last };
    } else if (back) said.backAtWork = dates.spans(back[1]!)[0]?.first ?? null;
    else faults.push({ code: 'not-understood', facts: { text: clause } });
  }
  return { ...said, faults: [...faults, ...dates.faults] };
}
