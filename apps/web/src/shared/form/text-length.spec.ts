import { cutTo, lengthOf } from './text-length.ts';

describe('text is counted as people count it', () => {
  it.each([
    ['', 0],
    ['用地指标', 4],
    ['𠮷', 1],
    ['𠮷'.repeat(31), 31],
  ])('%s has %i characters', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  it('is cut between characters', () => {
    expect(cutTo(2, '𠮷林省')).toBe('𠮷林');
  });
});
