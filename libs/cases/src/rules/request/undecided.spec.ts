import { DAY } from '@zhuoluo/kernel';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, headOf, manyPosts, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DEFAULT_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { nextMilestoneAt } from '../case/milestones.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  APPROVE,
  awaitingDispatch,
  LEAD_HEAD,
  LEAD_UNIT,
  REFUSE,
  RETURN,
  returnAsked,
} from '../testing/ways.fixture.ts';

const { orders } = DEFAULT_POLICY;
const AUTOMATIC: Policy = {
  ...DEFAULT_POLICY,
  orders: {
    BLUE: orders.BLUE,
    YELLOW: { ...orders.YELLOW, autoIssue: true },
    RED: { ...orders.RED, autoIssue: true },
  },
};

/** A county department asks the county's office. */
const askedOfCounty = () =>
  new Story({ policy: AUTOMATIC })
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例' })
    .do({ ...RETURN, by: headOf('DF-NATURAL_RESOURCES') });

describe('a request that no office decides (rules.md §69)', () => {
  it('draws blue on the deciding office at the next opening, and decides nothing', () => {
    const story = returnAsked().liveTo('2026-03-03 08:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', unitId: 'SL-INDUSTRY', taskId: null, clockKind: 'DECIDE' }]);
    expect(story.orders[0]!.ladder).toBe(`request/${story.request.clockId}`);
    expect(story.request.state).toBe('PENDING');
  });

  it('is struck off the ladder by the decision', () => {
    const story = returnAsked().liveTo('2026-03-03 09:00').do(REFUSE);
    expect(story.orders.map(({ state }) => state)).toEqual(['CLOSED']);
  });

  it('moves up a tier at red, and nothing else: the case stays where it is', () => {
    const story = askedOfCounty().liveTo('2026-03-12 18:00');
    expect(story.ordersOf('DF-GOV_OFFICE').map(({ colour }) => colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
    expect(story.request).toMatchObject({ state: 'PENDING', deciderUnitId: 'SL-INDUSTRY' });
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', unitId: 'SL-INDUSTRY', listingProposedAt: null });
    expect(story.eventsOf('request-moved-up')).toHaveLength(1);
    const units = { unitId: 'DF-PERMIT', approve: true } as const;
    expect(story.refusalOf({ ...APPROVE, ...units, by: PEOPLE.countyDispatcher })).toBe('not-your-unit');
    expect(story.refusalOf({ ...APPROVE, ...units })).toBeNull();
  });

  it('at the city’s office draws red again and again, tells ADMIN, and is still undecided after half a year', () => {
    const story = askedOfCounty();
    story.liveTo(story.now + 180 * DAY);
    expect(story.request.state).toBe('PENDING');
    expect(story.case.level).toBe('DEPARTMENT');
    expect(story.ordersOf('SL-INDUSTRY').filter(({ colour }) => colour === 'RED').length).toBeGreaterThan(3);
    expect(nextMilestoneAt(story.case, story.now)).toBeGreaterThan(story.now);
    const told = noticesOf(story.case, story.eventsOf('request-stranded'), story.context.directory);
    expect(told[0]).toMatchObject({ kind: 'request-stranded', to: { unitId: 'SL-GOV_OFFICE', roles: ['ADMIN'] } });
  });
});

describe('who decides (rules.md §70)', () => {
  it('no one of the unit that asks, in any of their posts', () => {
    const both = PEOPLE.officerAndDispatcher;
    expect(returnAsked().refusalOf({ ...APPROVE, by: both })).toBe('own-request');
    const dispatch = { type: 'dispatch', by: both, lead: 'SL-HOUSING', coUnits: [], requirement: '' } as const;
    expect(returnAsked().refusalOf({ ...dispatch, reason: '改派' })).toBe('own-request');
  });

  it('the leaders of the government, where the office asks for itself', () => {
    const story = awaitingDispatch().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-INDUSTRY', coUnits: [], requirement: '办理' },
    });
    story.do({ ...RETURN, by: headOf('SL-INDUSTRY') });
    expect(story.refusalOf(APPROVE)).toBe('own-request');
    expect(story.refusalOf({ ...APPROVE, by: PEOPLE.industryLeader })).not.toBeNull();
    expect(story.refusalOf({ ...APPROVE, by: PEOPLE.viceMayor })).toBeNull();
  });

  it('no one else: no other office, no supervision office, no leader while the office may', () => {
    for (const by of [PEOPLE.countyDispatcher, PEOPLE.inspector, PEOPLE.viceMayor, PEOPLE.admin, LEAD_HEAD])
      expect(returnAsked().refusalOf({ ...APPROVE, by })).not.toBeNull();
  });

  it('ADMIN is told at once where no one is left', () => {
    const alone = manyPosts('alone', [LEAD_UNIT, '局长', 'UNIT_HEAD'], ['SL-INDUSTRY', '交办岗', 'DISPATCHER']);
    const people = WORLD.people.filter(({ posts }) =>
      posts.every(({ roles }) => !roles.includes('DISPATCHER') && !roles.includes('LEADER')),
    );
    const world = directory({ people: [...people, { ...alone, id: alone.personId }] });
    const story = awaitingDispatch();
    story.do({ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '办理' });
    story.under({ directory: world }).do(RETURN);
    expect(story.eventsOf('request-stranded')).toHaveLength(1);
    expect(story.request.state).toBe('PENDING');
    expect(story.clock('DECIDE').dueAt).toBe(at('2026-03-02 18:00'));
  });
});
