import type { Region } from '@zhuoluo/domain';
import { scopeKey, shareSeen, type Scope } from './scope.ts';

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

describe('the share of a list that belongs to all', () => {
  const regions = Array<Region>(8);

  it('is one county’s for who sees one county, and the whole for who sees all', () => {
    expect(shareSeen({ ...NOTHING, regionIds: ['a'] }, { regions })).toBe(1 / 8);
    expect(shareSeen({ ...NOTHING, regionIds: ['a', 'b'], unitIds: ['c'] }, { regions })).toBe(2 / 8);
    expect(shareSeen({ ...NOTHING, everything: true, regionIds: ['a'] }, { regions })).toBe(1);
  });

  it('is the whole for who has a list of their own', () => {
    expect(shareSeen({ ...NOTHING, unitIds: ['a'] }, { regions })).toBe(1);
  });
});
