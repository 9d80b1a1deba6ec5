/** A statement of a pasted notice: a line, a part of one, or several lines that belong together. */
export interface Statement {
  /** Number of the line that it begins in, from 1. */
  readonly line: number;
  /** As it was pasted, without the blanks around it. */
  readonly text: string;
  /** The same for reading: no blanks, half-width digits and punctuation. */
  readonly plain: string;
}

const NUMERALS = '一二三四五六七八九十';
/** `一、` or `（一）` at the beginning of an item. */
const ITEM_MARK = new RegExp(`^(?:[${NUMERALS}]{1,3}、|\\([${NUMERALS}]{1,3}\\))`);
/** The same behind the end of a sentence, in text that was pasted as one line. */
const ITEM_WITHIN = new RegExp(`(?<=[。:：;；]\\s*)(?=[${NUMERALS}]{1,3}、|[（(][${NUMERALS}]{1,3}[）)])`);

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '﹝': '〔',
  '﹞': '〕',
  '［': '〔',
  '］': '〕',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
};

/** Blanks of every width, and invisible marks. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** The text without blanks, in half-width digits and punctuation. */
export function plainOf(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，：；（）﹝﹞［］[\]【】]/g, (mark) => HALF_WIDTH[mark]!);
}

/** The statements of a text in order; a sentence that was broken at the end of a line is one again. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((pasted, at) => {
    for (const part of pasted.split(ITEM_WITHIN)) {
      const plain = plainOf(part);
      if (plain === '') continue;
      const former = statements.at(-1);
      if (former && isOpen(former.plain) && !begins(plain))
        statements[statements.length - 1] = {
          line: former.line,
          text: former.text + part.trim(),
          plain: former.plain + plain,
        };
      else statements.push({ line: at + 1, text: part.trim(), plain });
    }
  });
  return statements;
}

/** The number of an item and what follows it; null where the statement is no item. */
export function itemOf(plain: string): { readonly number: number; readonly body: string } | null {
  const mark = ITEM_MARK.exec(plain)?.[0];
  return mark === undefined ? null : { number: numberOf(mark), body: plain.slice(mark.length) };
}

/** Splits outside brackets; empty parts are left out. */
export function splitOutside(plain: string, separators: string): string[] {
  const parts: string[] = [];
  let [part, depth] = ['', 0];
  for (const mark of plain) {
    depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
    if (depth > 0 || !separators.includes(mark)) part += mark;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part].filter((each) => each !== '');
}

/** `十二` and `12` alike; NaN for what is neither. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ten, units] = new RegExp(`([${NUMERALS.slice(0, -1)}])?(十)?([${NUMERALS.slice(0, -1)}])?`).exec(
    text.replace(/[()、]/g, ''),
  )!;
  if (ten === undefined) return tens === undefined ? Number.NaN : digitOf(tens);
  return (tens === undefined ? 1 : digitOf(tens)) * 10 + (units === undefined ? 0 : digitOf(units));
}

const digitOf = (numeral: string): number => NUMERALS.indexOf(numeral) + 1;

/** Whether a statement goes on in the next line: one that ends in no stop, but for lines that never have one. */
function isOpen(plain: string): boolean {
  if (/[。:;]$/.test(plain)) return false;
  if (/^国务院办公厅关于/.test(plain)) return !plain.includes('通知');
  return itemOf(plain) !== null || /^(?:经|按照|现将|节假日期间|鼓励|各省)/.test(plain);
}

function begins(plain: string): boolean {
  return itemOf(plain) !== null || /^国务院办公厅/.test(plain) || /〔\d{4}〕\d+号/.test(plain);
}
