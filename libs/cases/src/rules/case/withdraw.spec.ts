import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import type { Story } from '../testing/story.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import {
  blueIssued,
  claimed,
  closed,
  dispatched,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  readyToClose,
  RETURN,
  returnAsked,
  reviewed,
  submitted,
  yellowDrafted,
} from '../testing/ways.fixture.ts';
import { isResultTold } from './parts.ts';
import { nextMilestoneAt } from './milestones.ts';

const WITHDRAW = { type: 'withdraw', by: PEOPLE.enterprise, reason: '问题已自行解决' } as const;
const WORD = { name: '季知牧', at: at('2026-03-02 09:00'), how: 'PHONE' } as const;
const BY_HOTLINE = { ...WITHDRAW, by: PEOPLE.hotline } as const;

const yellowIssued = () => yellowDrafted().do({ type: 'sign', by: PEOPLE.chief });

describe('who withdraws a case (rules.md §53)', () => {
  judged([
    ['its enterprise', claimed, WITHDRAW, null],
    ['12345 on its word', claimed, { ...BY_HOTLINE, confirmedBy: WORD }, null],
    ['12345 without its word', claimed, BY_HOTLINE, 'confirmation-required'],
    [
      '12345 on a word yet to be given',
      claimed,
      { ...BY_HOTLINE, confirmedBy: { ...WORD, at: at('2026-03-03 09:00') } },
      'confirmation-in-future',
    ],
    ['another enterprise', claimed, { ...WITHDRAW, by: PEOPLE.otherEnterprise }, 'not-your-unit'],
    ['its liaison, never', onSite, { ...WITHDRAW, by: PEOPLE.liaison, confirmedBy: WORD }, 'role-missing'],
    ['the unit, never', claimed, { ...WITHDRAW, by: LEAD_HEAD, confirmedBy: WORD }, 'role-missing'],
    ['the office, never', claimed, { ...WITHDRAW, by: PEOPLE.dispatcher, confirmedBy: WORD }, 'role-missing'],
  ]);
});

describe('what a withdrawal frees no unit from (rules.md §53)', () => {
  judged([
    ['a blue order ends with it', blueIssued, WITHDRAW, null],
    ['so does a yellow one that waits for its signature', yellowDrafted, WITHDRAW, null],
    ['an issued yellow one holds it up', yellowIssued, WITHDRAW, 'order-outstanding'],
    [
      'so does one that was answered',
      () => yellowIssued().do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' }),
      WITHDRAW,
      'order-outstanding',
    ],
    [
      'one that has been revoked does not',
      () => yellowIssued().do({ type: 'revoke', by: PEOPLE.inspector, reason: '有误' }),
      WITHDRAW,
      null,
    ],
    ['a case that has ended stays as it is', closed, WITHDRAW, 'wrong-case-state'],
  ]);
});

describe('a withdrawn case', () => {
  it('has ended: tasks are cancelled, limits stop, drafts lapse and a blue order is closed', () => {
    const story = yellowDrafted().do(WITHDRAW);
    const { case: c } = story;
    expect(c).toMatchObject({ state: 'WITHDRAWN', endedAt: story.now, dueAt: null, colour: null });
    expect(c.tasks.map(({ state }) => state)).toEqual(['CANCELLED']);
    expect(c.orders.map(({ colour, state }) => [colour, state])).toEqual([
      ['BLUE', 'CLOSED'],
      ['YELLOW', 'LAPSED'],
    ]);
    expect(c.clocks.filter(({ state, drawAt }) => state !== 'STOPPED' || drawAt !== null)).toEqual([]);
    expect(nextMilestoneAt(c, story.now)).toBeNull();
  });

  it('owes no order for a claim limit that ended unnoticed the evening before', () => {
    const story = dispatched().liveTo('2026-03-03 18:00').do(WITHDRAW);
    expect(nextMilestoneAt(story.case, story.now)).toBeNull();
  });

  it('keeps how late its unit was, and calls nothing late that was handed in in time', () => {
    const late = blueIssued().skipTo('2026-03-13 10:00').do(WITHDRAW);
    expect(late.case.tasks[0]!.lateSeconds).toBe((7.5 + 2) * 3600);
    const inTime = claimed().skipTo('2026-03-10 10:00').submit().liveTo('2026-03-12 09:00').do(WITHDRAW);
    expect(inTime.case.tasks).toMatchObject([{ state: 'CANCELLED', lateSeconds: null }]);
  });

  it('leaves no request undecided: the asker is told', () => {
    const story = returnAsked().do(WITHDRAW);
    expect(story.request).toMatchObject({ kind: RETURN.type.toUpperCase(), state: 'LAPSED' });
    expect(story.events.find(({ type }) => type === 'request-lapsed')).toMatchObject({
      facts: { because: 'CASE_WITHDRAWN' },
    });
  });

  it('keeps who confirmed it to 12345, and in its history only how', () => {
    const story = claimed().do({ ...BY_HOTLINE, confirmedBy: WORD });
    expect(story.case.withdrawalConfirmedBy).toEqual(WORD);
    expect(story.events.at(-1)!.facts).toEqual({ reason: WITHDRAW.reason, confirmed: 'PHONE' });
    expect(claimed().do(WITHDRAW).case.withdrawalConfirmedBy).toBeNull();
  });

  it('was not closed: a summary that was only proposed comes to nothing', () => {
    const proposed = { closeProposedBy: null, closeSummary: null };
    expect(readyToClose().do(WITHDRAW).case).toMatchObject(proposed);
  });

  it('tells the enterprise a result that it had been given, and no other', () => {
    expect(isResultTold(reviewed().do(WITHDRAW).case)).toBe(true);
    expect(isResultTold(submitted().do(WITHDRAW).case)).toBe(false);
  });

  const told = (story: Story) =>
    noticesOf(story.case, story.events.slice(-1), story.context.directory).map(({ kind, to }) => [kind, idOf(to)]);

  it('is told to the units at work, the office, the liaison, the enterprise and who filed it', () => {
    const to = ['liaison of yunling', 'yunling'];
    expect(told(claimed({}, ['SL-HOUSING']).do(WITHDRAW))).toEqual(
      [LEAD_UNIT, 'SL-HOUSING', 'SL-INDUSTRY', ...to].map((id) => ['case-withdrawn', id]),
    );
    expect(told(filed().do(WITHDRAW)).map(([, id]) => id)).toEqual(['SL-INDUSTRY', ...to, 'hotline']);
  });
});
