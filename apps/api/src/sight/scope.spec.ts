import { scopeKey, type Scope } from './scope.ts';

const NOTHING: Scope = { everything: false, regionIds: [], unitIds: [], liaisonId: null, partyId: null };

describe('what is counted for one and served to another', () => {
  it('is never what another right than theirs lets see', () => {
    const scopes: Scope[] = [
      NOTHING,
      { ...NOTHING, everything: true },
      { ...NOTHING, regionIds: ['a'] },
      { ...NOTHING, regionIds: ['b'] },
      { ...NOTHING, regionIds: ['a', 'b'] },
      { ...NOTHING, unitIds: ['a'] },
      { ...NOTHING, regionIds: ['a'], unitIds: ['a'] },
      { ...NOTHING, liaisonId: 'a' },
      { ...NOTHING, partyId: 'a' },
    ];
    expect(new Set(scopes.map(scopeKey)).size).toBe(scopes.length);
  });

  it('is the same for all who see the same', () => {
    const both = { ...NOTHING, regionIds: ['a', 'b'] };
    expect(scopeKey(both)).toBe(scopeKey({ ...both, regionIds: ['b', 'a'] }));
    const all = { ...NOTHING, everything: true };
    expect(scopeKey(all)).toBe(scopeKey({ ...all, unitIds: ['a'] }));
  });
});
