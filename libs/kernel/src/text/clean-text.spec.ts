import fc from 'fast-check';
import { cleanLine, cleanText, isSeen } from './clean-text.ts';

/** Nothing of them is drawn, and none of them is a name. */
const UNSEEN = [
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u061c', '\u180e', '\u2062'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'],
  ...['\u115f', '\u1160', '\u3164', '\uffa0', '\u2800', '\ufe0f', '\u{e0041}', '\u{e007f}'],
  ...['\u0001', '\u0007', '\u0008', '\u001b', '\u007f', '\u0080', '\u009f', '\ufff9', '\ufffb', '\ufdd0', '\uffff'],
];
const named = UNSEEN.map((character) => [character.codePointAt(0)!.toString(16), character] as const);

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...UNSEEN), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''));

describe('text as it is stored (H12)', () => {
  it.each(named)('has no U+%s in it, wherever that stood', (_, character) => {
    expect(cleanText(`${character}用${character}地${character}`)).toBe('用地');
    expect(isSeen(cleanText(character.repeat(3)))).toBe(false);
  });

  it.each(['\ufe00', '\u{e0100}'])('has no variant of what has none: %j', (variant) => {
    expect(cleanText(`${variant}，${variant}A${variant}`)).toBe('，A');
    expect(cleanText(`葛${variant.repeat(3)}`)).toBe(`葛${variant}`);
  });

  it.each(['\u3000', '\u00a0', ' \t\n', '\u2028', '', '\u0301', '\u3000\u200b'])('of %j alone is none', (blank) => {
    expect(isSeen(cleanText(blank))).toBe(false);
  });

  it.each([
    ['an ideographic variant in a name', '葛\u{e0100}城区'],
    ['a standard variant of an ideograph', '祐\ufe00'],
    ['an ideograph that only compatibility knows', '\ufa19\uf9dc'],
    ['an ideograph beyond the first plane', '𠮷林'],
    ['an ideograph of a private area, as registries use', '\ue863某'],
    ['a family of emoji', '👨‍👩‍👧'],
    ['an emoji with a colour of skin', '👩🏽‍🔧'],
    ['a heart and a keycap drawn as emoji', '❤️ 1️⃣'],
    ['Uyghur letters kept apart', 'نەمە\u200cلەر'],
    ['a Mongolian vowel kept apart', 'ᠮᠣᠩᠭᠣᠯ᠋\u180eᠠ'],
    ['an accent on a letter', 'e\u0301'],
    ['paragraphs with ideographic blanks', '一、\n\u3000\u3000二、\t三'],
  ])('keeps %s', (_, text) => expect(cleanText(text)).toBe(text));

  it('ends its lines in one way', () => {
    expect(cleanText('一\r\n二\r三\v四\f五\u0085六\u2028七\u2029八')).toBe('一\n二\n三\n四\n五\n六\n七\n八');
    expect(cleanLine('一\t二')).toBe('一 二');
  });

  it('piles no more marks on a letter than a script does', () => {
    expect(cleanText(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(6)}b`);
  });

  it('leaves NUL to be refused', () => expect(cleanText('缺\u0000工')).toBe('缺\u0000工'));

  it.each(['\u180e\u180e', '\u180b\u180b', '\u061c\u200d\u0628', '\u180e\u200d\u1820'])(
    'loses marks on an invisible mark at once: %j',
    (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text)),
  );

  it('is the same once cleaned again, and turns nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\u0085\u2028\u2029\r]/);
      }),
    );
  });
});
