/** A letter or mark of Arabic or Mongolian that is drawn: an invisible one is removed itself, and carries none. */
const JOINED_LETTER = '(?![\\p{Cf}\\p{Default_Ignorable_Code_Point}])[\\p{Script=Arabic}\\p{Script=Mongolian}]';

/**
 * Invisible marks that a text needs. Variants: of an ideograph in a name (IVS), of an emoji or of a keycap.
 * Joints: of compound emoji. Both: of Arabic and Mongolian letters.
 */
const NEEDED = [
  '(?<=\\p{Ideographic})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=\\p{Extended_Pictographic})',
  `(?<=${JOINED_LETTER}[\\u180B-\\u180F]*)[\\u200C\\u200D](?=${JOINED_LETTER})`,
  '(?<=(?![\\p{Cf}\\p{Default_Ignorable_Code_Point}])\\p{Script=Mongolian}[\\u180B-\\u180F]*)[\\u180B-\\u180F]',
].join('|');

/** Signs of Arabic and Syriac numbers that count as format characters but are drawn. */
const DRAWN = '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]';

/** Control characters but NUL, line ends and tabs; characters that turn, join, hide or fill; the blank of Braille; no characters at all. */
const UNSEEN =
  '[\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u2800\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]';

const NEEDED_OR_UNSEEN = new RegExp(`(${NEEDED})|(?!${DRAWN})${UNSEEN}`, 'gu');
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Living scripts stack fewer marks on a letter; more reach into the lines above. */
const MARKS_TOO_MANY = /(\p{M}{6})\p{M}+/gu;

/**
 * Text as it is stored: without invisible marks, lines ended by `\n`, blanks at both ends cut off. Nothing else is changed: an
 * ideograph that only names use stays what it is. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(NEEDED_OR_UNSEEN, (_, needed: string | undefined) => needed ?? '')
    .replace(MARKS_TOO_MANY, '$1')
    .trim();
}

/** The same for what is written in one line: tabs are blanks, and a line end is left for the caller to refuse. */
export function cleanLine(text: string): string {
  return cleanText(text.replaceAll('\t', ' '));
}

/** Whether anything is drawn but blanks and marks on nothing; signs of a private area are letters of names. */
export function isSeen(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(text);
}
