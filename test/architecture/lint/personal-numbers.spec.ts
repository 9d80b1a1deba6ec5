import { personalNumbersIn } from './personal-numbers.ts';

// Put together here, so that this file holds no such number itself.
const mobile = ['139', '0000', '0000'];
const identity = ['666666', '19900101', '000', 'X'];

describe('A number by which somebody could be dialled or looked up', () => {
  it.each([
    ['in one piece', mobile.join('')],
    ['grouped', mobile.join(' ')],
    ['with dashes, in a sentence', `请拨打${mobile.join('-')}联系`],
    ['quoted in data', `{"phone":"${mobile.join('')}"}`],
  ])('is found as a mobile number %s', (_, text) => {
    expect(personalNumbersIn(text).map(({ kind }) => kind)).toEqual(['mobile number']);
  });

  it.each([
    ['with X', identity.join('')],
    ['with a digit', identity.with(3, '1').join('')],
  ])('is found as an identity number %s', (_, text) => {
    expect(personalNumbersIn(`号码 ${text}。`).map(({ kind }) => kind)).toEqual(['ID number']);
  });

  it('is told by its place and never repeated', () => {
    expect(personalNumbersIn(`a ${mobile.join('')}`)).toEqual([{ kind: 'mobile number', index: 2, length: 11 }]);
  });

  it.each([
    ['an instant', '1767225600000'],
    ['an amount', '18000000'],
    ['a case number', 'SL-2026-000118'],
    ['a document number', '商政督〔2026〕12号'],
    ['a masked telephone', '0914-×××××××'],
    ['a checksum', `sha512-a${mobile.join('')}b`],
    ['a serial number without a date', `${'1'.repeat(17)}X`],
  ])('is not seen in %s', (_, text) => {
    expect(personalNumbersIn(text)).toEqual([]);
  });
});
