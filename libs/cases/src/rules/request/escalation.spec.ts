import { DAY } from '@zhuoluo/kernel';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from '../notices/notices-of.ts';
import { FROM_COUNTY, SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  APPEAL,
  APPROVE_ESCALATION,
  ASK_ESCALATION,
  awaitingDispatch,
  blueIssued,
  claimed,
  dispatched,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  REFUSE_ESCALATION,
} from '../testing/ways.fixture.ts';

const COUNTY_LEAD = 'DF-NATURAL_RESOURCES';
const county = { ...ASK_ESCALATION, by: headOf(COUNTY_LEAD) };
const decideAtCounty = { ...APPROVE_ESCALATION, by: PEOPLE.countyDispatcher };
const byLiaison = { ...ASK_ESCALATION, by: PEOPLE.liaison };

/** The lead asks on the day of its claim: the office of the city decides until the next working day. */
const asked = () => claimed().do(ASK_ESCALATION);

/** A county department has claimed. */
const claimedInCounty = () =>
  new Story()
    .skipTo('2026-03-02 09:00')
    .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例' })
    .do({ type: 'claim', by: headOf(COUNTY_LEAD) });

describe('提请, asked (rules.md §89)', () => {
  it('by the lead’s head: the office of the next level decides within a working day, and every limit goes on', () => {
    const before = claimed();
    const story = asked();
    expect(story.request).toMatchObject({
      ...{ kind: 'ESCALATION', state: 'PENDING', taskId: story.lead.id, unitId: LEAD_UNIT, toLevel: 'CITY' },
      ...{ appeal: APPEAL, deciderUnitId: 'SL-INDUSTRY', basis: null },
    });
    expect(story.lead).toMatchObject({ state: 'CLAIMED', dueAt: before.lead.dueAt });
    expect(story.case).toMatchObject({ unitId: LEAD_UNIT, dueAt: before.case.dueAt });
    expect(story.clock('HANDLE').state).toBe('RUNNING');
    expect(story.clock('DECIDE')).toMatchObject({ limit: '1wd', unitId: 'SL-INDUSTRY', taskId: null });
  });

  it('by the head alone, an officer drafts; the head’s request names who drafted it', () => {
    const story = claimed().do({ ...ASK_ESCALATION, by: officerOf(LEAD_UNIT) });
    expect(story.case.requests).toEqual([]);
    expect(story.lead.requestDraft).toMatchObject({ kind: 'ESCALATION', ...APPEAL });
    story.do(ASK_ESCALATION);
    expect(story.request.draftedBy).toBe(officerOf(LEAD_UNIT).personId);
    expect(story.lead).toMatchObject({ requestDraft: null, requestDraftedBy: null });
  });

  it.each([
    ['the office in charge', PEOPLE.dispatcher, 'SL-INDUSTRY'],
    ['the liaison', PEOPLE.liaison, 'SL-PERMIT'],
  ])('by %s about the case itself, dispatched or not', (_who, by, unitId) => {
    for (const story of [awaitingDispatch(), claimed()]) {
      story.do({ ...ASK_ESCALATION, by });
      expect(story.request).toMatchObject({ taskId: null, unitId, kind: 'ESCALATION' });
    }
  });

  it('by no one else: not by a co-unit, another liaison, the supervision office, a leader, the enterprise', () => {
    const story = claimed({}, ['SL-PERMIT']);
    for (const by of [headOf('SL-PERMIT'), PEOPLE.inspector, PEOPLE.viceMayor, PEOPLE.enterprise, PEOPLE.hotline])
      expect(['role-missing', 'not-your-unit']).toContain(story.refusalOf({ ...ASK_ESCALATION, by }));
  });

  it('by the lead once it has claimed: before, it may return the task', () => {
    expect(dispatched().refusalOf(ASK_ESCALATION)).toBe('wrong-task-state');
  });

  it('once at a time: about the task, and about the case by an office or a liaison', () => {
    const story = asked();
    expect(story.refusalOf(ASK_ESCALATION)).toBe('request-pending');
    story.do(byLiaison);
    expect(story.refusalOf({ ...ASK_ESCALATION, by: PEOPLE.dispatcher })).toBe('request-pending');
    expect(story.case.requests).toHaveLength(2);
  });

  it('not at the city: there is no level above', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ by: PEOPLE.hotline, level: 'CITY', levelReason: '示例' });
    story.do({ type: 'claim', by: story.head() });
    expect(story.refusalOf({ ...ASK_ESCALATION, by: story.head() })).toBe('no-higher-level');
    expect(story.refusalOf(byLiaison)).toBe('no-higher-level');
  });

  it('taken back by whose it is: a head’s by the head, a liaison’s by the liaison', () => {
    const story = asked();
    expect(story.refusalOf({ type: 'withdraw-request', by: PEOPLE.liaison })).not.toBeNull();
    story.do({ type: 'withdraw-request', by: LEAD_HEAD });
    expect(story.lead.state).toBe('CLAIMED');
    story.do(byLiaison);
    expect(story.refusalOf({ type: 'withdraw-request', by: LEAD_HEAD })).not.toBeNull();
    story.do({ type: 'withdraw-request', by: PEOPLE.liaison });
    expect(story.case.requests.map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });
});

describe('提请, approved', () => {
  it('the case rises as by a red order, by its route, with the reason, and that alone makes no one late', () => {
    const story = asked().do({ ...APPROVE_ESCALATION, reason: '由市级牵头' });
    expect(story.case.requests[0]).toMatchObject({ state: 'APPROVED', decision: '由市级牵头' });
    expect(story.case).toMatchObject({ level: 'CITY', state: 'HANDLING', dispatches: 1 });
    expect(story.eventsOf('case-escalated')[1]!.facts).toMatchObject({ cause: 'REQUESTED', reason: APPEAL.beyond });
    expect(story.eventsOf('case-dispatched').at(-1)!.facts).toMatchObject({ byRoute: true });
    const former = story.case.tasks.find(({ state }) => state === 'ESCALATED')!;
    expect(former).toMatchObject({ unitId: LEAD_UNIT, lateSeconds: null });
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ leftBehind: true, role: 'CO' });
    expect(story.orders).toEqual([]);
  });

  it('from a county department it goes to the county, by the county’s own office', () => {
    const story = claimedInCounty().do(county);
    expect(story.request).toMatchObject({ toLevel: 'COUNTY', deciderUnitId: 'DF-GOV_OFFICE' });
    expect(story.refusalOf(APPROVE_ESCALATION)).toBe('not-your-unit');
    story.do(decideAtCounty);
    expect(story.case.level).toBe('COUNTY');
  });

  it('what was ordered is still owed, and lateness there was is kept', () => {
    const story = blueIssued().skipTo('2026-03-12 10:00').do(ASK_ESCALATION).do(APPROVE_ESCALATION);
    expect(story.orders).toMatchObject([{ colour: 'BLUE', state: 'ISSUED', unitId: LEAD_UNIT }]);
    expect(story.case.tasks.find(({ state }) => state === 'ESCALATED')!.lateSeconds).toBeGreaterThan(0);
  });

  it('an office that let its dispatch lie is not let off its order by asking', () => {
    const story = filed({}, { category: 'MARKET' }).do({ type: 'accept', by: PEOPLE.dispatcher });
    story.liveTo('2026-03-04 09:00').do({ ...ASK_ESCALATION, by: PEOPLE.dispatcher });
    story.do({ ...APPROVE_ESCALATION, by: PEOPLE.viceMayor });
    expect(story.case.level).toBe('CITY');
    expect(story.orders).toMatchObject([{ clockKind: 'DISPATCH', state: 'ISSUED', unitId: 'SL-INDUSTRY' }]);
  });

  it('the other request that waits lapses, and its asker is told', () => {
    const story = asked().do(byLiaison);
    story.do({ ...APPROVE_ESCALATION, request: story.case.requests[0]!.id });
    expect(story.case.requests.map(({ state }) => state)).toEqual(['APPROVED', 'LAPSED']);
    const told = noticesOf(story.case, story.eventsOf('request-lapsed'), story.context.directory);
    expect(told.map(({ to }) => to)).toContainEqual({ liaisonOf: story.case.partyId });
  });
});

describe('提请, refused', () => {
  it('with a reason: the case stays where it is', () => {
    const story = asked();
    expect(story.refusalOf({ ...REFUSE_ESCALATION, reason: '' })).toBe('reason-required');
    story.do(REFUSE_ESCALATION);
    expect(story.request).toMatchObject({ state: 'REFUSED', decision: REFUSE_ESCALATION.reason });
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', unitId: LEAD_UNIT });
    expect(story.clock('DECIDE').state).toBe('STOPPED');
  });

  it('twice: this asker asks that level no more, others may', () => {
    const story = claimedInCounty();
    const refused = { ...decideAtCounty, approve: false, reason: '县里可以解决' };
    story.do(county).do(refused).do(county).do(refused);
    expect(story.refusalOf(county)).toBe('refused-twice');
    expect(story.refusalOf({ ...ASK_ESCALATION, by: PEOPLE.countyDispatcher })).toBeNull();
  });

  it('is decided once, and in no other kind’s words', () => {
    const story = asked().do(REFUSE_ESCALATION);
    expect(story.refusalOf(APPROVE_ESCALATION)).toBe('wrong-request-state');
    const asReturn = { type: 'decide-return', by: PEOPLE.dispatcher, approve: false, reason: '不同意' } as const;
    expect(story.refusalOf(asReturn)).toBe('no-such-request');
  });
});

describe('who decides on 提请 (rules.md §70)', () => {
  it('not the office that asks: its government’s leader', () => {
    const story = claimed().do({ ...ASK_ESCALATION, by: PEOPLE.dispatcher });
    expect(story.refusalOf(APPROVE_ESCALATION)).toBe('own-request');
    expect(story.refusalOf({ ...APPROVE_ESCALATION, by: PEOPLE.secondDispatcher })).toBe('own-request');
    expect(story.refusalOf({ ...APPROVE_ESCALATION, by: PEOPLE.viceMayor })).toBeNull();
    expect(story.case.level).toBe('CITY');
  });
});

describe('提请, undecided', () => {
  it('lapses when the lead hands in its result (rules.md §71)', () => {
    const story = asked().do(byLiaison);
    story.do({ ...SUBMISSION, by: LEAD_HEAD });
    expect(story.eventsOf('request-lapsed').map(({ facts }) => facts.because)).toEqual([
      'RESULT_SUBMITTED',
      'RESULT_SUBMITTED',
    ]);
    expect(story.case).toMatchObject({ state: 'REVIEWING', level: 'DEPARTMENT' });
  });

  it('presses the office that decides, and moves up to the city by its red: silence raises no case (rules.md §69)', () => {
    const story = claimedInCounty().do(county).liveTo('2026-03-04 08:00');
    expect(story.ordersOf('DF-GOV_OFFICE')).toMatchObject([{ colour: 'BLUE', clockKind: 'DECIDE', taskId: null }]);
    expect(story.request.state).toBe('PENDING');
    expect(story.case.level).toBe('DEPARTMENT');
    story.liveTo(story.now + 60 * DAY);
    expect(story.request.state).toBe('LAPSED');
    expect(story.eventsOf('request-lapsed').map(({ facts }) => facts.because)).toEqual(['ESCALATED']);
    expect(story.eventsOf('case-escalated').map(({ facts }) => facts.cause)).not.toContain('REQUESTED');
  });
});
