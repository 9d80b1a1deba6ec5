import { stateWords } from './state-words.ts';

const t = ((key: string) => key) as Parameters<typeof stateWords>[1];

describe('where a case stands, in words', () => {
  it('is 待销号 for those who may close it, and says to others whose turn it is', () => {
    const closing = { state: 'CLOSING', closeProposedBy: null } as const;
    expect(stateWords({ ...closing, allowedActions: ['close'] }, t)).toBe('terms:caseState.CLOSING');
    expect(stateWords({ ...closing, allowedActions: [] }, t)).toBe('case:closedByOthers');
  });

  it('is 待会签 once its closing has been proposed', () => {
    const proposed = { state: 'CLOSING', closeProposedBy: { id: '1', name: '沈景舟' } } as const;
    expect(stateWords({ ...proposed, allowedActions: [] }, t)).toBe('case:coSignedByOthers');
  });

  it('is its state else, with any actions allowed', () => {
    expect(stateWords({ state: 'REVIEWING', allowedActions: [], closeProposedBy: null }, t)).toBe(
      'terms:caseState.REVIEWING',
    );
  });
});
