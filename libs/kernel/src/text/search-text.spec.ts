import fc from 'fast-check';
import { searchText } from './search-text.ts';

describe('text as searches compare it (H13)', () => {
  it.each([
    ['ＳＬ－２０２６', 'SL-2026'],
    ['１００％', '100%'],
    ['Ａ区３号', 'a区3号'],
    ['云岭钒材（示例）', '云岭钒材(示例)'],
    ['ﾃｽﾄ', 'テスト'],
    ['㎡', 'm2'],
    ['葛\u{e0100}城', '葛城'],
    ['\ufa19木', '神木'],
    ['用地\u3000指标', '用地 指标'],
    ['ÉTÉ', 'e\u0301te\u0301'],
  ])('%s and %s are one', (one, other) => expect(searchText(one)).toBe(searchText(other)));

  it.each(['用地', '𠮷林', '恒启电子'])('%s stays what it is', (text) => expect(searchText(text)).toBe(text));

  it('is the same once folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(searchText(searchText(text))).toBe(searchText(text))),
    );
  });
});
