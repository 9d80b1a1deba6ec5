import type { Actor, Role } from '@zhuoluo/kernel';
import { directory, person, PEOPLE, WORLD } from '../testing/world.fixture.ts';
import { ASSIGNMENTS_SHEET } from './assignments.sheet.ts';
import { PARTIES_SHEET } from './parties.sheet.ts';
import { PEOPLE_SHEET } from './people.sheet.ts';
import { type Cells, type KnownCodes, type KnownPost, placeOf, type SheetRules } from './sheet-rules.ts';
import { UNITS_SHEET } from './units.sheet.ts';

const ADMIN = person('admin', 'SL-GOV_OFFICE', 'ADMIN');
/** DF-PERMIT is closed. */
const DIRECTORY = directory({
  units: WORLD.units.map((unit) =>
    unit.id === 'DF-PERMIT' ? { ...unit, closedAt: 0, successorId: 'DF-GOV_OFFICE' } : unit,
  ),
});

/** Posts of the county's 人社局 by title: whether each is closed, and who holds it or will. */
const POSTS: Readonly<Record<string, readonly [isClosed: boolean, ...heldBy: string[]][]>> = {
  联系干部: [[false, 'county-liaison']],
  撤销的岗位: [[true]],
  待任的岗位: [[false, 'newcomer']],
  副局长: [[false, 'somebody'], [false]],
};

const postsOf = (unitId: string, roles: readonly Role[]): [string, KnownPost[]][] =>
  Object.entries(POSTS).map(([title, posts]) => [
    placeOf(unitId, title),
    posts.map(([isClosed, ...heldBy], i) => ({ id: `${title} ${i}`, roles, isClosed, heldBy })),
  ]);

const KNOWN: KnownCodes = {
  directory: DIRECTORY,
  parties: new Map([
    ['DF-E1', { id: 'df-e1', regionId: 'DF', hasEnded: false }],
    ['DF-E0', { id: 'df-e0', regionId: 'DF', hasEnded: true }],
  ]),
  posts: new Map([...postsOf('DF-HUMAN_RESOURCES', ['LIAISON']), ...postsOf('DF-GOV_OFFICE', ['LEADER'])]),
  accounts: new Map([['df.renshe.liaison', 'county-liaison']]),
};

const PARTY = { code: 'DF-E901', kind: '企业', name: '甲', region: 'DF', contact: '宁怀澄', phone: '0914' };
const UNIT = { code: 'DF-WATER', name: '丹凤县水利局', kind: 'WATER', region: 'DF' };
const PERSON = {
  account: 'df.shuili.head',
  name: '乙',
  unit: 'DF-HUMAN_RESOURCES',
  title: '新设岗位',
  roles: '单位负责人、承办人',
  rank: '正职',
};
const ASSIGNMENT = { party: 'DF-E1', unit: 'DF-HUMAN_RESOURCES', title: '联系干部' };

const read = (rules: SheetRules, cells: Cells, actor: Actor = ADMIN) => rules.read(cells, KNOWN, actor);
const faultsOf = (rules: SheetRules, cells: Cells, actor: Actor = ADMIN): string[] =>
  read(rules, cells, actor).faults.map(({ column, code }) => `${column} ${code}`);

describe('a row of a sheet', () => {
  it('is read in the words of the field, and in those of the contract', () => {
    const words = { ...PARTY, code: 'df-e901', aboveScale: '是', chainLeader: '否' };
    const row = {
      ...{ code: 'DF-E901', kind: 'ENTERPRISE', name: '甲', regionId: 'DF', stage: null },
      ...{ aboveScale: true, chainLeader: false, contact: { name: '宁怀澄', phone: '0914' } },
    };
    expect(read(PARTIES_SHEET, words)).toEqual({ row, faults: [] });
    expect(read(PARTIES_SHEET, { ...words, kind: 'enterprise', aboveScale: 'yes' }).row).toEqual(row);
    expect(read(UNITS_SHEET, UNIT).row).toMatchObject({ code: 'DF-WATER', regionId: 'DF', tier: 'COUNTY' });
    expect(read(PEOPLE_SHEET, PERSON).row).toMatchObject({ roles: ['UNIT_HEAD', 'UNIT_OFFICER'], rank: 'HEAD' });
  });

  it.each<[string, SheetRules, Cells, string[]]>([
    ['a party without a name', PARTIES_SHEET, { ...PARTY, name: '' }, ['name required']],
    ['a party of an unknown region', PARTIES_SHEET, { ...PARTY, region: '月亮县' }, ['region no-such-region']],
    ['a party of a third kind', PARTIES_SHEET, { ...PARTY, kind: '个体' }, ['kind one-of']],
    ['an enterprise with a stage', PARTIES_SHEET, { ...PARTY, stage: '在建' }, ['stage stage-of-enterprise']],
    [
      'a party with two faults',
      PARTIES_SHEET,
      { ...PARTY, code: '甲 1', phone: '' },
      ['phone required', 'code code-format'],
    ],
    ['a unit out of order', UNITS_SHEET, { ...UNIT, sortOrder: '首位' }, ['sortOrder integer']],
    ['a person of an unknown unit', PEOPLE_SHEET, { ...PERSON, unit: 'XX' }, ['unit no-such-unit']],
    ['a person with a strange account', PEOPLE_SHEET, { ...PERSON, account: '乙' }, ['account account-format']],
    ['a person with an unknown role', PEOPLE_SHEET, { ...PERSON, roles: '厨师' }, ['roles one-of']],
    ['a post that another holds', PEOPLE_SHEET, { ...PERSON, title: '联系干部' }, ['title post-held']],
    ['a post that another will hold', PEOPLE_SHEET, { ...PERSON, title: '待任的岗位' }, ['title post-held']],
    ['a post that is closed', PEOPLE_SHEET, { ...PERSON, title: '撤销的岗位' }, ['title post-has-closed']],
    ['a person of a closed unit', PEOPLE_SHEET, { ...PERSON, unit: 'DF-PERMIT' }, ['unit unit-has-closed']],
    ['a closed unit', UNITS_SHEET, { ...UNIT, code: 'DF-PERMIT' }, ['code unit-has-closed']],
    ['a party that has ended', PARTIES_SHEET, { ...PARTY, code: 'DF-E0' }, ['code party-has-ended']],
    [
      'a closed post for a party that has ended',
      ASSIGNMENTS_SHEET,
      { ...ASSIGNMENT, party: 'DF-E0', title: '撤销的岗位' },
      ['party party-has-ended', 'title post-has-closed'],
    ],
    [
      'an unknown party',
      ASSIGNMENTS_SHEET,
      { ...ASSIGNMENT, party: 'DF-E2', title: '没有的岗位' },
      ['party no-such-party', 'title no-such-post'],
    ],
  ])('is told what is wrong with it: %s', (_, rules, cells, faults) => {
    expect(faultsOf(rules, cells)).toEqual(faults);
  });

  it('names the post of a liaison, and no other post', () => {
    expect(read(ASSIGNMENTS_SHEET, ASSIGNMENT).row).toMatchObject({ partyId: 'df-e1', postId: '联系干部 0' });
    expect(faultsOf(ASSIGNMENTS_SHEET, { ...ASSIGNMENT, unit: 'DF-GOV_OFFICE' })).toEqual(['title post-serves-none']);
  });

  it('takes any post of its title that no one else holds or will hold', () => {
    expect(faultsOf(PEOPLE_SHEET, { ...PERSON, title: '副局长' })).toEqual([]);
    expect(faultsOf(PEOPLE_SHEET, { ...PERSON, account: 'df.renshe.liaison', title: '联系干部' })).toEqual([]);
  });

  it('of another region is none of a county’s office, and may be one of the city’s', () => {
    const inCity = { ...PARTY, code: 'SL-E901', region: 'SL' };
    expect(faultsOf(PARTIES_SHEET, PARTY, PEOPLE.countyDispatcher)).toEqual([]);
    expect(faultsOf(PARTIES_SHEET, inCity, PEOPLE.countyDispatcher)).toEqual(['region region-out-of-reach']);
    expect(faultsOf(PARTIES_SHEET, inCity, PEOPLE.dispatcher)).toEqual([]);
  });
});
