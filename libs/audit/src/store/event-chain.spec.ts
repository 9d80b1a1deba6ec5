import type { EventEnvelope } from '../rules/event.ts';
import { brokenLink, CHAIN_START, chained } from './event-chain.ts';

const CASE_ID = '01a226c1-dc31-7000-8000-04d91dffb3f5';
const liaison = { personId: '01a226c1-ae90-7000-8003-49cd3ecce4ab', name: '示例', unitId: null };
const EVENTS: readonly EventEnvelope[] = [
  { seq: 1, type: 'case-filed', at: 1773273600123, by: liaison, facts: { wish: '“招聘”\n' }, change: {} },
  { seq: 2, type: 'limit-missed', at: 1773273600000, by: null, facts: {}, change: {} },
];

describe('the chain of hashes', () => {
  it('is today what it was when the first history was recorded: every version can judge the others’', () => {
    const history = chained(CASE_ID, CHAIN_START, EVENTS, 1773273601456);
    expect(history.map(({ hash }) => hash.toString('hex'))).toEqual([
      'b90500f8b111035b666dea62d661d66998e7ebbb574e2b3e4371f548c8032bf6',
      'a3ffd118f3e0cd179d27c6565bf60c9b97cb6ae9c81cf208ff27c9c8aa8c6881',
    ]);
    expect(brokenLink(history, history[1]!.hash)).toBeNull();
  });
});
