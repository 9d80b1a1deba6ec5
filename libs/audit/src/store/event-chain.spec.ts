import type { EventEnvelope } from '../rules/event.ts';
import { brokenLink, CHAIN_START, chained } from './event-chain.ts';

const CASE = { subjectKind: 'case', subjectId: '01a226c1-dc31-7000-8000-04d91dffb3f5' };
const liaison = {
  personId: '01a226c1-ae90-7000-8003-49cd3ecce4ab',
  postId: '01a226c1-ae90-7000-8004-49cd3ecce4ab',
  unitId: null,
};
const EVENTS: readonly EventEnvelope[] = [
  { seq: 1, type: 'case-filed', at: 1773273600123, by: liaison, facts: { wish: '“招聘”\n' }, change: {} },
  { seq: 2, type: 'limit-missed', at: 1773273600000, by: null, facts: {}, change: {} },
];

describe('the chain of hashes', () => {
  it('is today what it was when the first history was recorded: every version can judge the others’', () => {
    const history = chained(CASE, CHAIN_START, EVENTS, 1773273601456);
    expect(history.map(({ hash }) => hash.toString('hex'))).toEqual([
      '71d18236a45b37c40a9865488a1b66fbd72f4e2c912a6a0a61743fd1e8550e08',
      'c2a5fe0333d472da57b71d92b3a85b91e0bfbcf5ab806fb065ed8e266ebcc25e',
    ]);
    expect(brokenLink(history, history[1]!.hash)).toBeNull();
  });

  it.each([
    ['kind', { subjectKind: 'visit' }],
    ['id', { subjectId: '01a226c1-dc31-7000-8000-04d91dffb3f6' }],
  ])('names its subject: a history does not hold under another %s', (_, other) => {
    const history = chained(CASE, CHAIN_START, EVENTS, 1773273601456);
    const passedOff = history.map((event) => ({ ...event, ...other }));
    expect(brokenLink(passedOff, history[1]!.hash)).toBe(1);
  });
});
