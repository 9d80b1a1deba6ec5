import type { SheetEncoding } from '../rules/sheet.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: SheetEncoding;
}

const MARKS: readonly (readonly [SheetEncoding, readonly number[], string])[] = [
  ['UTF-8 BOM', [0xef, 0xbb, 0xbf], 'utf-8'],
  ['UTF-16LE', [0xff, 0xfe], 'utf-16le'],
  ['UTF-16BE', [0xfe, 0xff], 'utf-16be'],
];
/** So much shows how a text without a mark is written. */
const LOOKED_AT = 4_096;

/**
 * Reads a text in the encoding that it shows: by its mark, by the zero bytes of UTF-16, or as UTF-8 if that is valid.
 * Any other is GB18030, which Excel writes in China and which holds GBK.
 *
 * @returns null where it is text in none of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decoded(bytes, marked[2], marked[0]);
  const wide = wideOf(bytes.subarray(0, LOOKED_AT));
  if (wide) return decoded(bytes, wide.toLowerCase(), wide);
  return decoded(bytes, 'utf-8', 'UTF-8') ?? decoded(bytes, 'gb18030', 'GB18030');
}

function decoded(bytes: Uint8Array, label: string, encoding: SheetEncoding): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** Commas and line ends have a zero byte in UTF-16: after it in little endian, before it in big endian. */
function wideOf(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const zeros = [0, 1].map((odd) => bytes.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if (zeros[0]! + zeros[1]! === 0) return null;
  return zeros[1]! > zeros[0]! ? 'UTF-16LE' : 'UTF-16BE';
}
