import { COMMON_PASSWORDS } from './common-passwords.ts';

const FEWEST_CHARACTERS = 5;
const FEWEST_LETTERS = 3;
/** How people disguise letters. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
/** `p@ssw0rd` → `password`. */
const undisguised = (text: string): string => lettersOf(text.replace(/[013457@$]/g, (sign) => DISGUISES[sign]!));

/**
 * Whether a password is among the first to be guessed: digits alone, a few characters over and over, a common word, or a name.
 * A word or a name may have any characters before, after and between.
 *
 * @param names such as the account, lower case
 */
export function isGuessable(password: string, names: readonly string[]): boolean {
  const typed = password.toLowerCase();
  if (new Set(typed).size < FEWEST_CHARACTERS) return true;
  const core = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [lettersOf(core), undisguised(core)].some((word) => {
    const rest = names.reduce((left, name) => left.replaceAll(lettersOf(name) || name, ''), word);
    const once = /^(.+?)\1*$/u.exec(rest)?.[1] ?? '';
    return rest.length < FEWEST_LETTERS || COMMON_PASSWORDS.has(rest) || COMMON_PASSWORDS.has(once);
  });
}
