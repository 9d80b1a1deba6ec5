import { CASE_STATES, CLOCK_KINDS, ORDER_STATES, REQUEST_STATES, TASK_STATES } from '@zhuoluo/kernel';
import { placesOf, trackedTexts } from './tracked-texts.ts';

const WORD = `['"\`](?:${[...new Set([...CASE_STATES, ...TASK_STATES, ...ORDER_STATES, ...REQUEST_STATES, ...CLOCK_KINDS])].join('|')})['"\`]`;
/** `'CLAIMED', 'REWORK'` in code or in SQL, and `'CLAIMED' | 'REWORK'` as a type. */
const LISTED = new RegExp(`${WORD}(?:\\s+as const)?\\s*[,|]\\s*${WORD}`, 'g');
/** `state === 'CLAIMED' || state === 'REWORK'`, and the same of what it is not, in code or in SQL. */
const COMPARED = new RegExp(
  `([\\w.]+)\\s*(?:[!=]==|=|<>)\\s*${WORD}\\s*(?:\\|\\||&&|OR|AND)\\s*\\(?\\1\\s*(?:[!=]==|=|<>)\\s*${WORD}`,
  'g',
);

/** The words themselves, their sets, what is generated from them, and the schema, which a database test compares with them. */
const MAY_LIST =
  /^libs\/kernel\/src\/terms\.ts$|^libs\/cases\/src\/rules\/case\/states\.ts$|^libs\/operations\/src\/rules\/states\.ts$|\.gen\.ts$|^libs\/schema\/src\/migrations\/|[.-]spec\.ts$/;

const listsOf = (text: string) => [LISTED, COMPARED].flatMap((list) => placesOf(list, [{ file: 'file', text }]));

describe('A set of states', () => {
  it('is said in the rules alone: no other file lists two states or kinds of limits', () => {
    const code = trackedTexts().filter(({ file }) => /\.(ts|tsx|mjs|sql)$/.test(file) && !MAY_LIST.test(file));

    expect([LISTED, COMPARED].flatMap((list) => placesOf(list, code))).toEqual([]);
  });

  it.each([
    `const WORKABLE = new Set(['CLAIMED', 'REWORK']);`,
    `t.state IN ('PENDING_CLAIM', 'CLAIMED')`,
    `type Ends = 'CLOSED' | 'LAPSED';`,
    `inState(c, 'FILED', 'DISPATCHING')`,
    `if (o.state === 'ISSUED' || o.state === 'ANSWERED') return;`,
    `c.state <> 'CLOSED' AND c.state <> 'CLOSING'`,
    `kind === 'CLAIM' || (kind === 'HANDLE')`,
  ])('is found where it is said again: %s', (text) => {
    expect(listsOf(text)).not.toEqual([]);
  });

  it.each([
    `c.state === 'CLOSED' ? 'SETTLED' : 'HERE'`,
    `c.state === 'REVIEWING' && task.state === 'SUBMITTED'`,
    `['CLAIMED', 'claim']`,
  ])('is not what stands beside one state: %s', (text) => {
    expect(listsOf(text)).toEqual([]);
  });
});
