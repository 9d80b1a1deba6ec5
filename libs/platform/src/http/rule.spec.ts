import { isText, isUuid } from './rule.ts';

describe('text', () => {
  it('is measured in characters, as people count them', () => {
    expect(isText('长'.repeat(30), 1, 30)).toBe(true);
    expect(isText('长'.repeat(31), 1, 30)).toBe(false);
    expect(isText('𠮷'.repeat(30), 1, 30)).toBe(true);
    expect(isText('𠮷'.repeat(31), 1, 30)).toBe(false);
    expect(isText('𠮷', 2, 30)).toBe(false);
    expect(isText('', 1, 30)).toBe(false);
  });

  it('may have lines and tabs, but nothing that a database or a terminal chokes on', () => {
    expect(isText('一、\n\t二、\r\n', 1, 30)).toBe(true);
    for (const bad of ['\u0000', '\u001b[31m', '\u007f', '\ud83d', 7, null]) expect(isText(bad, 1, 30)).toBe(false);
  });
});

describe('an id', () => {
  it('is a UUID of any version, in any case', () => {
    expect(isUuid('01a202d1-608c-7000-8000-2a302820a963')).toBe(true);
    expect(isUuid('01A202D1-608C-7000-8000-2A302820A963')).toBe(true);
    for (const bad of ['', '01a202d1608c700080002a302820a963', '01a202d1-608c-7000-8000-2a302820a963\n', 7])
      expect(isUuid(bad)).toBe(false);
  });
});
