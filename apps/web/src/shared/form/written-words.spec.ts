import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writtenWords } from './written-words.ts';

const SRC = path.resolve(import.meta.dirname, '../..');
/** A form's item that is neither text nor a list of files: a choice, or a moment. */
const CHOICE = /<(?:Form\.Item|MomentField|RatingField)\s+name="(?!evidence)(\w+)"/g;
const sources = (): string[] =>
  globSync(['actions/*/*.tsx', 'pages/file-case/*.tsx'], { cwd: SRC }).map((file) =>
    readFileSync(path.join(SRC, file), 'utf8'),
  );

describe('what somebody wrote into a form', () => {
  it('is its texts in their order, at any depth', () => {
    const values = {
      result: '到岗六十二人。',
      enterpriseContact: { person: '联系人', opinion: '满意。' },
      evidence: ['名单.xlsx'],
    };
    expect(writtenWords(values)).toEqual(['到岗六十二人。', '联系人', '满意。', '名单.xlsx']);
  });

  it.each(['OK', 'HKD', 'A', '2030-01-02', '2030-01-02T15:04', '01a22c0e-cf61-7000-8000-0cd00076095e'])(
    'is any text of a field to write in, capitals and dates too: %s',
    (text) => {
      expect(writtenWords({ text, evidence: [text], enterpriseContact: { opinion: text } })).toEqual([
        text,
        text,
        text,
      ]);
    },
  );

  it('is no choice, and nothing blank', () => {
    const values = {
      lead: '01a22c0e-cf61-7000-8000-0cd00076095e',
      coUnits: ['01a22c0e-cf61-7000-8000-0cd00076095e'],
      urgency: 'EXTRA_URGENT',
      outcome: 'A',
      until: '2030-01-02T15:04',
      notDuplicate: true,
      rating: 5,
      reason: ' ',
      none: null,
    };
    expect(writtenWords(values)).toEqual([]);
  });

  it('leaves out every field of a form that is no field to write in', () => {
    const chosen = sources().flatMap((text) => [...text.matchAll(CHOICE)].map(([, name]) => name!));
    const values = Object.fromEntries(chosen.map((name) => [name, 'CODE']));
    expect(chosen).toEqual(expect.arrayContaining(['urgency', 'verdict', 'until', 'lead', 'partyId']));
    expect(writtenWords(values)).toEqual([]);
  });
});
