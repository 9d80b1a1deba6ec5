import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { awaitingDispatch, dispatched, LEAD_HEAD, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** Dispatched on Monday 2 March: to be claimed by Tuesday 3 March 18:00 (1 wd). */
describe('签收 (rules.md §57)', () => {
  it('a claim in time stops the claim limit and starts the handle limit', () => {
    const story = dispatched()
      .skipTo('2026-03-03 17:59')
      .do({ type: 'claim', by: officerOf(LEAD_UNIT) });
    expect(story.lead).toMatchObject({
      state: 'CLAIMED',
      claimMode: 'SELF',
      claimedBy: officerOf(LEAD_UNIT).personId,
      claimedAt: at('2026-03-03 17:59'),
      dueAt: at('2026-03-12 18:00'),
    });
    expect(story.clock('CLAIM', LEAD_UNIT)).toMatchObject({ state: 'STOPPED', lateSeconds: null });
    expect(story.case.dueAt).toBe(at('2026-03-12 18:00'));
  });

  it('before the claim a task is due as if it were claimed at the last moment (rules.md §28)', () => {
    const { lead, case: c } = dispatched();
    expect(lead).toMatchObject({ claimDueAt: at('2026-03-03 18:00'), dueAt: at('2026-03-12 18:00') });
    expect(c.dueAt).toBe(at('2026-03-03 18:00'));
  });
});

describe('视同签收: the unit did not claim within the limit', () => {
  const deemed = () => dispatched().liveTo('2026-03-03 18:00');

  it('the handle limit runs from the claim limit, in no one’s name', () => {
    expect(deemed().lead).toMatchObject({
      state: 'CLAIMED',
      claimMode: 'DEEMED',
      claimedBy: null,
      claimedAt: at('2026-03-03 18:00'),
      dueAt: at('2026-03-12 18:00'),
    });
  });

  it('the blue order is drawn at the next opening, not at night (rules.md §98)', () => {
    const story = deemed();
    expect(story.orders).toEqual([]);
    story.liveTo('2026-03-04 08:00');
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'ISSUED', clockKind: 'CLAIM', issuedAt: at('2026-03-04 08:00') },
    ]);
    expect(story.clock('CLAIM', LEAD_UNIT)).toMatchObject({ missedAt: at('2026-03-03 18:00') });
  });

  it('a claim one second after the limit draws no order: it is cured before the office opens, its lateness recorded', () => {
    const story = dispatched()
      .skipTo(at('2026-03-03 18:00') + 1000)
      .do({ type: 'claim', by: LEAD_HEAD })
      .liveTo('2026-03-04 12:00');
    expect(story.colours).toEqual([]);
    expect(story.lead).toMatchObject({ claimMode: 'DEEMED', claimedBy: LEAD_HEAD.personId });
    expect(story.clock('CLAIM', LEAD_UNIT).missedAt).toBe(at('2026-03-03 18:00'));
  });

  it('where the limit ends in office hours, a claim one second late finds its blue order drawn and strikes it off', () => {
    const story = awaitingDispatch().skipTo('2026-03-02 09:00').do({
      type: 'dispatch',
      by: PEOPLE.dispatcher,
      lead: LEAD_UNIT,
      coUnits: [],
      requirement: '',
      urgency: 'URGENT',
      reason: '停产',
    });
    expect(story.lead.claimDueAt).toBe(at('2026-03-02 15:30'));
    story.skipTo(at('2026-03-02 15:30') + 1000).do({ type: 'claim', by: LEAD_HEAD });
    expect(story.colours).toEqual(['BLUE']);
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
    expect(story.clock('CLAIM', LEAD_UNIT).lateSeconds).toBe(1);
  });

  it('claiming afterwards is accepted once: it records who, and moves no clock (rules.md §59)', () => {
    const story = deemed().skipTo('2026-03-04 10:30').do({ type: 'claim', by: LEAD_HEAD });
    expect(story.lead).toMatchObject({ claimedBy: LEAD_HEAD.personId, dueAt: at('2026-03-12 18:00') });
    expect(story.events.at(-1)).toMatchObject({ type: 'task-claim-confirmed', at: at('2026-03-04 10:30') });
    expect(story.refusalOf({ type: 'claim', by: LEAD_HEAD })).toBe('already-claimed');
  });

  it('records how late the claim really came: 2 working hours and a half', () => {
    const story = deemed().liveTo('2026-03-04 08:00').skipTo('2026-03-04 10:30').do({ type: 'claim', by: LEAD_HEAD });
    expect(story.clock('CLAIM', LEAD_UNIT).lateSeconds).toBe(2.5 * 3600);
  });
});

/** The blue order of Wednesday 4 March, to be rectified by Monday 9 March 18:00. */
describe('the blue order for not claiming (rules.md §59)', () => {
  const ordered = () => dispatched().liveTo('2026-03-04 09:00');

  it('is struck off at once by a real claim', () => {
    const story = ordered().do({ type: 'claim', by: LEAD_HEAD });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
    expect(story.case.colour).toBeNull();
  });

  it('is answered by progress, which the supervision office weighs', () => {
    const story = ordered().do({ type: 'progress', by: officerOf(LEAD_UNIT), text: '已现场勘测' });
    expect(story.orders).toMatchObject([
      {
        state: 'ANSWERED',
        answerKind: 'PROGRESS',
        answerText: '已现场勘测',
        answeredBy: officerOf(LEAD_UNIT).personId,
      },
    ]);
    expect(story.orders[0]!.judgeRemindAt).toBe(at('2026-03-06 08:00'));
  });

  it('is still struck off by a claim after that', () => {
    const story = ordered()
      .do({ type: 'progress', by: LEAD_HEAD, text: '已现场勘测' })
      .do({ type: 'claim', by: LEAD_HEAD });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }]);
  });

  it('is not drawn where progress was reported before the office opened', () => {
    const story = dispatched()
      .skipTo('2026-03-04 07:30')
      .do({ type: 'progress', by: LEAD_HEAD, text: '已现场勘测' })
      .liveTo('2026-03-04 18:00');
    expect(story.colours).toEqual([]);
  });

  it('is answered by handing the matter in', () => {
    const story = ordered().do({ ...SUBMISSION, by: LEAD_HEAD });
    expect(story.orders).toMatchObject([{ state: 'ANSWERED', answerKind: 'SUBMISSION' }]);
  });

  it('goes on to yellow where the unit stays silent; a claim no longer strikes that off', () => {
    const story = ordered()
      .liveTo('2026-03-10 09:00')
      .do({ type: 'sign', by: PEOPLE.chief })
      .do({ type: 'claim', by: LEAD_HEAD });
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'SUPERSEDED' },
      { colour: 'YELLOW', state: 'ISSUED' },
    ]);
  });

  it('a claim while yellow waits for its signature strikes off the blue, and the draft lapses', () => {
    const story = ordered().liveTo('2026-03-10 08:00').do({ type: 'claim', by: LEAD_HEAD });
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'CLOSED' },
      { colour: 'YELLOW', state: 'LAPSED' },
    ]);
  });

  it('leaves the later miss of the handle limit to begin at blue', () => {
    const story = ordered().do({ type: 'claim', by: LEAD_HEAD }).liveTo('2026-03-13 08:00');
    expect(story.colours).toEqual(['BLUE', 'BLUE']);
    expect(story.orders[1]).toMatchObject({ clockKind: 'HANDLE', step: 1, supersedes: null });
  });
});

it('under limits in seconds nothing waits for the office to open: a handle limit missed under a struck off order draws at once', () => {
  const story = new Story({ policy: { ...FAST_POLICY, orders: { ...FAST_POLICY.orders, BLUE: SLOW_BLUE } } })
    .skipTo('2026-03-07 03:00')
    .file({ category: 'FINANCING', level: 'DEPARTMENT', levelReason: '示例' })
    .liveTo(at('2026-03-07 03:00') + 30_000);
  expect(story.colours).toEqual(['BLUE']);
  expect(story.clock('HANDLE').missedAt).not.toBeNull();
  story.do({ type: 'claim', by: headOf('SL-FINANCIAL_OFFICE') }).wake();
  expect(story.colours).toEqual(['BLUE', 'BLUE']);
});
const SLOW_BLUE = {
  ...FAST_POLICY.orders.BLUE,
  rectify: { EXTRA: '60s', URGENT: '60s', NORMAL: '60s', COMPLEX: '60s' },
} as const;
