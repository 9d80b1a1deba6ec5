import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory, headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { COLOUR_SCHEMES, DEFAULT_POLICY, FAST_POLICY, withColours } from '@zhuoluo/regulation/rules';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  ACCEPT,
  ANSWER,
  ASK_ESCALATION,
  APPROVE_ESCALATION,
  claimed,
  DENY,
  dispatched,
  EXTEND,
  GRANT,
  LEAD_HEAD,
  LEAD_UNIT,
} from '../testing/ways.fixture.ts';

const CO = 'SL-PERMIT';
const NEW_END = at('2026-03-13 18:00');
const LEADER_GRANTS = { ...GRANT, by: PEOPLE.industryLeader };
const YELLOW_FIRST = COLOUR_SCHEMES.find(({ code }) => code === 'YELLOW_RED')!;
const SENT_BACK = { type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' } as const;
/** Asked on the day before the last: the office has until the last day to decide. */
const askedLate = () => claimed().liveTo('2026-03-10 17:00').do(EXTEND);

describe('延期 (rules.md §74, §75, §77)', () => {
  it('asks the office; the limit goes on, and its order waits a working day for the decision', () => {
    const story = claimed().do(EXTEND);
    expect(story.request).toMatchObject({
      ...{ kind: 'EXTENSION', state: 'PENDING', unitId: LEAD_UNIT, until: NEW_END, reason: EXTEND.reason },
      ...{ deciderUnitId: 'SL-INDUSTRY', deciderRole: null },
    });
    expect(story.clock('DECIDE').dueAt).toBe(at('2026-03-03 18:00'));
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-11 18:00'), drawAt: at('2026-03-13 08:00') });
    expect(story.lead).toMatchObject({ state: 'CLAIMED', dueAt: at('2026-03-11 18:00') });
  });

  it('of an officer is a draft that the head asks with', () => {
    const story = claimed().do({ ...EXTEND, by: officerOf(LEAD_UNIT) });
    expect(story.case.requests).toEqual([]);
    expect(story.lead.requestDraft).toMatchObject({ kind: 'EXTENSION', reason: EXTEND.reason });
    story.do(EXTEND);
    expect(story.request.draftedBy).toBe(officerOf(LEAD_UNIT).personId);
    expect(story.lead.requestDraft).toBeNull();
  });

  it('of a task sent back long after is counted from the end that it has then', () => {
    const story = claimed().skipTo('2026-03-10 10:00').submit().skipTo('2026-04-30 10:00').do(SENT_BACK);
    expect(story.lead.dueAt).toBe(at('2026-05-06 18:00'));
    expect(story.do({ ...EXTEND, until: at('2026-05-08 10:00') }).request.until).toBe(at('2026-05-08 18:00'));
  });

  judged([
    ['to the last day that may be', claimed, { ...EXTEND, until: at('2026-03-17 18:00') }, null],
    ['a day longer than half the limit', claimed, { ...EXTEND, until: at('2026-03-18 10:00') }, 'extension-too-long'],
    ['to the same day', claimed, { ...EXTEND, until: at('2026-03-11 09:00') }, 'extension-not-later'],
    ['to a Saturday', claimed, { ...EXTEND, until: at('2026-03-14 10:00') }, 'not-a-working-day'],
    ['past the calendar', claimed, { ...EXTEND, until: at('2027-01-04 10:00') }, 'calendar-year-missing'],
    ['on the last day', () => claimed().liveTo('2026-03-11 09:00'), EXTEND, 'extension-too-late'],
    ['before the claim', dispatched, EXTEND, 'wrong-task-state'],
    ['while another is pending', () => claimed().do(EXTEND), EXTEND, 'request-pending'],
    [
      'a second time',
      () => claimed().do(EXTEND).do(GRANT),
      { ...EXTEND, until: at('2026-03-16 10:00') },
      'extension-spent',
    ],
    ['by another unit', claimed, { ...EXTEND, by: headOf(CO) }, 'not-your-unit'],
  ]);
});

describe('the decision on an extension (rules.md §77)', () => {
  it('moves limit, warning and order to the new date; the first one stays on record', () => {
    const story = claimed().do(EXTEND).do(GRANT);
    expect(story.request).toMatchObject({ state: 'APPROVED', grantedUntil: NEW_END });
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: NEW_END, drawAt: at('2026-03-16 08:00'), missedAt: null });
    expect(story.lead).toMatchObject({ dueAt: NEW_END, originalDueAt: at('2026-03-11 18:00') });
    expect(story.case.dueAt).toBe(NEW_END);
    expect(story.liveTo('2026-03-13 17:59').orders).toEqual([]);
    expect(story.liveTo('2026-03-16 08:00').colours).toEqual(['BLUE']);
  });

  it('may grant less than was asked, and never more', () => {
    const story = claimed().do(EXTEND);
    expect(story.refusalOf({ ...GRANT, until: at('2026-03-16 10:00') })).toBe('extension-too-long');
    expect(story.do({ ...GRANT, until: at('2026-03-12 09:00') }).case.dueAt).toBe(at('2026-03-12 18:00'));
  });

  it('that comes after the end cures the lateness, and takes back the blue drawn meanwhile', () => {
    const story = askedLate().liveTo('2026-03-13 09:00');
    expect(story.ordersOf(LEAD_UNIT).map(({ colour, state }) => [colour, state])).toEqual([['BLUE', 'ISSUED']]);
    story.do(GRANT);
    expect(story.ordersOf(LEAD_UNIT)[0]!.state).toBe('REVOKED');
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: NEW_END, missedAt: null, lateSeconds: null });
    expect(story.case.colour).toBeNull();
  });

  it('takes back what was drawn meanwhile and struck off against a date, which then binds no more', () => {
    const story = claimed()
      .liveTo('2026-03-10 17:00')
      .do({ ...EXTEND, until: at('2026-03-17 10:00') })
      .liveTo('2026-03-13 09:00')
      .do(ANSWER)
      .do({ ...ACCEPT, until: at('2026-03-16 18:00') })
      .do(GRANT);
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'BLUE', state: 'REVOKED', points: 0 }]);
    expect(story.liveTo('2026-03-17 17:59').ordersOf(LEAD_UNIT)).toHaveLength(1);
  });

  it('lets a draft lapse that waits for its signature, where yellow comes first', () => {
    const story = claimed({ policy: withColours(DEFAULT_POLICY, YELLOW_FIRST) })
      .liveTo('2026-03-10 17:00')
      .do(EXTEND)
      .liveTo('2026-03-13 09:00');
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'YELLOW', state: 'PENDING_SIGN' }]);
    story.do(GRANT);
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'YELLOW', state: 'LAPSED' }]);
  });

  it('cures nothing that was handed in late before', () => {
    const story = claimed().liveTo('2026-03-13 18:00').submit().skipTo('2026-03-16 09:00');
    const late = story.lead.lateSeconds!;
    expect(late).toBeGreaterThan(0);
    story
      .do(SENT_BACK)
      .do({ ...EXTEND, until: at('2026-03-19 10:00') })
      .do(GRANT);
    expect(story.clock('HANDLE')).toMatchObject({ missedAt: at('2026-03-11 18:00'), lateSeconds: late });
    const task = story.lead.id;
    story.do(ASK_ESCALATION).do(APPROVE_ESCALATION);
    expect(story.case.tasks.find(({ id }) => id === task)).toMatchObject({ state: 'ESCALATED', lateSeconds: late });
  });

  it('is of no use once the date asked for has passed', () => {
    const story = askedLate().liveTo('2026-03-13 18:00');
    expect(story.refusalOf(GRANT)).toBe('extension-not-later');
  });

  it('against it lets the order be drawn at the next opening', () => {
    const story = askedLate().liveTo('2026-03-12 10:00');
    expect(story.ordersOf(LEAD_UNIT)).toEqual([]);
    expect(story.do(DENY).clock('HANDLE').drawAt).toBe(at('2026-03-12 10:00'));
    expect(story.wake().colours).toContain('BLUE');
  });

  it('against it before the end leaves everything as it was', () => {
    const before = claimed().clock('HANDLE');
    const { dueAt, drawAt } = claimed().do(EXTEND).do(DENY).clock('HANDLE');
    expect({ dueAt, drawAt }).toEqual({ dueAt: before.dueAt, drawAt: before.drawAt });
  });

  it('is the office’s the first time, a leader’s the second', () => {
    const { extension } = DEFAULT_POLICY;
    const twice = { ...DEFAULT_POLICY, extension: { ...extension, times: { ...extension.times, NORMAL: 2 } } };
    const story = claimed({ policy: twice }).do(EXTEND);
    expect(story.refusalOf(LEADER_GRANTS)).toBe('role-missing');
    story.do(GRANT).do({ ...EXTEND, until: at('2026-03-17 10:00') });
    const second = { request: story.case.requests.at(-1)!.id };
    expect(story.case.requests.at(-1)!.deciderRole).toBe('LEADER');
    expect(story.refusalOf({ ...GRANT, ...second })).toBe('role-missing');
    expect(story.do({ ...LEADER_GRANTS, ...second }).case.dueAt).toBe(at('2026-03-17 18:00'));
  });

  it('tells the enterprise and the liaison the new date and the reason', () => {
    const story = claimed().do(EXTEND).do(GRANT);
    const [event] = story.eventsOf('limit-extended');
    expect(event!.facts).toMatchObject({ dueAt: NEW_END, formerDueAt: at('2026-03-11 18:00'), reason: EXTEND.reason });
    expect(noticesOf(story.case, [event!], directory()).map(({ to }) => idOf(to))).toEqual([
      'yunling',
      'liaison of yunling',
    ]);
  });
});

describe('an extension that is overtaken (rules.md §71, §77)', () => {
  it('lapses with a yellow order, and with the result', () => {
    const yellow = askedLate().liveTo('2026-03-20 09:00');
    yellow.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    expect(yellow.case.requests[0]!.state).toBe('LAPSED');
    expect(claimed().do(EXTEND).submit().case.requests[0]!.state).toBe('LAPSED');
  });

  it('taken back leaves the order where it was', () => {
    const story = claimed().do(EXTEND).do({ type: 'withdraw-request', by: LEAD_HEAD });
    expect(story.clock('HANDLE').drawAt).toBe(claimed().clock('HANDLE').drawAt);
  });
});

describe('a co-unit (rules.md §76)', () => {
  const coClaimed = () => claimed({}, [CO]).do({ type: 'claim', by: headOf(CO), unit: CO });
  const coExtends = { ...EXTEND, by: headOf(CO), unit: CO };

  it('extends once, by three working days, and the lead is told', () => {
    const story = coClaimed();
    const { dueAt } = story.taskOf(CO);
    expect(dueAt).toBe(at('2026-03-05 18:00'));
    expect(story.refusalOf({ ...coExtends, until: at('2026-03-11 10:00') })).toBe('extension-too-long');
    story.do({ ...coExtends, until: at('2026-03-10 10:00') }).do(GRANT);
    expect(story.taskOf(CO).dueAt).toBe(at('2026-03-10 18:00'));
    const [event] = story.eventsOf('limit-extended');
    expect(noticesOf(story.case, [event!], directory()).map(({ to }) => idOf(to))).toEqual([LEAD_UNIT]);
    expect(story.refusalOf({ ...coExtends, until: at('2026-03-10 10:00') })).toBe('extension-spent');
  });

  it('ends on a working day before its lead’s', () => {
    const story = claimed({}, [CO])
      .skipTo('2026-03-03 10:00')
      .do({ type: 'claim', by: headOf(CO), unit: CO });
    expect(story.lead.dueAt).toBe(at('2026-03-11 18:00'));
    expect(story.refusalOf({ ...coExtends, until: at('2026-03-11 10:00') })).toBe('extension-past-lead');
    expect(story.do({ ...coExtends, until: at('2026-03-10 10:00') }).request.state).toBe('PENDING');
  });

  it('ends before its lead’s instant, where limits run around the clock', () => {
    const story = dispatched({ policy: FAST_POLICY }, [CO]).do({ type: 'claim', by: headOf(CO), unit: CO });
    const { dueAt } = story.taskOf(CO);
    story.skipTo(story.now + 4_000).do({ type: 'claim', by: LEAD_HEAD });
    expect(story.refusalOf({ ...coExtends, until: dueAt! + 4_000 })).toBe('extension-past-lead');
    expect(story.do({ ...coExtends, until: dueAt! + 3_000 }).request.state).toBe('PENDING');
  });
});
