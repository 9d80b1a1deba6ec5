import type { Region } from './directory-data.ts';
import { scopeKey, scopeOf, SEES_NOTHING, shareSeen, type Scope } from './scope.ts';
import { directory, PEOPLE } from './testing/world.fixture.ts';

describe('what is counted for one and served to another', () => {
  it('is never what another right than theirs lets see', () => {
    const scopes: Scope[] = [
      SEES_NOTHING,
      { ...SEES_NOTHING, everything: true },
      { ...SEES_NOTHING, regionIds: ['a'] },
      { ...SEES_NOTHING, regionIds: ['b'] },
      { ...SEES_NOTHING, regionIds: ['a', 'b'] },
      { ...SEES_NOTHING, unitIds: ['a'] },
      { ...SEES_NOTHING, regionIds: ['a'], unitIds: ['a'] },
      { ...SEES_NOTHING, liaisonPostIds: ['a'] },
      { ...SEES_NOTHING, partyId: 'a' },
      { ...SEES_NOTHING, orders: { ...SEES_NOTHING.orders, everyIssued: true } },
      { ...SEES_NOTHING, orders: { ...SEES_NOTHING.orders, unitIds: ['a'] } },
      { ...SEES_NOTHING, orders: { ...SEES_NOTHING.orders, officeIds: ['a'] } },
      { ...SEES_NOTHING, orders: { ...SEES_NOTHING.orders, signatoryPostIds: ['a'] } },
    ];
    expect(new Set(scopes.map(scopeKey)).size).toBe(scopes.length);
  });

  it('is the same for all who see the same', () => {
    const both = { ...SEES_NOTHING, regionIds: ['a', 'b'] };
    expect(scopeKey(both)).toBe(scopeKey({ ...both, regionIds: ['b', 'a'] }));
    const all = { ...SEES_NOTHING, everything: true };
    expect(scopeKey(all)).toBe(scopeKey({ ...all, unitIds: ['a'] }));
  });
});

describe('a post that serves parties (包联)', () => {
  const { posts } = PEOPLE.liaison;
  const serving = posts.filter(({ roles }) => roles.includes('LIAISON')).map(({ id }) => id);

  it('shows them to who holds it and to who stands in', () => {
    expect(serving).not.toEqual([]);
    expect(scopeOf(PEOPLE.liaison, directory(), 0).liaisonPostIds).toEqual(serving);
    const standingIn = {
      ...PEOPLE.countyDispatcher,
      posts: posts.map((post) => ({ ...post, standsIn: true as const })),
    };
    expect(scopeOf(standingIn, directory(), 0).liaisonPostIds).toEqual(serving);
  });

  it('is none of a dispatcher’s', () => {
    expect(scopeOf(PEOPLE.countyDispatcher, directory(), 0).liaisonPostIds).toEqual([]);
  });
});

describe('the share of a list that belongs to all', () => {
  const regions = Array<Region>(8);

  it('is one county’s for who sees one county, and the whole for who sees all', () => {
    expect(shareSeen({ ...SEES_NOTHING, regionIds: ['a'] }, { regions })).toBe(1 / 8);
    expect(shareSeen({ ...SEES_NOTHING, regionIds: ['a', 'b'], unitIds: ['c'] }, { regions })).toBe(2 / 8);
    expect(shareSeen({ ...SEES_NOTHING, everything: true, regionIds: ['a'] }, { regions })).toBe(1);
  });

  it('is the whole for who has a list of their own', () => {
    expect(shareSeen({ ...SEES_NOTHING, unitIds: ['a'] }, { regions })).toBe(1);
  });
});
