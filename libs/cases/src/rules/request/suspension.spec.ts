import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { DEFAULT_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from '../notices/notices-of.ts';
import type { Story } from '../testing/story.fixture.ts';
import {
  blueIssued,
  claimed,
  EXTEND,
  LEAD_HEAD,
  LEAD_UNIT,
  LET_GO_ON,
  LET_REST,
  SUSPEND,
  suspended,
} from '../testing/ways.fixture.ts';

const DAY = 24 * 3_600_000;
const kindsOf = (story: Story, count = 1) =>
  story.events
    .slice(-count)
    .flatMap((event) => noticesOf(story.case, [event], story.context.directory).map(({ kind }) => kind));
const running = (story: Story) =>
  story.case.clocks.filter(({ state }) => state === 'RUNNING').map(({ kind, dueAt }) => [kind, dueAt]);

describe('挂起, asked (rules.md §78)', () => {
  it('is a draft of an officer until the head asks; meanwhile the limit goes on', () => {
    const story = claimed().skipTo('2026-03-03 10:00');
    story.do({ ...SUSPEND, by: officerOf(LEAD_UNIT) });
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ state: 'CLAIMED', requestDraft: { kind: 'SUSPENSION' } });
    story.do(SUSPEND);
    expect(story.request).toMatchObject({
      kind: 'SUSPENSION',
      reasonCode: 'LEGAL_PROCEDURE',
      until: at('2026-03-20 08:00'),
    });
    expect(story.request).toMatchObject({
      draftedBy: officerOf(LEAD_UNIT).personId,
      deciderUnitId: 'SL-INDUSTRY',
      deciderRole: null,
    });
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ state: 'CLAIMED', requestDraft: null });
  });

  it('is a leader’s to grant beyond thirty days, and refused beyond ninety, or for a day that is past', () => {
    const asks = (days: number) => ({ ...SUSPEND, until: at('2026-03-03 10:00') + days * DAY });
    const at10 = () => claimed().skipTo('2026-03-03 10:00');
    expect(at10().do(asks(30)).request.deciderRole).toBeNull();
    expect(at10().do(asks(31)).request.deciderRole).toBe('LEADER');
    expect(at10().do(asks(31)).refusalOf(LET_REST)).toBe('role-missing');
    expect(at10().refusalOf(asks(90))).toBeNull();
    expect(at10().refusalOf(asks(91))).toBe('suspension-too-long');
    expect(at10().refusalOf(asks(0))).toBe('suspension-not-later');
  });

  it('is the lead’s alone, once a task, before its limit ends, and not under an order or beside another request', () => {
    const coUnit = claimed({}, ['SL-PERMIT']).do({ type: 'claim', by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    expect(coUnit.refusalOf({ ...SUSPEND, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' })).toBe('suspension-of-lead');
    const again = suspended().do({ type: 'resume', by: LEAD_HEAD });
    expect(again.refusalOf(SUSPEND)).toBe('suspension-spent');
    expect(blueIssued().refusalOf(SUSPEND)).toBe('suspension-too-late');
    expect(claimed().skipTo('2026-03-03 10:00').do(EXTEND).refusalOf(SUSPEND)).toBe('request-pending');
  });
});

describe('挂起, undecided when the limit ends', () => {
  const asked = () =>
    claimed()
      .skipTo('2026-03-11 10:00')
      .do({ ...SUSPEND, until: at('2026-04-01 00:00') });

  it('puts the order off by a working day; approved then, what was left when it was asked is kept', () => {
    const story = asked().liveTo('2026-03-12 10:00');
    expect(story.orders.filter(({ unitId }) => unitId === LEAD_UNIT)).toEqual([]);
    const approved = asked().liveTo('2026-03-12 10:00').do(LET_REST);
    expect(approved.clock('HANDLE')).toMatchObject({ state: 'PAUSED', missedAt: null, lateSeconds: null });
    // 11 March, 10:00 to 12:00 and 14:30 to 18:00.
    expect(approved.clock('HANDLE').remainingSeconds).toBe(5.5 * 3_600);
  });

  it('lapses with the blue order that is issued then; refused, the order comes at the next opening', () => {
    const lapsed = asked().liveTo('2026-03-13 08:00');
    expect(lapsed.request.state).toBe('LAPSED');
    expect(lapsed.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'BLUE', state: 'ISSUED' }]);
    const refused = asked().liveTo('2026-03-12 10:00').do(LET_GO_ON);
    expect(refused.request.state).toBe('REFUSED');
    expect(refused.liveTo('2026-03-12 14:30').ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'BLUE' }]);
  });
});

describe('挂起 (rules.md §79)', () => {
  it('lets the handle limit stand still to the second, tells the enterprise, and leaves co-units at work', () => {
    const story = suspended({}, ['SL-PERMIT']);
    expect(story.case).toMatchObject({ state: 'SUSPENDED', unitId: LEAD_UNIT, dueAt: at('2026-03-20 08:00') });
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({
      state: 'SUSPENDED',
      dueAt: null,
      originalDueAt: at('2026-03-11 18:00'),
    });
    // 3 March from 10:00, and the six working days from 4 to 11 March.
    expect(story.clock('HANDLE')).toMatchObject({ state: 'PAUSED', remainingSeconds: (5.5 + 6 * 7.5) * 3_600 });
    expect(story.taskOf('SL-PERMIT').state).toBe('PENDING_CLAIM');
    expect(kindsOf(story)).toEqual(expect.arrayContaining(['task-suspended']));
  });

  it('ends by itself on its day, at the next opening where that is off work, with what was left', () => {
    const story = claimed()
      .skipTo('2026-03-03 10:00')
      .do({ ...SUSPEND, until: at('2026-03-21 09:00') })
      .do(LET_REST);
    expect(story.case.dueAt).toBe(at('2026-03-23 08:00'));
    story.liveTo('2026-03-23 08:00');
    expect(story.case.state).toBe('HANDLING');
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ state: 'CLAIMED', dueAt: at('2026-03-31 18:00') });
    expect(running(story)).toEqual([['HANDLE', at('2026-03-31 18:00')]]);
    expect(story.events.at(-1)).toMatchObject({ type: 'task-resumed', facts: { because: 'DATE' } });
  });

  it('counts the remainder from its day, though an outage finds it later', () => {
    const story = suspended().skipTo('2026-03-24 10:00').liveTo('2026-03-24 10:00');
    const resumed = story.events.find(({ type }) => type === 'task-resumed')!;
    expect(resumed.at).toBe(at('2026-03-20 08:00'));
    expect(story.taskOf(LEAD_UNIT).dueAt).toBe(suspended().liveTo('2026-03-20 08:00').taskOf(LEAD_UNIT).dueAt);
  });

  it.each([
    ['the unit', LEAD_HEAD],
    ['its office', PEOPLE.dispatcher],
  ])('ends earlier where %s says so', (_who, by) => {
    const story = suspended().skipTo('2026-03-05 10:00').do({ type: 'resume', by });
    expect(story.case).toMatchObject({ state: 'HANDLING', dueAt: at('2026-03-13 18:00') });
    expect(story.events.at(-1)).toMatchObject({ type: 'task-resumed', facts: { because: 'COMMAND' } });
    expect(kindsOf(story)).toContain('task-resumed');
  });

  it('ends with the case that the enterprise withdraws', () => {
    const story = suspended().do({ type: 'withdraw', by: PEOPLE.enterprise, reason: '已自行解决' });
    expect(running(story)).toEqual([]);
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ state: 'CANCELLED', lateSeconds: null });
  });
});

describe('进展, while a task is suspended (rules.md §80)', () => {
  const long = (policy: Policy = DEFAULT_POLICY) =>
    claimed({ policy })
      .skipTo('2026-03-03 10:00')
      .do({ ...SUSPEND, until: at('2026-05-20 00:00') })
      .do({ ...LET_REST, by: PEOPLE.industryLeader });
  const REPORT = { type: 'progress', by: LEAD_HEAD, text: '一审已开庭' } as const;

  it('is due every twenty working days: blue, then yellow, never red; the yellow’s end resumes the task', () => {
    const story = long().liveTo('2026-04-01 08:00');
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'BLUE', clockKind: 'PROGRESS', state: 'ISSUED' }]);
    story.liveTo('2026-04-08 09:00').do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    expect(story.case.level).toBe('DEPARTMENT');
    story.liveTo('2026-04-13 08:00');
    expect(story.ordersOf(LEAD_UNIT).map(({ colour, state }) => [colour, state])).toEqual([
      ['BLUE', 'SUPERSEDED'],
      ['YELLOW', 'CLOSED'],
    ]);
    expect(story.ordersOf(LEAD_UNIT)[1]!.points).toBe(-1);
    expect(story.case).toMatchObject({ state: 'HANDLING', level: 'DEPARTMENT' });
    expect(story.events.find(({ type }) => type === 'task-resumed')).toMatchObject({
      facts: { because: 'NO_PROGRESS' },
    });
  });

  it('reported, the next one counts from there, and what was drawn for its want is answered', () => {
    const story = long().liveTo('2026-04-01 08:00').do(REPORT);
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ state: 'ANSWERED', answerText: '一审已开庭' }]);
    expect(story.clock('PROGRESS')).toMatchObject({ state: 'RUNNING', missedAt: null });
    story.do({ type: 'accept-answer', by: PEOPLE.inspector });
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ state: 'CLOSED' }]);
    expect(story.liveTo('2026-04-20 08:00').ordersOf(LEAD_UNIT)).toHaveLength(1);
  });

  it('an answer to the order is such a report, and a bad one draws the next colour but red', () => {
    const story = long()
      .liveTo('2026-04-01 08:00')
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '等待' })
      .do({ type: 'reject-answer', by: PEOPLE.inspector, reason: '敷衍' });
    expect(story.ordersOf(LEAD_UNIT).map(({ colour }) => colour)).toEqual(['BLUE', 'YELLOW']);
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' }).do({ ...REPORT, text: '仍在等待' });
    story.do({ type: 'reject-answer', by: PEOPLE.inspector, reason: '敷衍', colour: 'YELLOW' });
    expect(story.ordersOf(LEAD_UNIT).map(({ colour, state }) => [colour, state])).toEqual([
      ['BLUE', 'SUPERSEDED'],
      ['YELLOW', 'ISSUED'],
    ]);
  });

  it('of an extra urgent matter that begins in red still begins below it', () => {
    const start = { ...DEFAULT_POLICY.start, NORMAL: 'RED' } as const;
    const story = long({ ...DEFAULT_POLICY, start }).liveTo('2026-04-01 08:00');
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([{ colour: 'YELLOW' }]);
  });
});
