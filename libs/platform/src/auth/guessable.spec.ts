import { generatePassword } from './token.ts';
import { isGuessable } from './guessable.ts';

describe('a password that would be guessed first', () => {
  it.each([
    ['1234567890', 'digits alone'],
    ['2026-03-02!!', 'a date'],
    ['aaaaaaaaaaaa', 'one character'],
    ['abababababab', 'two characters'],
    ['password123', 'a common word with digits'],
    ['P@ssw0rd2026', 'a common word in disguise'],
    ['1qwertyuiop!', 'a row of keys'],
    ['Admin@12345', 'a common account'],
    ['woaini1314520', 'what many write'],
    ['dragondragon', 'a common word twice'],
    ['sy.fagai.head', 'the account'],
    ['SY_Fagai_Head_2026', 'the account in disguise'],
  ])('is %s: %s', (password) => {
    expect(isGuessable(password, ['sy.fagai.head'])).toBe(true);
  });

  it.each([
    'a-new-password',
    'kai-hua-jie-guo-7',
    '山里的核桃树今年结果了',
    'x7#Qm2!vLp9z',
    'sy.fagai.head walnut river',
  ])('is not %s', (password) => {
    expect(isGuessable(password, ['sy.fagai.head'])).toBe(false);
  });

  it('is none that we make', () => {
    for (let n = 0; n < 200; n++) expect(isGuessable(generatePassword(), ['sy.fagai.head'])).toBe(false);
  });
});
