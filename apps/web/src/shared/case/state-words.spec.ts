import { stateWords } from './state-words.ts';

const t = ((key: string) => key) as Parameters<typeof stateWords>[1];

describe('where a case stands, in words', () => {
  it('is 待销号 for those who may close it alone', () => {
    expect(stateWords({ state: 'CLOSING', allowedActions: ['close'] }, t)).toBe('terms:caseState.CLOSING');
    expect(stateWords({ state: 'CLOSING', allowedActions: [] }, t)).toBe('case:closedByOthers');
  });

  it('is its state else, with any actions allowed', () => {
    expect(stateWords({ state: 'REVIEWING', allowedActions: [] }, t)).toBe('terms:caseState.REVIEWING');
  });
});
