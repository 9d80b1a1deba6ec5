import { AMOUNT, bodyOf, type FileCaseValues } from './body-of.ts';

const filled: FileCaseValues = {
  partyId: 'p',
  category: 'LAND',
  urgency: 'COMPLEX',
  title: '二期用地',
  facts: '未落实',
  wish: '落实',
  contact: { name: '甲', phone: '0914' },
  source: 'VISIT',
};

describe('what is filed', () => {
  it('leaves out an amount that was not given and a level that is the liaison’s own', () => {
    expect(bodyOf({ ...filled, amount: '', level: 'ON_SITE', levelReason: '不再适用' })).toEqual(filled);
  });

  it('says only where it was ticked that it is another matter', () => {
    expect(bodyOf({ ...filled, notDuplicate: false })).toEqual(filled);
    expect(bodyOf({ ...filled, notDuplicate: true })).toEqual({ ...filled, notDuplicate: true });
  });

  it('says which party by its id alone', () => {
    const party = { id: 'p', name: '山阳恒启电子' } as FileCaseValues['party'] & object;
    expect(bodyOf({ ...filled, party })).toEqual(filled);
  });

  it('names its files by their ids alone', () => {
    const file = { id: 'f', name: '照片.jpg', mediaType: 'image/jpeg', size: 9, sha256: '' };
    expect(bodyOf({ ...filled, files: [file] })).toEqual({ ...filled, files: ['f'] });
    expect(bodyOf({ ...filled, files: [] })).toEqual(filled);
  });

  it('takes an amount as people type it', () => {
    expect(bodyOf({ ...filled, amount: '18,000,000.50' }).amount).toBe(18_000_000.5);
  });

  it('carries the level with its reason', () => {
    expect(bodyOf({ ...filled, level: 'COUNTY', levelReason: '跨部门' })).toEqual({
      ...filled,
      level: 'COUNTY',
      levelReason: '跨部门',
    });
  });

  it.each([
    ['1800', true],
    ['18,000,000', true],
    ['0.5', true],
    ['18,00', false],
    ['1.234', false],
    ['-5', false],
    ['1800万', false],
  ])('%s is an amount in yuan: %s', (text, isAmount) => {
    expect(AMOUNT.test(text)).toBe(isAmount);
  });
});
