import { cleanText } from './clean-text.ts';

const OPENING = /[“„‟〝「『﹁﹃｢]/gu;
const CLOSING = /[”〞〟」』﹂﹄｣]/gu;
const EITHER = /["＂″]/gu;
/** Letters that are written from the right, and so turn the blanks and stops around them. */
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Somebody’s words within a document: in quotation marks that they cannot end, in one line, and no longer than asked, so that
 * nothing in them reads as the document’s own.
 *
 * @param most characters as people count them; what is longer ends in `……`
 */
export function quoted(words: string, most = Infinity): string {
  const line = withInnerQuotes(cleanText(words).replace(/\s+/gu, ' '));
  const short = shortened(line, most);
  return FROM_THE_RIGHT.test(short) ? `“${ISOLATE}${short}${END_OF_ISOLATE}”` : `“${short}”`;
}

/** Quotation marks within others are single ones (GB/T 15834). */
function withInnerQuotes(text: string): string {
  let opens = false;
  return text
    .replace(OPENING, '‘')
    .replace(CLOSING, '’')
    .replace(EITHER, () => ((opens = !opens) ? '‘' : '’'));
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = [...characters.segment(text)].map(({ segment }) => segment);
  return parts.length <= most ? text : `${parts.slice(0, most).join('').trimEnd()}……`;
}
