import type { Language } from '@zhuoluo/platform';
import type { NoticeFault, NoticeFaultCode } from '../../../rules/index.ts';

/** What a fault says; `{name}` stands for a fact of the rule. */
const WORDS = {
  'not-understood': {
    zh: '“{text}”读不懂：不是放假通知里用过的写法',
    en: '“{text}” is not understood: no notice was ever worded so',
  },
  'not-a-date': { zh: '“{text}”不是真实存在的日期', en: '“{text}” is no date that exists' },
  'outside-year': { zh: '{date} 不在 {year} 年内', en: '{date} is not in {year}' },
  'range-backwards': {
    zh: '止日 {last} 不在起日 {first} 之后',
    en: 'The last day {last} is not after the first, {first}',
  },
  'weekday-differs': {
    zh: '{date} 是{actual}，文中写的是{written}',
    en: '{date} is a {actual}, the text says {written}',
  },
  'count-differs': {
    zh: '{name}：文中写共 {written} 天，按日期数是 {counted} 天',
    en: '{name}: the text says {written} days, its dates make {counted}',
  },
  'day-twice': { zh: '{date} 写了两次', en: '{date} is written twice' },
  'works-in-holiday': { zh: '{date} 既放假又上班', en: '{date} is both off and worked' },
  'works-anyway': { zh: '{date} 是工作日，本来就上班', en: '{date} is a weekday and worked anyway' },
  'weekend-apart': { zh: '{name}：{date} 不与周末相连', en: '{name}: {date} is beside no weekend' },
  'make-up-denied': { zh: '{name}：既写“不调休”，又有上班的日子', en: '{name}: “不调休”, and yet a day to be worked' },
  'festival-outside': { zh: '{name}在 {date}，不在所列放假日期内', en: '{name} is on {date}, not among its days off' },
  'item-without-days': { zh: '{name}：没有读到放假日期', en: '{name}: no day off was read' },
  'item-missing': {
    zh: '缺第 {expected} 项，这里已是第 {found} 项',
    en: 'Item {expected} is missing: this is item {found}',
  },
  'holiday-missing': {
    zh: '文首提到{name}，文中没有{name}的安排',
    en: '{name} is announced, and nothing says when it is',
  },
  'nothing-to-extend': {
    zh: '该年度还没有{name}的安排，无从延长',
    en: 'The year has no {name} that could be lengthened',
  },
  'extension-gap': {
    zh: '假期延长至 {until}，上班却从 {backAtWork} 起',
    en: 'The holiday ends on {until}, and work begins on {backAtWork}',
  },
  'year-differs': {
    zh: '文中是 {written} 年，所选是 {year} 年',
    en: 'The text is for {written}, the year chosen is {year}',
  },
  'title-missing': {
    zh: '没有通知标题，无法核对是不是 {year} 年',
    en: 'Without its title nothing says that it is for {year}',
  },
  'statutory-holiday': { zh: '{date} 是法定节假日，文中没有放假', en: '{date} is a statutory holiday and is not off' },
  'working-days-implausible': {
    zh: '照此全年工作 {count} 天，不像一年的放假安排（应为 {min} 至 {max} 天）',
    en: 'It would make {count} working days, which no year’s notice does (from {min} to {max})',
  },
} as const satisfies Record<NoticeFaultCode, Readonly<Record<Language, string>>>;

/** A fault in words. */
export function noticeFaultMessage({ code, facts }: NoticeFault, language: Language): string {
  return WORDS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
