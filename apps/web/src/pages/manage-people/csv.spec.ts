import { csvOf } from './csv.ts';

describe('a csv', () => {
  it('keeps every cell whole, and lets none be a formula', () => {
    expect(
      csvOf([
        ['单位', '姓名'],
        ['甲"乙",丙', '=1+1'],
      ]),
    ).toBe('\uFEFF"单位","姓名"\r\n"甲""乙"",丙","\'=1+1"\r\n');
  });
});
