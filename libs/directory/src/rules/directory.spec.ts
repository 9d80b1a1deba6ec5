import { type Role } from '@zhuoluo/kernel';
import { directory, manyPosts, postOf, withVacant, WORLD } from './testing/world.fixture.ts';
import { assertTotal } from './assert-total.ts';
import { faultsOf } from './faults-of.ts';
import { gapsIn } from './gaps-in.ts';
import { BrokenDirectory } from './directory.ts';
import type { DirectoryData } from './directory-data.ts';

const county = { category: 'LAND', level: 'DEPARTMENT', tier: 'COUNTY', regionId: 'DF', kind: 'ENTERPRISE' } as const;
const route = (
  changes: Partial<{ -readonly [K in keyof typeof county]: string }> = {},
  data: Partial<DirectoryData> = {},
) => {
  const c = { ...county, ...changes } as typeof county;
  return directory(data).route(c.category, c.level, c.tier, c.regionId, c.kind);
};

describe('分办路由 (rules.md §46, §47)', () => {
  it('names the county’s unit of the kind where the unit in charge is of county tier and the unit exists', () => {
    expect(route()).toEqual({ leadUnitId: 'DF-NATURAL_RESOURCES', coUnitIds: ['DF-PERMIT'] });
  });

  it('else the city’s', () => {
    expect(route({ category: 'FINANCING' })).toEqual({ leadUnitId: 'SL-FINANCIAL_OFFICE', coUnitIds: [] });
    expect(route({ tier: 'CITY' })).toEqual({ leadUnitId: 'SL-NATURAL_RESOURCES', coUnitIds: ['SL-PERMIT'] });
  });

  it('at COUNTY the county’s government office, at CITY the office of the campaign', () => {
    expect(route({ level: 'COUNTY' })?.leadUnitId).toBe('DF-GOV_OFFICE');
    expect(route({ level: 'CITY' })?.leadUnitId).toBe('SL-INDUSTRY');
    expect(route({ level: 'CITY', kind: 'PROJECT' })?.leadUnitId).toBe('SL-DEV_REFORM');
  });

  it('is none where the table has none, or no unit of the kind anywhere', () => {
    expect(route({ category: 'MARKET' })).toBeNull();
    const routes = [{ category: '*', level: 'DEPARTMENT', leadKind: 'NOBODY', coKinds: [] } as const];
    expect(route({}, { routes })).toBeNull();
  });

  it('leaves out co-units that do not exist, that lead already, or that are named twice', () => {
    const coKinds = ['NOBODY', 'NATURAL_RESOURCES', 'PERMIT', 'PERMIT'];
    const routes = [{ category: 'LAND', level: 'DEPARTMENT', leadKind: 'NATURAL_RESOURCES', coKinds } as const];
    expect(route({}, { routes })?.coUnitIds).toEqual(['DF-PERMIT']);
  });
});

describe('the issuing office (rules.md §110)', () => {
  it.each([
    ['DF-NATURAL_RESOURCES', 'DF-SUPERVISION', 'a county department: its county’s'],
    ['SL-NATURAL_RESOURCES', 'SL-SUPERVISION', 'a city department: the city’s'],
    ['DF-GOV_OFFICE', 'SL-SUPERVISION', 'the county government’s own office: a tier up'],
    ['DF-SUPERVISION', 'SL-SUPERVISION', 'the county’s supervision office itself: a tier up'],
    ['SL-GOV_OFFICE', 'SL-SUPERVISION', 'at the city nobody is above'],
  ])('%s: %s (%s)', (unitId, officeId) => {
    expect(directory().supervisionOffice(unitId)).toBe(officeId);
  });

  it('at CITY its signers stand a step higher; a county’s, where none are named for it, stay', () => {
    const d = directory();
    expect(d.signatory('SL-SUPERVISION', 'BLUE', 'DEPARTMENT').id).toBe(postOf('sl-inspector'));
    expect(d.signatory('SL-SUPERVISION', 'BLUE', 'CITY').id).toBe(postOf('sl-chief'));
    expect(d.signatory('DF-SUPERVISION', 'BLUE', 'CITY').id).toBe(postOf('df-inspector'));
  });
});

describe('a post', () => {
  const chief = postOf('sl-chief');

  it('is held by one person, who gives its roles to its unit', () => {
    expect(directory().holderOf(chief)?.id).toBe('sl-chief');
    expect(
      directory()
        .holders('SL-GOV_OFFICE', 'UNIT_HEAD')
        .map(({ id }) => id),
    ).toEqual(['sl-chief']);
  });

  it('that is vacant keeps its title, its superior and its signature, and has no holder', () => {
    const d = directory(withVacant(chief));
    expect(d.holderOf(chief)).toBeNull();
    expect(d.holders('SL-GOV_OFFICE', 'UNIT_HEAD')).toEqual([]);
    expect(d.signatory('SL-SUPERVISION', 'YELLOW', 'DEPARTMENT')).toMatchObject({
      id: chief,
      title: '市政府办公室主任',
    });
    expect(d.superiorOf(chief)?.id).toBe(postOf('sl-vice-mayor'));
  });

  it('that is vacant breaks no set in which somebody above signs', () => {
    expect(() => assertTotal(directory(withVacant(chief)))).not.toThrow();
  });

  it.each([
    ['that signs papers of its own', ['LEADER', 'sl-chief'], 2],
    ['else that of a leader or supervisor', ['UNIT_OFFICER', 'SUPERVISOR'], 2],
    ['else the first', ['UNIT_OFFICER', 'LIAISON'], 1],
  ])('in which somebody signs is the one %s', (_which, roles, nth) => {
    const posts = roles.map((role, i) =>
      role === 'sl-chief'
        ? directory().post(chief)
        : manyPosts('x', ['SL-PERMIT', '岗', role as Role]).posts.map((p) => ({ ...p, id: `p${i}` }))[0]!,
    );
    expect(directory().signingPostOf({ posts })).toBe(posts[nth - 1]);
    expect(directory().signingPostOf({ posts: [] })).toBeNull();
  });
});

describe('the reference data is checked at start (rules.md §154)', () => {
  const broken = (data: Partial<DirectoryData>) => () => assertTotal(directory(data));
  const without = <T>(all: readonly T[], at: (x: T) => boolean) => all.filter((x) => !at(x));

  it('a complete set passes', () => {
    expect(broken({})).not.toThrow();
  });

  it('a category that is out of use needs no route', () => {
    const routes = WORLD.routes.map((r) => (r.category === '*' ? { ...r, category: 'LAND' } : r));
    expect(broken({ routes })).toThrow(/route for FINANCING/);
    expect(
      broken({ routes, categories: WORLD.categories.map((c) => ({ ...c, active: c.code === 'LAND' })) }),
    ).not.toThrow();
  });

  it.each<[string, Partial<DirectoryData>, RegExp]>([
    [
      'no category in use',
      { categories: WORLD.categories.map((c) => ({ ...c, active: false })) },
      /no category is active/,
    ],
    ['no CITY route', { routes: without(WORLD.routes, (r) => r.level === 'CITY') }, /no CITY route for FINANCING/],
    ['no COUNTY route', { routes: without(WORLD.routes, (r) => r.level === 'COUNTY') }, /no COUNTY route/],
    [
      'a county without its government office',
      { units: without(WORLD.units, (u) => u.id === 'DF-GOV_OFFICE') },
      /DF-GOV_OFFICE/,
    ],
    [
      'a county without its supervision office',
      { units: without(WORLD.units, (u) => u.id === 'DF-SUPERVISION') },
      /DF-SUPERVISION/,
    ],
    [
      'no campaign office for projects',
      { units: without(WORLD.units, (u) => u.id === 'SL-DEV_REFORM') },
      /SL-DEV_REFORM/,
    ],
    [
      'a colour nobody signs below CITY',
      {
        signatories: without(
          WORLD.signatories,
          (s) => s.officeId === 'SL-SUPERVISION' && s.level === 'OTHER' && s.colour === 'RED',
        ),
      },
      /nobody signs RED orders at DEPARTMENT in /,
    ],
    [
      'a post that signs and does not exist',
      { posts: without(WORLD.posts, (p) => p.id === postOf('sl-chief')) },
      /sl-chief/,
    ],
    [
      'a superior post that does not exist',
      {
        posts: WORLD.posts.map((p) => (p.id === postOf('df-vice-governor') ? { ...p, superiorPostId: 'no post' } : p)),
      },
      /no post/,
    ],
  ])('%s is refused', (_what, data, message) => {
    expect(broken(data)).toThrow(BrokenDirectory);
    expect(broken(data)).toThrow(message);
  });

  it('a change is held against what was there before: faults are told by region, category and level', () => {
    const faults = faultsOf(directory({ routes: without(WORLD.routes, (r) => r.level === 'CITY') }));
    expect(faults).toContainEqual({
      code: 'route-missing',
      region: directory().region('DF').name,
      category: 'LAND',
      level: 'CITY',
      partyKind: 'PROJECT',
    });
    expect(faultsOf(directory())).toEqual([]);
  });

  it('a set without a city is refused', () => {
    expect(() => directory({ regions: WORLD.regions.filter((r) => r.tier === 'COUNTY') })).toThrow(BrokenDirectory);
  });

  it('what is not in it is said by name', () => {
    expect(() => directory().unit('SL-NOBODY')).toThrow('unit SL-NOBODY is not in the directory');
    expect(directory().personName('deputy')).toBe('××');
  });
});

describe('gaps are shown, and refuse nothing', () => {
  const chief = postOf('sl-chief');
  const codes = (data: Partial<DirectoryData>) => gapsIn(directory(data)).map(({ code }) => code);

  it('a whole set has none', () => {
    expect(gapsIn(directory())).toEqual([]);
  });

  it('a vacant post that signs is one', () => {
    expect(gapsIn(directory(withVacant(chief)))).toContainEqual({
      ...{ code: 'signatory-vacant', postId: chief },
      ...{ title: '市政府办公室主任', unit: directory().unit('SL-GOV_OFFICE').name },
    });
  });

  it('leaders that all belong to the city’s own office are: no one is above that', () => {
    const people = WORLD.people.map((p) => ({
      ...p,
      posts: p.posts.map((post) =>
        post.roles.includes('LEADER') ? { ...post, roles: [...post.roles, 'UNIT_OFFICER' as const] } : post,
      ),
    }));
    expect(codes({ people })).toContain('no-signer-outside');
  });

  it('a directory in which no one holds any post is nothing but gaps', () => {
    const people = WORLD.people.map((p) => ({ ...p, posts: [] }));
    expect(new Set(codes({ people }))).toEqual(
      new Set(['no-signer-outside', 'no-judge-outside', 'no-dispatcher', 'signatory-vacant']),
    );
  });
});
