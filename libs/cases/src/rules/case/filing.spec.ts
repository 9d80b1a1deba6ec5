import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { FILING, FROM_COUNTY, TEST_PARTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { filed } from '../testing/ways.fixture.ts';
import { CATEGORIES, directory, PEOPLE, person } from '@zhuoluo/directory/rules/testing/world.fixture';
import type { FileCase } from './command.ts';
import { fileCase, mayFile } from './decide.ts';

const file = (filing: Partial<FileCase> = {}) => new Story().skipTo('2026-03-02 09:00').file(filing);

describe('建单 (rules.md §30, §33)', () => {
  it('by the party’s liaison: on site, the liaison’s unit answers for it', () => {
    expect(file().case).toMatchObject({
      state: 'ON_SITE',
      level: 'ON_SITE',
      unitId: 'SL-PERMIT',
      tier: 'CITY',
      dueAt: at('2026-03-05 18:00'),
    });
  });

  it('of a category that there is, and that takes new cases (rules.md §7)', () => {
    const categories = CATEGORIES.map((one) => (one.code === 'LABOR' ? { ...one, active: false } : one));
    const { context } = new Story({ directory: directory({ categories }) }).skipTo('2026-03-02 09:00');
    const filing = (category: string) => fileCase({ ...FILING, category }, context);
    expect(filing('WEATHER')).toEqual({
      ok: false,
      refusal: { code: 'unknown-category', facts: { category: 'WEATHER' } },
    });
    expect(filing('LABOR')).toEqual({
      ok: false,
      refusal: { code: 'category-inactive', facts: { category: 'LABOR', zh: 'LABOR 类', en: 'labor' } },
    });
    expect(filing('TALENT')).toMatchObject({ ok: true, case: { category: 'TALENT' } });
  });

  it('by anybody else: waits for intake at the office of the tier', () => {
    expect(filed().case).toMatchObject({ state: 'FILED', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-03 18:00') });
    expect(filed({}, { party: FROM_COUNTY.party! }).case).toMatchObject({ unitId: 'DF-GOV_OFFICE', tier: 'COUNTY' });
    expect(filed({}, { party: { ...TEST_PARTY, kind: 'PROJECT' } }).case.unitId).toBe('SL-DEV_REFORM');
  });

  it('of a party without a liaison: at the tier of its region', () => {
    const party = { ...TEST_PARTY, liaison: null };
    expect(filed({}, { party }).case).toMatchObject({ state: 'FILED', unitId: 'DF-GOV_OFFICE', tier: 'COUNTY' });
  });

  it('the urgency is the category’s own where none is named (rules.md §6)', () => {
    expect(file({ category: 'LAND', urgency: undefined }).case.urgency).toBe('COMPLEX');
    expect(file({ category: 'LABOR', urgency: undefined }).case.urgency).toBe('NORMAL');
  });

  it('特急 on site is for the same day where two hours are left of it', () => {
    expect(file({ urgency: 'EXTRA' }).case.dueAt).toBe(at('2026-03-02 18:00'));
    expect(new Story().skipTo('2026-03-02 16:30').file({ urgency: 'EXTRA' }).case.dueAt).toBe(at('2026-03-03 18:00'));
  });
});

describe('filed with a level: dispatched by the routing table at once (rules.md §37)', () => {
  const byHotline = (level: 'DEPARTMENT' | 'COUNTY' | 'CITY', filing: Partial<FileCase> = {}) =>
    file({ by: PEOPLE.hotline, level, ...filing });

  it('to the department of the liaison’s tier, with its usual co-unit', () => {
    const { case: c } = byHotline('DEPARTMENT');
    expect(c).toMatchObject({ state: 'HANDLING', level: 'DEPARTMENT', unitId: 'SL-NATURAL_RESOURCES' });
    expect(c.tasks.map((t) => [t.role, t.unitId])).toEqual([
      ['LEAD', 'SL-NATURAL_RESOURCES'],
      ['CO', 'SL-PERMIT'],
    ]);
  });

  it('to the county’s own department where it has one, else the city’s, which then decides the next level (rules.md §47)', () => {
    expect(byHotline('DEPARTMENT', FROM_COUNTY_PARTY).case).toMatchObject({
      unitId: 'DF-NATURAL_RESOURCES',
      tier: 'COUNTY',
    });
    const finance = byHotline('DEPARTMENT', { ...FROM_COUNTY_PARTY, category: 'FINANCING' });
    expect(finance.case).toMatchObject({ unitId: 'SL-FINANCIAL_OFFICE', tier: 'CITY' });
  });

  it('at COUNTY to the government office of the party’s county, with any liaison', () => {
    expect(byHotline('COUNTY').case).toMatchObject({ level: 'COUNTY', tier: 'COUNTY', unitId: 'DF-GOV_OFFICE' });
  });

  it('at CITY to the office of the campaign', () => {
    expect(byHotline('CITY').case).toMatchObject({ level: 'CITY', tier: 'CITY', unitId: 'SL-INDUSTRY' });
    expect(byHotline('CITY', { party: { ...TEST_PARTY, kind: 'PROJECT' } }).case.unitId).toBe('SL-DEV_REFORM');
  });

  it('where no route leads there, it waits for its dispatcher', () => {
    const { case: c } = byHotline('DEPARTMENT', { category: 'MARKET' });
    expect(c).toMatchObject({ state: 'DISPATCHING', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-03 18:00') });
  });
});
const FROM_COUNTY_PARTY = { party: FROM_COUNTY.party! };

describe('who may file (rules.md §30)', () => {
  const level = 'COUNTY' as const;
  it.each([
    ['the liaison', PEOPLE.liaison, {}, null],
    ['another liaison', PEOPLE.countyLiaison, {}, 'not-your-unit'],
    ['the enterprise itself', PEOPLE.enterprise, {}, null],
    ['another enterprise', PEOPLE.otherEnterprise, {}, 'not-your-unit'],
    ['12345', PEOPLE.hotline, {}, null],
    ['a dispatcher', PEOPLE.dispatcher, {}, null],
    ['a supervisor', PEOPLE.inspector, {}, null],
    ['a unit’s officer', person('x', 'SL-PERMIT', 'UNIT_OFFICER'), {}, 'role-missing'],
    ['the administrator', PEOPLE.admin, {}, 'role-missing'],
    ['12345 with a level', PEOPLE.hotline, { level }, null],
    ['a dispatcher with a level', PEOPLE.dispatcher, { level }, null],
    ['a liaison with a level and its reason', PEOPLE.liaison, { level, levelReason: '跨县' }, null],
    ['a liaison with a level and no reason', PEOPLE.liaison, { level }, 'reason-required'],
    ['an enterprise with a level', PEOPLE.enterprise, { level }, 'role-missing'],
    ['a supervisor with a level', PEOPLE.inspector, { level }, 'role-missing'],
  ] as const)('%s', (_who, by, more, verdict) => {
    expect(mayFile({ by, party: TEST_PARTY, ...more })?.code ?? null).toBe(verdict);
  });
});

describe('受理 (rules.md §33, §40)', () => {
  it('by the office: waits for its dispatcher', () => {
    const story = filed().do({ type: 'accept', by: PEOPLE.dispatcher });
    expect(story.case).toMatchObject({ state: 'DISPATCHING', level: 'DEPARTMENT', unitId: 'SL-INDUSTRY' });
  });

  it('by the party’s own liaison, whose unit is competent: on site', () => {
    const story = filed().do({ type: 'accept', by: PEOPLE.liaison });
    expect(story.case).toMatchObject({
      state: 'ON_SITE',
      level: 'ON_SITE',
      unitId: 'SL-PERMIT',
      dueAt: at('2026-03-05 18:00'),
    });
    expect(story.refusalOf({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' })).toBeNull();
  });

  it('by no one within a working day: 视同受理 dated at the limit, dispatched by route when that is done (rules.md §41)', () => {
    const story = filed().skipTo('2026-03-04 09:00').wake();
    expect(story.events.find((e) => e.type === 'case-accepted')).toMatchObject({
      by: null,
      at: at('2026-03-03 18:00'),
    });
    expect(story.case).toMatchObject({ state: 'HANDLING', unitId: 'SL-NATURAL_RESOURCES' });
    expect(story.lead).toMatchObject({ dispatchedBy: null, dispatchedAt: at('2026-03-04 09:00') });
    expect(story.colours).toEqual([]);
    expect(story.clock('INTAKE')).toMatchObject({ missedAt: at('2026-03-03 18:00') });
  });

  it('by no one, and no route: waits for the dispatcher, whose own unit is ordered when that limit is missed too', () => {
    const story = filed({}, { category: 'MARKET' }).liveTo('2026-03-04 09:00');
    expect(story.case).toMatchObject({ state: 'DISPATCHING', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-04 18:00') });
    story.liveTo('2026-03-05 08:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', clockKind: 'DISPATCH', unitId: 'SL-INDUSTRY' }]);
  });
});
