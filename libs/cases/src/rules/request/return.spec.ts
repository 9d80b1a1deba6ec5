import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  APPROVE,
  awaitingDispatch,
  claimed,
  dispatched,
  LEAD_HEAD,
  LEAD_UNIT,
  REFUSE,
  RETURN,
  returnAsked,
} from '../testing/ways.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';

const WITHDRAW = { type: 'withdraw-request', by: LEAD_HEAD } as const;
const CO = 'SL-PERMIT';
const coReturns = { ...RETURN, by: headOf(CO), unit: CO };

describe('退单 (rules.md §72)', () => {
  it('lays the task before its office, which answers for the case until the end of the day', () => {
    const story = returnAsked();
    expect(story.request).toMatchObject({
      ...{ requestNo: 'SL-2026-000118-R01', kind: 'RETURN', state: 'PENDING', unitId: LEAD_UNIT, basis: RETURN.basis },
      ...{ askedBy: LEAD_HEAD.personId, draftedBy: null, deciderUnitId: 'SL-INDUSTRY', proposedUnitId: null },
    });
    expect(story.clock('DECIDE')).toMatchObject({ unitId: 'SL-INDUSTRY', dueAt: at('2026-03-02 18:00') });
    expect(story.case).toMatchObject({ state: 'HANDLING', unitId: 'SL-INDUSTRY', dueAt: at('2026-03-02 18:00') });
    expect(story.lead).toMatchObject({ state: 'RETURN_REQUESTED', claimDueAt: null, dueAt: null });
  });

  it('lets the claim stand still: nothing is deemed and no order is drawn on the unit', () => {
    const story = returnAsked().liveTo('2026-03-31 18:00');
    expect(story.clock('CLAIM').state).toBe('PAUSED');
    expect(story.lead.state).toBe('RETURN_REQUESTED');
    expect(story.ordersOf(LEAD_UNIT)).toEqual([]);
  });

  it('of an officer is a draft that the head finds whole, and asks with', () => {
    const draft = { ...RETURN, by: officerOf(LEAD_UNIT), proposedUnitId: 'SL-HOUSING' };
    const story = dispatched().do(draft);
    expect(story.case.requests).toEqual([]);
    expect(story.lead).toMatchObject({
      state: 'PENDING_CLAIM',
      requestDraft: { kind: 'RETURN', basis: RETURN.basis, proposedUnitId: 'SL-HOUSING' },
    });
    story.do(RETURN);
    expect(story.request.draftedBy).toBe(officerOf(LEAD_UNIT).personId);
    expect(story.lead.requestDraft).toBeNull();
  });

  judged([
    ['is refused once the task is claimed', claimed, RETURN, 'already-claimed'],
    [
      'is refused from the claim limit on, 视同签收 included',
      () => dispatched().liveTo('2026-03-03 18:00'),
      RETURN,
      'already-claimed',
    ],
    ['is refused while one is pending', returnAsked, RETURN, 'request-pending'],
    ['is refused for a unit that nobody knows', dispatched, { ...RETURN, proposedUnitId: 'SL-NOBODY' }, 'unknown-unit'],
    ['is refused a second time to the same unit', () => returnAsked().do(WITHDRAW), RETURN, 'returned-before'],
    ['leaves the claim until it is decided', returnAsked, { type: 'claim', by: LEAD_HEAD }, 'wrong-task-state'],
  ]);

  it('gives its limit to the hour where the matter is urgent', () => {
    const urgent = awaitingDispatch().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '', reason: '停产' },
      urgency: 'EXTRA',
    });
    urgent.do(RETURN);
    expect(urgent.clock('DECIDE')).toMatchObject({ limit: '2wh', dueAt: at('2026-03-02 11:00') });
  });
});

describe('撤回申请 (rules.md §68)', () => {
  it('gives the unit back what was left to claim the task', () => {
    const story = returnAsked().skipTo('2026-03-02 16:00').do(WITHDRAW);
    expect(story.request).toMatchObject({ state: 'WITHDRAWN', endedAt: at('2026-03-02 16:00') });
    expect(story.lead).toMatchObject({ state: 'PENDING_CLAIM', claimDueAt: at('2026-03-04 18:00') });
    expect(story.case).toMatchObject({ unitId: LEAD_UNIT, dueAt: at('2026-03-04 18:00') });
    expect(story.clock('DECIDE').state).toBe('STOPPED');
    story.do({ type: 'claim', by: LEAD_HEAD });
    expect(story.lead.dueAt).toBe(at('2026-03-11 18:00'));
  });
});

describe('同意退单 (rules.md §73)', () => {
  const approved = () => returnAsked().skipTo('2026-03-04 09:00').do(APPROVE);

  it('gives another unit the same task with limits of its own from now', () => {
    const story = approved();
    expect(story.request).toMatchObject({ state: 'APPROVED', assignedUnitId: 'SL-HOUSING' });
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ state: 'REASSIGNED', endedAt: at('2026-03-04 09:00') });
    expect(story.lead).toMatchObject({
      ...{ unitId: 'SL-HOUSING', role: 'LEAD', requirement: '办理用地手续', handleLimit: '7wd' },
      ...{ claimDueAt: at('2026-03-05 18:00'), dueAt: at('2026-03-16 18:00') },
    });
    story.do({ type: 'claim', by: headOf('SL-HOUSING') });
    expect(story.lead.dueAt).toBe(at('2026-03-13 18:00'));
  });

  it('counts as no dispatch, for the routing was wrong: the case rises no earlier by it', () => {
    expect(approved().case).toMatchObject({ dispatches: 1, firstDispatchedAt: at('2026-03-04 09:00') });
  });

  it('is what a dispatch by the office meanwhile means', () => {
    const story = returnAsked().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-HOUSING', coUnits: [CO], requirement: '另行办理' },
      reason: '属住建职责',
    });
    expect(story.request).toMatchObject({ state: 'APPROVED', assignedUnitId: 'SL-HOUSING', decision: '属住建职责' });
    expect(story.case).toMatchObject({ dispatches: 1, unitId: 'SL-HOUSING' });
    expect(story.lead.requirement).toBe('另行办理');
    expect(story.eventsOf('case-dispatched').at(-1)!.facts).toMatchObject({ rerouted: true });
  });

  judged([
    ['names a unit', returnAsked, { ...APPROVE, unitId: undefined }, 'unit-required'],
    ['names a unit that exists', returnAsked, { ...APPROVE, unitId: 'SL-NOBODY' }, 'unknown-unit'],
    ['names another unit', returnAsked, { ...APPROVE, unitId: LEAD_UNIT }, 'returned-to-asker'],
    [
      'names another unit, by a dispatch as well',
      returnAsked,
      { type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '', reason: '退回' },
      'returned-to-asker',
    ],
  ]);

  it('of a second unit in the same case cannot be had: the office can only refuse', () => {
    const again = approved().do({ ...RETURN, by: headOf('SL-HOUSING') });
    expect(again.refusalOf({ ...APPROVE, unitId: LEAD_UNIT })).toBe('second-return');
    const dispatch = { type: 'dispatch', by: PEOPLE.dispatcher, lead: CO, coUnits: [], requirement: '' } as const;
    expect(again.refusalOf({ ...dispatch, reason: '改派' })).toBe('second-return');
    again.do(REFUSE);
    expect(again.lead).toMatchObject({ unitId: 'SL-HOUSING', state: 'CLAIMED', claimMode: 'FORCED' });
  });
});

describe('不同意退单 (rules.md §73)', () => {
  it('leaves the task where it is as if claimed, its limit counted from its own dispatch', () => {
    const story = returnAsked().skipTo('2026-03-02 16:00').do(REFUSE);
    expect(story.request).toMatchObject({ state: 'REFUSED', decision: REFUSE.reason });
    expect(story.lead).toMatchObject({
      ...{ unitId: LEAD_UNIT, state: 'CLAIMED', claimMode: 'FORCED', claimedBy: null },
      ...{ claimedAt: at('2026-03-02 16:00'), dueAt: at('2026-03-11 18:00'), originalDueAt: at('2026-03-11 18:00') },
    });
    expect(story.case).toMatchObject({ unitId: LEAD_UNIT, dueAt: at('2026-03-11 18:00') });
  });

  it('leaves the unit a working day at least, however long the office took', () => {
    const story = returnAsked().liveTo('2026-03-20 10:00').do(REFUSE);
    expect(story.lead.dueAt).toBe(at('2026-03-23 18:00'));
    expect(story.ordersOf(LEAD_UNIT)).toEqual([]);
  });

  it('needs a reason', () => expect(returnAsked().refusalOf({ ...REFUSE, reason: '' })).toBe('reason-required'));
});

describe('退单 of a co-unit (rules.md §72)', () => {
  const asked = () => dispatched({}, [CO]).skipTo('2026-03-02 10:00').do(coReturns);

  it('leaves the case with its lead, which need not wait for it', () => {
    const story = asked();
    expect(story.case).toMatchObject({ unitId: LEAD_UNIT, dueAt: at('2026-03-03 18:00') });
    story.do({ type: 'claim', by: LEAD_HEAD }).do({ ...SUBMISSION, by: LEAD_HEAD });
    expect(story.case.state).toBe('REVIEWING');
  });

  it('approved, gives its part to another co-unit', () => {
    const story = asked().do(APPROVE);
    expect(story.taskOf(CO).state).toBe('REASSIGNED');
    expect(story.taskOf('SL-HOUSING')).toMatchObject({ role: 'CO', state: 'PENDING_CLAIM', handleLimit: '3wd' });
    expect(story.case).toMatchObject({ unitId: LEAD_UNIT, dispatches: 1 });
    expect(story.lead.unitId).toBe(LEAD_UNIT);
  });

  it('goes to no unit that has a task in the case', () => {
    expect(asked().refusalOf({ ...APPROVE, unitId: LEAD_UNIT })).toBe('unit-has-task');
  });

  it('is none of the two that a case may have', () => {
    const story = asked().do(APPROVE).do(RETURN);
    expect(story.refusalOf({ ...APPROVE, unitId: CO })).toBeNull();
  });
});

describe('a request lapses (rules.md §71)', () => {
  const because = (story: Story) => story.eventsOf('request-lapsed').map(({ facts }) => facts.because);
  const escalated = () => {
    const story = dispatched({}, [CO]).do(coReturns).do({ type: 'claim', by: LEAD_HEAD });
    story.liveTo('2026-03-18 08:00').do({ type: 'sign', by: PEOPLE.chief, task: story.lead.id });
    const draft = () => story.ordersOf(LEAD_UNIT).find(({ state }) => state === 'PENDING_SIGN');
    for (let day = 19; !draft(); day++) story.liveTo(`2026-03-${day} 08:00`);
    return story.do({ type: 'sign', by: PEOPLE.viceMayor, order: draft()!.id });
  };

  it('with the rise of the case: its unit goes on with what was left to claim the task', () => {
    const story = escalated();
    expect(because(story)).toEqual(['ESCALATED']);
    expect(story.request.state).toBe('LAPSED');
    expect(story.taskOf(CO)).toMatchObject({ state: 'PENDING_CLAIM', level: 'CITY' });
    expect(story.clock('CLAIM', CO).state).toBe('RUNNING');
    expect(story.refusalOf(coReturns)).toBeNull();
  });

  it('where its co-unit comes to lead', () => {
    const dispatch = { type: 'dispatch', by: PEOPLE.dispatcher, lead: CO, coUnits: [], requirement: '' } as const;
    const story = dispatched({}, [CO])
      .do(coReturns)
      .do({ ...dispatch, reason: '改由其牵头' });
    expect(because(story)).toEqual(['REROUTED']);
    expect(story.lead).toMatchObject({ unitId: CO, state: 'PENDING_CLAIM' });
  });

  it('where the matter is done without it', () => {
    const story = dispatched({}, [CO]).do(coReturns).do({ type: 'claim', by: LEAD_HEAD });
    story.do({ ...SUBMISSION, by: LEAD_HEAD }).do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(because(story)).toEqual(['DONE']);
    expect(story.taskOf(CO).state).toBe('CANCELLED');
    expect(story.case.clocks.filter(({ kind, state }) => kind === 'DECIDE' && state !== 'STOPPED')).toEqual([]);
  });
});
