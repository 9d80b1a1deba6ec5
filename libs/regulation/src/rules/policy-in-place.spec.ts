import { CATEGORIES, directory, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DEFAULT_POLICY } from './default.policy.ts';
import { faultsInPlace, type PolicyPlace } from './policy-in-place.ts';

const CITY_WIDE: PolicyPlace = { directory: directory(), regionId: null, calendars: ['CN'] };
const inPlace = (changes: Partial<PolicyPlace>) => faultsInPlace(DEFAULT_POLICY, { ...CITY_WIDE, ...changes });

describe('where a policy is to be in force', () => {
  it('nothing is lacking in a whole government, for the city and for each region', () => {
    for (const regionId of [null, 'SL', 'DF']) expect(inPlace({ regionId })).toEqual([]);
  });

  it('its calendar is one there is', () => {
    expect(inPlace({ calendars: ['CN-LOCAL', 'CN-FLOOD'] })).toEqual([
      { path: 'calendar', code: 'unknown-calendar', facts: { calendars: 'CN-LOCAL, CN-FLOOD' } },
    ]);
  });

  it('what it says of a category is of one there is, active or not', () => {
    const categories = WORLD.categories.map((one) => (one.code === 'LAND' ? { ...one, active: false } : one));
    expect(inPlace({ directory: directory({ categories }) })).toEqual([]);
    expect(inPlace({ directory: directory({ categories: categories.filter(({ code }) => code !== 'LAND') }) })).toEqual(
      [{ path: 'categories.LAND', code: 'unknown-category' }],
    );
  });

  it('every category has a unit that leads it at the county and at the city, named by region and level', () => {
    const routes = WORLD.routes.filter(({ category, level }) => category !== '*' || level !== 'COUNTY');
    const land = { category: 'LAND', level: 'COUNTY', leadKind: 'GOV_OFFICE', coKinds: [] } as const;
    const others = CATEGORIES.flatMap(({ code }) => (code === 'LAND' ? [] : code)).join(' ');
    expect(inPlace({ directory: directory({ routes: [...routes, land] }), regionId: 'DF' })).toEqual([
      { path: 'limits.COUNTY', code: 'no-route', facts: { region: '丹凤县', level: 'COUNTY', categories: others } },
    ]);
  });

  it('each colour has a post that signs it, in the region and in the city, whose office orders the county’s', () => {
    const lines = (officeId: string) => WORLD.signatories.filter((s) => s.officeId !== officeId || s.colour !== 'RED');
    expect(inPlace({ directory: directory({ signatories: lines('DF-SUPERVISION') }) })).toEqual([
      { path: 'orders.RED', code: 'no-signatory', facts: { region: '丹凤县', colour: 'RED' } },
    ]);
    expect(inPlace({ directory: directory({ signatories: lines('SL-SUPERVISION') }), regionId: 'DF' })).toEqual([
      { path: 'orders.RED', code: 'no-signatory', facts: { region: '商洛市', colour: 'RED' } },
    ]);
  });

  it('a colour that no ladder has needs none', () => {
    const signatories = WORLD.signatories.filter(({ colour }) => colour !== 'BLUE');
    const place = { ...CITY_WIDE, directory: directory({ signatories }) };
    const without = { ...DEFAULT_POLICY.orders, BLUE: { ...DEFAULT_POLICY.orders.BLUE, used: false } };
    expect(faultsInPlace({ ...DEFAULT_POLICY, orders: without }, place)).toEqual([]);
    expect(new Set(faultsInPlace(DEFAULT_POLICY, place).map(({ path }) => path))).toEqual(new Set(['orders.BLUE']));
  });
});
