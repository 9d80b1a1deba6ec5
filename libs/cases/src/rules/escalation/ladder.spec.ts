import type { Urgency } from '@zhuoluo/kernel';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { COLOUR_SCHEMES, type ColourScheme, DEFAULT_POLICY, type Policy, withColours } from '@zhuoluo/regulation/rules';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { blueIssued, claimed, dispatched, LEAD_HEAD, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const redSigned = () =>
  blueIssued()
    .liveTo('2026-03-18 09:00')
    .do({ type: 'sign', by: PEOPLE.chief })
    .liveTo('2026-03-23 09:00')
    .do({ type: 'sign', by: PEOPLE.viceMayor });

/** 县级部门 leads: claimed on 2 March, nothing done since. */
const atCountyDepartment = (policy: Policy = DEFAULT_POLICY) =>
  new Story({ policy })
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例', category: 'LABOR' })
    .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') });

describe('预警 (rules.md §95)', () => {
  it('is given once, at 75 % of the limit or with 1 wd left, whichever is first; it is no order', () => {
    const story = claimed().liveTo('2026-03-11 17:00');
    const warnings = story.events.filter((e) => e.type === 'warning-given' && e.facts['kind'] === 'HANDLE');
    expect(warnings.map((e) => e.at)).toEqual([at('2026-03-10 08:15')]);
    expect(story.colours).toEqual([]);
  });
});

describe('the colours of the policy (rules.md §96)', () => {
  const under = (code: ColourScheme['code'], urgency: Urgency = 'NORMAL') =>
    new Story({
      policy: withColours(
        DEFAULT_POLICY,
        COLOUR_SCHEMES.find((one) => one.code === code)!,
      ),
    })
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例', category: 'LABOR', urgency })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') });

  it('leave blue out: the first missed limit draws yellow, which is followed by red', () => {
    const story = under('YELLOW_RED').liveTo('2026-03-31 09:00');
    expect(story.ordersOf('DF-HUMAN_RESOURCES').map(({ colour }) => colour)).toEqual(['YELLOW', 'RED']);
    expect(story.case.level).toBe('COUNTY');
  });

  it('begin higher for the most urgent matters', () => {
    const colours = (urgency: Urgency) =>
      under('BLUE_ORANGE_RED', urgency)
        .liveTo('2026-03-31 09:00')
        .ordersOf('DF-HUMAN_RESOURCES')
        .map(({ colour }) => colour);
    expect(colours('EXTRA')).toEqual(['YELLOW', 'RED']);
    expect(colours('URGENT')).toEqual(['BLUE', 'YELLOW', 'RED']);
  });
});

describe('蓝 → 黄 → 红 (rules.md §96)', () => {
  it('each colour follows when the limit of the one before it has passed', () => {
    const story = redSigned();
    expect(story.orders.map((o) => [o.colour, o.state, o.draftedAt, o.rectifyDueAt])).toEqual([
      ['BLUE', 'SUPERSEDED', at('2026-03-12 08:00'), at('2026-03-17 18:00')],
      ['YELLOW', 'SUPERSEDED', at('2026-03-18 08:00'), at('2026-03-20 18:00')],
      ['RED', 'ISSUED', at('2026-03-23 08:00'), at('2026-03-25 18:00')],
    ]);
    expect(story.orders.map((o) => o.step)).toEqual([1, 2, 3]);
    expect(story.orders.map((o) => o.points)).toEqual([0, -1, -2]);
  });

  it('the case wears the highest colour among its issued, unfinished orders (rules.md §28)', () => {
    expect(blueIssued().case.colour).toBe('BLUE');
    expect(blueIssued().liveTo('2026-03-18 09:00').case.colour).toBe('BLUE');
    expect(redSigned().case.colour).toBe('RED');
  });

  it('urgent matters have shorter limits for each colour', () => {
    const story = dispatched().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '' },
      urgency: 'EXTRA',
      reason: '停产',
    });
    story.do({ type: 'claim', by: LEAD_HEAD }).liveTo('2026-03-04 08:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', rectifyDueAt: at('2026-03-05 18:00') }]);
  });

  it('matter handed in before the office opened is late, and draws nothing (rules.md §98)', () => {
    const story = claimed().skipTo('2026-03-12 07:59').submit().liveTo('2026-03-12 12:00');
    expect(story.colours).toEqual([]);
    expect(story.case.tasks[0]!.lateSeconds).toBe(0);
    expect(story.clock('HANDLE').missedAt).toBe(at('2026-03-11 18:00'));
  });
});

describe('E1: a red order lifts the case (rules.md §83, §87)', () => {
  it('of a city department straight to CITY, of a county department to COUNTY first (tier rule)', () => {
    expect(redSigned().case).toMatchObject({ level: 'CITY', unitId: 'SL-INDUSTRY' });
    const story = atCountyDepartment().liveTo('2026-03-27 08:00');
    expect(story.case).toMatchObject({ level: 'COUNTY', unitId: 'DF-GOV_OFFICE', tier: 'COUNTY' });
    story.liveTo('2026-05-30 08:00');
    expect(story.case).toMatchObject({ level: 'CITY', unitId: 'SL-INDUSTRY', tier: 'CITY' });
  });

  it('its lead ends as escalated with its lateness; its unit goes on as a co-unit, left behind', () => {
    const story = redSigned();
    const [lead, left, next] = story.case.tasks;
    expect(lead).toMatchObject({ unitId: LEAD_UNIT, role: 'LEAD', state: 'ESCALATED', endedAt: story.now });
    expect(lead!.lateSeconds).toBe(7 * 27_000 + 3600);
    expect(left).toMatchObject({ unitId: LEAD_UNIT, role: 'CO', state: 'CLAIMED', level: 'CITY', leftBehind: true });
    expect(next).toMatchObject({ unitId: 'SL-INDUSTRY', role: 'LEAD', state: 'PENDING_CLAIM', level: 'CITY' });
    story.liveTo('2026-03-27 09:00');
    expect(story.ordersOf(LEAD_UNIT)).toHaveLength(3);
  });

  it('the red is owed on: answered and accepted it is closed; let pass, a listing is proposed and nothing more drawn', () => {
    const answered = redSigned()
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'FINAL', text: '书面说明', colour: 'RED' })
      .do({ type: 'accept-answer', by: PEOPLE.inspector, colour: 'RED' });
    expect(answered.orders[2]).toMatchObject({ state: 'CLOSED' });
    const silent = redSigned().liveTo('2026-03-26 08:00');
    expect(silent.orders[2]).toMatchObject({ state: 'ISSUED', rectifyMissedAt: at('2026-03-25 18:00') });
    expect(silent.case.listingProposedAt).toBe(at('2026-03-26 08:00'));
    expect(silent.events.find((e) => e.type === 'order-expired' && e.facts['owed'])).toBeDefined();
    expect(silent.ordersOf(LEAD_UNIT)).toHaveLength(3);
  });

  it('an owed red answered badly goes on with a working day at least, and is proposed for listing again at most once', () => {
    const story = redSigned()
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'FINAL', text: '敷衍', colour: 'RED' })
      .do({ type: 'reject-answer', by: PEOPLE.inspector, reason: '未说明原因', colour: 'RED' });
    expect(story.orders[2]).toMatchObject({ state: 'ISSUED', rectifyDueAt: at('2026-03-25 18:00') });
  });

  it('the new lead has a fresh claim limit, a fresh handle limit of its level and a fresh ladder', () => {
    const story = redSigned();
    expect(story.lead).toMatchObject({ claimDueAt: at('2026-03-24 18:00'), handleLimit: '15wd' });
    story.liveTo('2026-03-25 08:00');
    expect(story.ordersOf('SL-INDUSTRY')).toMatchObject([{ colour: 'BLUE', step: 1, clockKind: 'CLAIM' }]);
  });

  it('a unit left behind that leads again does so in one task, not two', () => {
    const story = redSigned().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '' },
      reason: '市政府定调后仍由其办理',
    });
    const active = story.case.tasks.filter((t) => t.unitId === LEAD_UNIT && t.endedAt === null);
    expect(active).toMatchObject([{ role: 'LEAD', level: 'CITY', leftBehind: false }]);
    story.do({ type: 'claim', by: LEAD_HEAD }).submit();
    expect(story.case.state).toBe('REVIEWING');
  });

  it('under RED_EXPIRED it waits until the red itself has passed', () => {
    const story = atCountyDepartment({ ...DEFAULT_POLICY, escalateOn: 'RED_EXPIRED' }).liveTo('2026-03-27 08:00');
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', colour: 'RED' });
    story.liveTo('2026-04-01 08:00');
    expect(story.case.level).toBe('COUNTY');
    expect(story.ordersOf('DF-HUMAN_RESOURCES').map((o) => o.colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
  });

  it('under RED_EXPIRED a promise broken on a red lifts it as well', () => {
    const story = atCountyDepartment({ ...DEFAULT_POLICY, escalateOn: 'RED_EXPIRED' }).liveTo('2026-03-27 08:00');
    story
      .do({ type: 'answer', by: headOf('DF-HUMAN_RESOURCES'), kind: 'PROGRESS', text: '月底前' })
      .do({ type: 'accept-answer', by: PEOPLE.countyInspector, until: at('2026-03-31 18:00') })
      .liveTo('2026-04-01 08:00');
    expect(story.case.level).toBe('COUNTY');
    expect(story.ordersOf('DF-HUMAN_RESOURCES').map((o) => o.colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
  });

  it('only a lead’s red lifts the case: a co-unit’s is proposed for listing (rules.md §107)', () => {
    const story = claimed({}, ['SL-HOUSING']).liveTo('2026-03-11 17:00');
    story.submit().liveTo('2026-03-19 08:00');
    const reds = story.ordersOf('SL-HOUSING').filter((o) => o.colour === 'RED');
    expect(reds).toMatchObject([{ state: 'ISSUED' }]);
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', listingProposedAt: null });
    story.liveTo('2026-03-24 08:00');
    expect(story.case.listingProposedAt).not.toBeNull();
    expect(story.ordersOf('SL-HOUSING')).toHaveLength(3);
  });
});

describe('E2: dispatched twice without being solved (rules.md §84)', () => {
  const rerouted = () =>
    dispatched()
      .skipTo('2026-03-02 15:00')
      .do({
        ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-HOUSING', coUnits: [], requirement: '' },
        reason: '职责不符',
      });

  it('the missed handle limit draws blue and lifts the case', () => {
    const story = rerouted()
      .do({ type: 'claim', by: headOf('SL-HOUSING') })
      .liveTo('2026-03-12 08:00');
    expect(story.ordersOf('SL-HOUSING')).toMatchObject([{ colour: 'BLUE', state: 'ISSUED' }]);
    expect(story.case).toMatchObject({ level: 'CITY', unitId: 'SL-INDUSTRY', dispatches: 1 });
  });

  it('also where an order is open already: not claiming earns no respite', () => {
    const story = rerouted().liveTo('2026-03-10 09:00');
    expect(story.ordersOf('SL-HOUSING')).toMatchObject([{ clockKind: 'CLAIM' }, { colour: 'YELLOW' }]);
    story.liveTo('2026-03-12 08:00');
    expect(story.case.level).toBe('CITY');
  });
});

describe('自现场 (rules.md §36)', () => {
  it('an on-site limit that passes lifts the case at once, recorded against the liaison’s unit, without an order', () => {
    const story = new Story().skipTo('2026-03-02 09:00').file().liveTo('2026-03-05 18:00');
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', state: 'HANDLING', unitId: LEAD_UNIT });
    expect(story.clock('ON_SITE')).toMatchObject({ unitId: 'SL-PERMIT', missedAt: at('2026-03-05 18:00') });
    expect(story.colours).toEqual([]);
  });
});
