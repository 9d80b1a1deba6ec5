import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';
import { placesOf, trackedTexts } from './tracked-texts.ts';

const routes = JSON.parse(readFileSync(path.join(ROOT, 'deploy/skeleton/routes.json'), 'utf8')) as {
  readonly category: string;
}[];
/** Those that every system begins with. */
const CODES = [...new Set(routes.map(({ category }) => category))].filter((code) => code !== '*');
/** Words that mean something else as well: a kind of unit, a setting, and the levels at which the usual signatories sign. */
const HOMONYMS = ['PERMIT', 'POLICY', 'OTHER'];

const codes = CODES.filter((code) => !HOMONYMS.includes(code)).join('|');
/** `'LAND'`, and `LAND:` as a key. */
const NAMED = new RegExp(`['"\`](?:${codes})['"\`]|\\b(?:${codes})\\??:`, 'g');
/** The same of a word with another meaning, in a line about categories. */
const MEANT = new RegExp(`\\bcategor\\w*\\b.*['"\`](?:${HOMONYMS.join('|')})['"\`]`, 'gi');

/** The presets are data, as the migration is that brings the first categories. */
const MAY_NAME = /[.-]spec\.tsx?$|\.fixture\.ts$|\.policy\.ts$|^libs\/(schema\/src\/migrations|testing)\/|\.gen\.ts$/;

const namesIn = (text: string) => [NAMED, MEANT].flatMap((name) => placesOf(name, [{ file: 'file', text }]));

describe('Which categories there are is data', () => {
  it('so that no rule, store, request or page names one by its code', () => {
    const code = trackedTexts().filter(
      ({ file }) => /^(libs|apps|workflows)\/.*\.tsx?$/.test(file) && !MAY_NAME.test(file),
    );

    expect(CODES.length).toBeGreaterThan(HOMONYMS.length);
    expect(code.length).toBeGreaterThan(500);
    expect([NAMED, MEANT].flatMap((name) => placesOf(name, code))).toEqual([]);
  });

  it.each([
    `if (c.category === 'LAND') return 'COMPLEX';`,
    `case "RELOCATION":`,
    `const NAMES = { FINANCING: '融资' };`,
    `const { category = 'OTHER' } = sample;`,
    `c.category <> 'PERMIT'`,
  ])('and one that is named is found: %s', (text) => {
    expect(namesIn(text)).not.toEqual([]);
  });

  it.each([`level: 'CITY' | 'OTHER'`, `kind: 'PERMIT'`, `category !== '*'`])('and other words are not: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
