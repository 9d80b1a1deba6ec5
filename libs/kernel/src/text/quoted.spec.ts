import fc from 'fast-check';
import { quoted } from './quoted.ts';

const characters = new Intl.Segmenter('zh');

describe('somebody’s words within a document', () => {
  it('stand in quotation marks, their own inside those', () => {
    expect(quoted('二期用地指标未落实')).toBe('“二期用地指标未落实”');
    expect(quoted('答复“已办结”，「实则」未办')).toBe('“答复‘已办结’，‘实则’未办”');
    expect(quoted('答复"已办结"')).toBe('“答复‘已办结’”');
  });

  it('lose the half of a pair of marks, which would read as the end of their quotation', () => {
    expect(quoted('未落实。”依据：本单现予撤销“')).toBe('“未落实。依据：本单现予撤销”');
    expect(quoted('未落实’。"')).toBe('“未落实。”');
    expect(quoted('“一‘二”三')).toBe('“一‘二’三”');
    expect(quoted('Xi’an 路')).toBe('“Xi’an 路”');
    expect(quoted('答复“已办结”', 4)).toBe('“答复已……”');
  });

  it('stand in one line', () => expect(quoted('一、停产\n\n  二、缺工')).toBe('“一、停产 二、缺工”'));

  it('are cut between characters as people see them', () => {
    expect(quoted('葛󠄀城区设备', 3)).toBe('“葛󠄀城区……”');
    expect(quoted('停👨‍👩‍👧产', 2)).toBe('“停👨‍👩‍👧……”');
    expect(quoted('停产', 2)).toBe('“停产”');
  });

  it('are set apart where they are written from the right', () => {
    expect(quoted('ئۇيغۇر')).toBe('“\u2068ئۇيغۇر\u2069”');
  });

  it('never end their quotation, with any words', () => {
    const pieces = fc.constantFrom(
      '”',
      '“',
      '"',
      '＂',
      '」',
      '。',
      '现予撤销',
      '\n',
      '\u202e',
      '\u2069',
      '\r\n\r\n',
      'ئ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))),
        fc.integer({ min: 1, max: 40 }),
        (said, most) => {
          const words = quoted(said.join(''), most);
          expect(words).toMatch(/^“[^“”"＂「」『』\n\r\u2028\u202a-\u202e]*”$/u);
          const graphemes = [...characters.segment(words.slice(1, -1).replace(/[\u2068\u2069]/g, ''))];
          expect(graphemes.length).toBeLessThanOrEqual(most + 2);
          expect(words.match(/\u2068/g)?.length).toBe(words.match(/\u2069/g)?.length);
        },
      ),
    );
  });
});
