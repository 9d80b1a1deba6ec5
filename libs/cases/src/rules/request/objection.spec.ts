import { DAY, toIso, workCalendar } from '@zhuoluo/kernel';
import { at, CALENDAR_2025_2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import { manyPosts, directory, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf } from '@zhuoluo/notices/rules';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { endDrill } from '../case/end-drill.ts';
import { nextMilestoneAt } from '../case/milestones.ts';
import { movesByCalendar } from '../moves/moves-of.ts';
import { noticesOf } from '../notices/notices-of.ts';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import type { Story, StoryOptions } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { awaitingDispatch, filed, OBJECT, OVERTURN, REJECT_CASE, rejected, UPHOLD } from '../testing/ways.fixture.ts';

/** Rejected by the county's office on Monday 2 March at 10: the city's decides on objections. */
const byCounty = (options: StoryOptions = {}) =>
  rejected(options, { ...FROM_COUNTY, by: PEOPLE.hotline }, PEOPLE.countyDispatcher);
const atCity = { ...OVERTURN, by: PEOPLE.dispatcher };
const byLiaison = { ...OBJECT, by: PEOPLE.liaison };
const byHotline = { ...OBJECT, by: PEOPLE.hotline };

const { orders } = DEFAULT_POLICY;
const AUTOMATIC = {
  ...DEFAULT_POLICY,
  orders: { ...orders, YELLOW: { ...orders.YELLOW, autoIssue: true }, RED: { ...orders.RED, autoIssue: true } },
};

const told = (story: Story, type: string) =>
  noticesOf(
    story.case,
    story.events.filter((event) => event.type === type),
    story.context.directory,
  ).map(({ kind, to }) => [kind, idOf(to)]);

describe('异议: who objects to a rejection, and until when (rules.md §43)', () => {
  judged([
    ['the enterprise', rejected, OBJECT, null],
    ['its liaison', rejected, byLiaison, null],
    ['who filed it', rejected, byHotline, null],
    ['another enterprise', rejected, { ...OBJECT, by: PEOPLE.otherEnterprise }, 'not-your-unit'],
    ['another liaison', rejected, { ...OBJECT, by: PEOPLE.countyLiaison }, 'role-missing'],
    ['an office that did not file it', rejected, { ...OBJECT, by: PEOPLE.projectDispatcher }, 'role-missing'],
    ['no one while the case is open', filed, OBJECT, 'wrong-case-state'],
    ['no one a second time while it waits', () => rejected().do(OBJECT), byLiaison, 'request-pending'],
    [
      'another once it is taken back',
      () => rejected().do(OBJECT).do({ type: 'withdraw-request', by: PEOPLE.enterprise }),
      byLiaison,
      null,
    ],
    ['no one after it was decided', () => rejected().do(OBJECT).do(UPHOLD), OBJECT, 'objection-decided'],
    ['until the third working day', () => rejected().skipTo('2026-03-05 17:59'), OBJECT, null],
    ['no longer', () => rejected().skipTo('2026-03-05 18:00'), OBJECT, 'objection-too-late'],
  ]);

  it('asks no unit where the enterprise objects, or who filed the case does for it', () => {
    expect(rejected().do(OBJECT).request).toMatchObject({ unitId: null, askedBy: 'yunling-account' });
    expect(rejected().do(byHotline).request).toMatchObject({ unitId: null, askedBy: 'hotline' });
    expect(rejected().do(byLiaison).request).toMatchObject({ unitId: 'SL-PERMIT', askedBy: 'liaison' });
  });

  it('leaves the case ended: its own limit of two working days runs alone', () => {
    const story = byCounty().do(OBJECT);
    expect(story.case).toMatchObject({ state: 'REJECTED', unitId: 'DF-GOV_OFFICE', dueAt: null });
    expect(story.case.endedAt).not.toBeNull();
    expect(story.request).toMatchObject({ kind: 'OBJECTION', state: 'PENDING', reason: OBJECT.reason, taskId: null });
    expect(story.clock('DECIDE')).toMatchObject({ limit: '2wd', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-04 18:00') });
    expect(story.case.clocks.filter(({ state }) => state === 'RUNNING')).toEqual([story.clock('DECIDE')]);
    expect(toIso(nextMilestoneAt(story.case, story.now)!) < toIso(at('2026-03-05 09:00'))).toBe(true);
  });
});

describe('异议: who takes it back', () => {
  const taken = { type: 'withdraw-request' } as const;
  judged([
    ['the enterprise its own', () => rejected().do(OBJECT), { ...taken, by: PEOPLE.enterprise }, null],
    ['the enterprise what was filed for it', () => rejected().do(byHotline), { ...taken, by: PEOPLE.enterprise }, null],
    ['who filed it, their own', () => rejected().do(byHotline), { ...taken, by: PEOPLE.hotline }, null],
    ['the liaison their own', () => rejected().do(byLiaison), { ...taken, by: PEOPLE.liaison }, null],
    [
      'not the enterprise the liaison’s',
      () => rejected().do(byLiaison),
      { ...taken, by: PEOPLE.enterprise },
      'not-your-unit',
    ],
    ['not another who filed it', () => rejected().do(OBJECT), { ...taken, by: PEOPLE.hotline }, 'role-missing'],
    ['not the office', () => rejected().do(OBJECT), { ...taken, by: PEOPLE.dispatcher }, 'not-your-unit'],
  ]);

  it('and nothing of the case is open any more', () => {
    const story = rejected()
      .do(OBJECT)
      .do({ ...taken, by: PEOPLE.enterprise });
    expect(story.case.state).toBe('REJECTED');
    expect(nextMilestoneAt(story.case, story.now)).toBeNull();
  });
});

describe('异议: who decides (rules.md §43, §70)', () => {
  judged([
    ['of a county’s rejection the city’s office', () => byCounty().do(OBJECT), atCity, null],
    [
      'not the county’s',
      () => byCounty().do(OBJECT),
      { ...atCity, by: PEOPLE.secondCountyDispatcher },
      'not-your-unit',
    ],
    ['nor its leader', () => byCounty().do(OBJECT), { ...atCity, by: PEOPLE.countyLeader }, 'role-missing'],
    ['of the city’s the leaders of the city', () => rejected().do(OBJECT), OVERTURN, null],
    [
      'not the office itself',
      () => rejected().do(OBJECT),
      { ...OVERTURN, by: PEOPLE.secondDispatcher },
      'role-missing',
    ],
    ['nor its own leader', () => rejected().do(OBJECT), { ...OVERTURN, by: PEOPLE.industryLeader }, 'not-your-unit'],
    ['upholding it takes a reason', () => rejected().do(OBJECT), { ...OVERTURN, approve: false }, 'reason-required'],
    ['once', () => rejected().do(OBJECT).do(UPHOLD), UPHOLD, 'wrong-request-state'],
  ]);

  it('no one who rejected it, in whichever post', () => {
    const both = manyPosts('both', ['DF-GOV_OFFICE', '交办岗', 'DISPATCHER'], ['SL-INDUSTRY', '挂职', 'DISPATCHER']);
    const world = directory({ people: [...WORLD.people, { ...both, id: 'both' }] });
    const story = byCounty({ directory: world }).do(OBJECT);
    expect(story.refusalOf({ ...atCity, by: both })).toBe('own-request');
  });

  it('who decides is told, and who rejected it learns of the decision with all whom it concerns', () => {
    const story = byCounty().do(OBJECT);
    expect(told(story, 'request-asked')).toEqual([['request-to-decide', 'SL-INDUSTRY']]);
    story.do({ ...UPHOLD, by: PEOPLE.dispatcher });
    const concerned = ['yunling', 'liaison of yunling', 'hotline', 'DF-GOV_OFFICE'];
    expect(told(story, 'request-refused')).toEqual(concerned.map((to) => ['objection-decided', to]));
  });
});

describe('异议, upheld or overturned (rules.md §43)', () => {
  it('upheld, the rejection is final', () => {
    const story = rejected().do(OBJECT).do(UPHOLD);
    expect(story.request).toMatchObject({ state: 'REFUSED', decision: UPHOLD.reason, decidedBy: 'sl-mayor' });
    expect(story.case).toMatchObject({ state: 'REJECTED', colour: null });
    expect(nextMilestoneAt(story.case, story.now)).toBeNull();
  });

  it('overturned, it waits for dispatch by the office that rejected it, at a department', () => {
    const story = byCounty().do(OBJECT).skipTo('2026-03-03 10:00').do(atCity);
    expect(story.request).toMatchObject({ state: 'APPROVED', decidedBy: 'dispatcher' });
    expect(story.case).toMatchObject({
      ...{ state: 'DISPATCHING', level: 'DEPARTMENT', unitId: 'DF-GOV_OFFICE', endedAt: null },
      dueAt: story.clock('DISPATCH').dueAt,
    });
    expect(story.clock('DISPATCH')).toMatchObject({ state: 'RUNNING', unitId: 'DF-GOV_OFFICE', startedAt: story.now });
    expect(told(story, 'case-awaits-dispatch')).toEqual([['case-to-dispatch', 'DF-GOV_OFFICE']]);
    const dispatch = { type: 'dispatch', lead: 'DF-NATURAL_RESOURCES', coUnits: [], requirement: '办理' } as const;
    expect(story.refusalOf({ ...dispatch, by: PEOPLE.countyDispatcher })).toBeNull();
    expect(story.lead).toMatchObject({ unitId: 'DF-NATURAL_RESOURCES', level: 'DEPARTMENT' });
  });

  it('overturned, it comes back to the office of the city that rejected it at another level', () => {
    const filing = { by: PEOPLE.hotline, level: 'CITY', levelReason: '示例' } as const;
    const story = rejected({ directory: directory({ routes: [] }) }, filing)
      .do(OBJECT)
      .do(OVERTURN);
    expect(story.case).toMatchObject({ state: 'DISPATCHING', level: 'DEPARTMENT', unitId: 'SL-INDUSTRY' });
  });

  it('overturned, it is not rejected again', () => {
    const story = rejected().do(OBJECT).do(OVERTURN);
    expect(story.refusalOf(REJECT_CASE)).toBe('rejection-overturned');
    expect(story.case.rejection).toMatchObject({ code: REJECT_CASE.code });
  });
});

describe('an objection that no one decides (rules.md §69)', () => {
  const undecided = () => byCounty({ policy: AUTOMATIC }).do(OBJECT);

  it('draws blue, yellow and red on the office, and is decided by none of them', () => {
    const story = undecided().liveTo('2026-03-16 09:00');
    expect(story.ordersOf('SL-INDUSTRY').map(({ colour }) => colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
    expect(story.request.state).toBe('PENDING');
    expect(story.case).toMatchObject({ state: 'REJECTED', level: 'DEPARTMENT', listingProposedAt: null });
  });

  it('moves up to the city’s leaders at red: the office decides no more', () => {
    const story = undecided().liveTo('2026-03-16 09:00');
    expect(story.request).toMatchObject({ deciderUnitId: 'SL-GOV_OFFICE', deciderRole: 'LEADER' });
    expect(story.refusalOf(atCity)).not.toBeNull();
    expect(story.refusalOf(OVERTURN)).toBeNull();
  });

  it('is still undecided after half a year, and ADMIN knows; the decision ends every order', () => {
    const story = undecided();
    story.liveTo(story.now + 180 * DAY);
    expect(story.request.state).toBe('PENDING');
    expect(story.case).toMatchObject({ state: 'REJECTED', listingProposedAt: null });
    expect(told(story, 'request-stranded')[0]).toEqual(['request-stranded', 'SL-GOV_OFFICE']);
    expect(nextMilestoneAt(story.case, story.now)).toBeGreaterThan(story.now);
    story.do(UPHOLD);
    expect(story.orders.filter(({ state }) => state === 'ISSUED' || state === 'ANSWERED')).toEqual([]);
    expect(nextMilestoneAt(story.case, story.now)).toBeNull();
  });

  it('has its limit moved with the calendar, though its case has ended (rules.md §23)', () => {
    const days = { ...CALENDAR_2025_2026.days, '2026-03-03': 'REST' as const };
    const story = rejected()
      .do(OBJECT)
      .load(workCalendar({ ...CALENDAR_2025_2026, version: 2, days }));
    expect(movesByCalendar(story.case, story.context).moved).toMatchObject([{ kind: 'DECIDE' }]);
    expect(story.wake().clock('DECIDE').dueAt).toBe(at('2026-03-05 18:00'));
    expect(story.case.dueAt).toBeNull();
  });

  it('lapses with its drill', () => {
    const story = rejected().do(OBJECT);
    const by = { personId: 'admin', postId: 'post-1 of admin', unitId: 'SL-GOV_OFFICE' };
    const { case: ended } = endDrill(story.case, story.context, by);
    expect(ended.requests.map(({ state }) => state)).toEqual(['LAPSED']);
    expect(ended.state).toBe('REJECTED');
    expect(nextMilestoneAt(ended, story.now)).toBeNull();
  });
});

it('what never was asked about is never pressed, once a case has ended', () => {
  const story = awaitingDispatch().do(REJECT_CASE);
  const owed = story.case.clocks.map((clock) => ({ ...clock, drawAt: story.now }));
  expect(nextMilestoneAt({ ...story.case, clocks: owed }, story.now)).toBeNull();
});
