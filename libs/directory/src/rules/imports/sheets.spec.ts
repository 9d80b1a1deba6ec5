import type { Actor } from '@zhuoluo/kernel';
import { directory, person, PEOPLE, postOf } from '../testing/world.fixture.ts';
import { ASSIGNMENTS_SHEET } from './assignments.sheet.ts';
import { PARTIES_SHEET } from './parties.sheet.ts';
import { PEOPLE_SHEET } from './people.sheet.ts';
import type { Cells, KnownCodes, SheetRules } from './sheet-rules.ts';
import { UNITS_SHEET } from './units.sheet.ts';

const ADMIN = person('admin', 'SL-GOV_OFFICE', 'ADMIN');
const KNOWN: KnownCodes = {
  directory: directory(),
  parties: new Map([['DF-E1', { id: 'df-e1', regionId: 'DF' }]]),
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
    ['a post that another holds', PEOPLE_SHEET, { ...PERSON, title: 'LIAISON' }, ['title post-held']],
    [
      'an unknown party',
      ASSIGNMENTS_SHEET,
      { ...ASSIGNMENT, party: 'DF-E2' },
      ['party no-such-party', 'title no-such-post'],
    ],
  ])('is told what is wrong with it: %s', (_, rules, cells, faults) => {
    expect(faultsOf(rules, cells)).toEqual(faults);
  });

  it('names the post of a liaison, and no other post', () => {
    const { title } = KNOWN.directory.post(postOf('county-liaison'));
    expect(read(ASSIGNMENTS_SHEET, { ...ASSIGNMENT, title }).row).toMatchObject({ partyId: 'df-e1' });
    const chief = KNOWN.directory.post(postOf('df-chief'));
    const other = { party: 'DF-E1', unit: chief.unitId, title: chief.title };
    expect(faultsOf(ASSIGNMENTS_SHEET, other)).toEqual(['title post-serves-none']);
  });

  it('of another region is none of a county’s office, and may be one of the city’s', () => {
    const inCity = { ...PARTY, code: 'SL-E901', region: 'SL' };
    expect(faultsOf(PARTIES_SHEET, PARTY, PEOPLE.countyDispatcher)).toEqual([]);
    expect(faultsOf(PARTIES_SHEET, inCity, PEOPLE.countyDispatcher)).toEqual(['region region-out-of-reach']);
    expect(faultsOf(PARTIES_SHEET, inCity, PEOPLE.dispatcher)).toEqual([]);
  });
});
