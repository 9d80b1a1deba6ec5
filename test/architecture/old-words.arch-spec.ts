import { oldWordsIn, oldWordsOf } from './old-words.ts';
import { trackedTexts } from './tracked-texts.ts';

const word = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('What docs/writing.md asks of comments and names of tests is kept', () => {
  it.each([
    ['a comment', `// for whoever asks\nexport {};`, 1],
    ['a docstring', `/**\n * Takes whatever comes, each of which counts.\n */\nexport {};`, 2],
    ['the name of a test', `it('nobody signs', () => {});`, 1],
    ['a name with places', 'describe.each([1])(`%s is nobody’s`, () => {});', 1],
    ['a name among rows', `describe('orders', () => { it.each([[1]])('nobody %s', () => {}); });`, 1],
    ['a string', `export const answer = 'nobody';`, 0],
    ['an identifier', `export const NOBODY = 0;`, 0],
  ])('counts relative pronouns far from their noun in %s', (_, text, words) => {
    expect(oldWordsIn(text, 'planted.ts')).toEqual({ words, sentences: 0 });
  });

  it.each([
    ['25 words', `// ${word(25)}.`, 0],
    ['26 words', `// ${word(26)}.`, 1],
    ['26 words in two lines', `// ${word(13)}\n// ${word(13)}`, 1],
    ['two sentences of 20 words', `/** ${word(20)}. ${word(20)}! */`, 0],
    ['a sentence and a tag', `/**\n * ${word(20)}\n * @returns ${word(20)}\n */`, 0],
    ['an abbreviation inside', `// ${word(13)}, e.g. ${word(13)}`, 1],
    ['code that counts as one word', `// ${word(24)} \`const a = b + c\``, 0],
    ['a citation that counts as none', `// ${word(25)} (rules.md §83, §88,\n// §106).`, 0],
    ['a tag that counts as none', `/** @returns ${word(25)} */`, 0],
    ['a comment among markup', `const a = <p>{/* ${word(26)} */}</p>;`, 1],
    ['two comments apart', `// ${word(20)}\nexport {};\n// ${word(20)}`, 0],
  ])('counts sentences over 25 words: %s', (_, text, sentences) => {
    expect(oldWordsIn(`${text}\nexport {};`, 'planted.tsx')).toEqual({ words: 0, sentences });
  });

  it('leaves out documents and generated code', () => {
    const text = `// whoever`;
    const files = ['a.ts', 'b.gen.ts', 'c.md', 'd.mjs'].map((file) => ({ file, text }));

    expect(Object.keys(oldWordsOf(files))).toEqual(['a.ts', 'd.mjs']);
  });

  it('the tree has none: npm run words tells where', () => {
    expect(oldWordsOf(trackedTexts())).toEqual({});
  }, 120_000);
});
