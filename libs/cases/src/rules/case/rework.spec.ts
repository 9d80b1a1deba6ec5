import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import {
  badlyRated,
  blueIssued,
  claimed,
  DISSATISFIED,
  LEAD_HEAD,
  LEAD_UNIT,
  REASONABLE,
  submitted,
} from '../testing/ways.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const back = (story: Story) => story.do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });
const handIn = (story: Story, when: string) => story.skipTo(when).submit();
const dissatisfied = (story: Story) =>
  story.do({ type: 'review', by: PEOPLE.dispatcher, accept: true }).do(DISSATISFIED).do(REASONABLE);

describe('退回重办 (rules.md §132)', () => {
  it('the handle limit goes on with what was left when the matter was handed in', () => {
    const story = claimed().skipTo('2026-03-10 18:00').submit().skipTo('2026-03-12 10:00');
    expect(story.lead.dueAt).toBe(at('2026-03-11 18:00'));
    back(story);
    expect(story.lead).toMatchObject({ state: 'REWORK', dueAt: at('2026-03-13 18:00'), reworks: 1 });
    expect(story.case).toMatchObject({
      state: 'HANDLING',
      unitId: LEAD_UNIT,
      dueAt: at('2026-03-13 18:00'),
      outcome: null,
    });
  });

  it('it leaves at least a working day', () => {
    const story = claimed().skipTo('2026-03-11 17:55').submit().skipTo('2026-03-13 10:00');
    expect(back(story).lead.dueAt).toBe(at('2026-03-16 18:00'));
  });

  it('a second late submission never hides the first lateness: the longer counts', () => {
    const story = claimed().liveTo('2026-03-13 18:00').submit();
    const first = story.lead.lateSeconds!;
    expect(first).toBeGreaterThan(0);
    back(story.skipTo('2026-03-16 10:00'));
    story.liveTo(story.lead.dueAt! + 60_000).submit();
    expect(story.lead.lateSeconds).toBe(first);
    expect(story.clock('HANDLE').lateSeconds).toBe(first);
  });

  it('its unit is warned once, before the matter was handed in or after (rules.md §95)', () => {
    const warnings = (story: Story) => story.events.filter((e) => e.type === 'warning-given').map((e) => e.at);
    const early = back(handIn(claimed(), '2026-03-03 10:00'));
    expect(early.liveTo('2026-03-12 07:00').lead.dueAt).toBe(at('2026-03-11 18:00'));
    expect(warnings(early)).toEqual([at('2026-03-10 10:22') + 30_000]);
    const late = claimed().liveTo('2026-03-11 10:00').submit();
    expect(warnings(late)).toHaveLength(1);
    expect(warnings(back(late.skipTo('2026-03-12 10:00')).liveTo('2026-03-16 07:00'))).toHaveLength(1);
  });

  it('a reason is required', () => {
    expect(submitted().refusalOf({ type: 'review', by: PEOPLE.dispatcher, accept: false })).toBe('reason-required');
  });

  it('the first draws no order and moves no level', () => {
    const story = back(submitted());
    expect(story.colours).toEqual([]);
    expect(story.case.level).toBe('DEPARTMENT');
  });

  it('the second draws blue and the case rises (rules.md §104, §84)', () => {
    const story = back(handIn(back(submitted()), '2026-03-04 10:00'));
    expect(story.orders).toMatchObject([{ colour: 'BLUE', reason: 'REWORKED_TWICE', unitId: LEAD_UNIT }]);
    expect(story.case.level).toBe('CITY');
    expect(story.events.find((e) => e.type === 'case-escalated' && e.facts['cause'] === 'E2')).toBeDefined();
    expect(story.case.tasks.find((t) => t.unitId === LEAD_UNIT && t.role === 'LEAD')?.state).toBe('ESCALATED');
  });

  it('a fresh level counts its reworks anew: the first there raises nothing', () => {
    const story = back(handIn(back(submitted()), '2026-03-04 10:00'));
    story.do({ type: 'claim', by: story.head() }).skipTo('2026-03-10 10:00').submit();
    story.do({ type: 'review', by: PEOPLE.industryLeader, accept: false, reason: '佐证不足' });
    expect(story.case.instructionDraftedAt).toBeNull();
  });
});

describe('an enterprise dissatisfied again', () => {
  it('the second dissatisfied rework draws red, and the case rises once (rules.md §104)', () => {
    const story = dissatisfied(handIn(dissatisfied(submitted()), '2026-03-05 10:00'));
    expect(story.orders).toMatchObject([{ colour: 'RED', reason: 'DISSATISFIED_TWICE', state: 'PENDING_SIGN' }]);
    expect(story.case).toMatchObject({ level: 'CITY', dissatisfactions: 2 });
    expect(story.happened.filter((type) => type === 'case-escalated')).toHaveLength(2);
  });

  it('that red is issued to the unit although the case has risen', () => {
    const story = dissatisfied(handIn(dissatisfied(submitted()), '2026-03-05 10:00'));
    story.liveTo('2026-03-06 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
    expect(story.orders[0]).toMatchObject({ state: 'ISSUED', unitId: LEAD_UNIT });
  });
});

/** Blue of 12 March until 17 March 18:00; handed in on 16 March with two working days left. */
describe('orders while the matter is handed in (rules.md §122, §132)', () => {
  it('handing in answers every open order; the review decides', () => {
    const story = blueIssued().skipTo('2026-03-16 08:00').submit();
    expect(story.orders).toMatchObject([
      { state: 'ANSWERED', answerKind: 'SUBMISSION', expireAt: null, judgeMoveAt: null },
    ]);
    expect(story.refusalOf({ type: 'accept-answer', by: PEOPLE.inspector })).toBe('order-under-review');
    story.do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
    expect(story.case.colour).toBeNull();
  });

  it('a rework resumes the order with its remainder', () => {
    const story = back(blueIssued().skipTo('2026-03-16 08:00').submit().skipTo('2026-03-18 08:00'));
    expect(story.orders).toMatchObject([{ state: 'ISSUED', rectifyDueAt: at('2026-03-19 18:00') }]);
  });

  it('at least a working day, given once per level', () => {
    const story = back(blueIssued().skipTo('2026-03-17 17:00').submit().skipTo('2026-03-18 10:00'));
    expect(story.orders[0]!.rectifyDueAt).toBe(at('2026-03-19 18:00'));
    story.skipTo('2026-03-19 17:00').submit().skipTo('2026-03-20 10:00');
    back(story);
    expect(story.orders[0]!.rectifyDueAt).toBe(at('2026-03-20 18:00'));
  });

  it('the time an answer lay with the supervision office is not taken from the unit by handing in', () => {
    const story = blueIssued()
      .skipTo('2026-03-12 17:00')
      .do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' });
    const left = story.orders[0]!.remainingSeconds;
    story.skipTo('2026-03-16 17:00').submit();
    expect(story.orders[0]!.remainingSeconds).toBe(left);
  });

  it('a draft not yet signed lapses', () => {
    const story = blueIssued().liveTo('2026-03-18 09:00').submit();
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'ANSWERED', rectifyMissedAt: at('2026-03-17 18:00') },
      { colour: 'YELLOW', state: 'LAPSED' },
    ]);
  });
});

describe('a limit missed again after a rework', () => {
  it('goes on from the last colour issued, with any fate of later drafts', () => {
    const story = blueIssued().liveTo('2026-03-18 09:00').submit();
    dissatisfied(story).liveTo('2026-03-20 08:00');
    expect(story.orders.filter((o) => o.state !== 'LAPSED').map((o) => o.colour)).toEqual(['BLUE', 'YELLOW']);
  });

  it('a result accepted, and refused by the enterprise once, draws nothing by itself', () => {
    const story = badlyRated().do(REASONABLE);
    expect(story.colours).toEqual([]);
    expect(story.case.level).toBe('DEPARTMENT');
  });
});
