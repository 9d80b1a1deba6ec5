import { cleanText } from './clean-text.ts';

const OPENING = /[“„‟〝「『﹁﹃｢‘‚‛]/u;
const CLOSING = /[”〞〟」』﹂﹄｣’]/u;
const EITHER = /["＂″]/u;
/** Letters that are written from the right, and so turn the blanks and stops around them. */
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * A person’s words within a document: in quotation marks that they cannot end, in one line, and no longer than asked.
 * So nothing in them reads as the document’s own.
 *
 * @param most characters as people count them; what is longer ends in `……`
 */
export function quoted(words: string, most = Infinity): string {
  const short = withInnerQuotes(shortened(cleanText(words).replace(/\s+/gu, ' '), most));
  return FROM_THE_RIGHT.test(short) ? `“${ISOLATE}${short}${END_OF_ISOLATE}”` : `“${short}”`;
}

/** Quotation marks within others are single ones (GB/T 15834); of a pair that is not whole nothing stays but an apostrophe. */
function withInnerQuotes(text: string): string {
  const written = [...text];
  const open: number[] = [];
  written.forEach((character, i) => {
    const isApostrophe = character === '’' && /\p{Script=Latin}/u.test(written[i - 1] ?? '');
    if (isApostrophe && open.length === 0) return;
    if (CLOSING.test(character) || (EITHER.test(character) && open.length > 0)) {
      const opened = open.pop();
      if (opened !== undefined) written[opened] = '‘';
      written[i] = opened === undefined ? '' : '’';
    } else if (OPENING.test(character) || EITHER.test(character)) {
      open.push(i);
      written[i] = '';
    }
  });
  return written.join('');
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = [...characters.segment(text)].map(({ segment }) => segment);
  return parts.length <= most ? text : `${parts.slice(0, most).join('').trimEnd()}……`;
}
