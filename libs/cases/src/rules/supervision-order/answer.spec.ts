import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { HOUR } from '@zhuoluo/kernel';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { ACCEPT, accepted, ANSWER, answered, blueIssued, claimed, LEAD_HEAD, REJECT } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

describe('反馈 (rules.md §121, §122)', () => {
  it('an answer in time stops the order’s limit', () => {
    const story = answered().liveTo('2026-03-13 18:00');
    expect(story.orders).toMatchObject([{ state: 'ANSWERED', expireAt: null, answeredAt: at('2026-03-13 10:00') }]);
    expect(story.case.colour).toBe('BLUE');
  });

  it('the supervision office is reminded after a working day; after two its decision moves a tier up', () => {
    const story = answered().liveTo('2026-03-17 08:00');
    expect(story.happened.filter((t) => t === 'order-judgement-reminded')).toHaveLength(1);
    story.liveTo('2026-03-30 08:00');
    expect(story.orders).toMatchObject([{ state: 'ANSWERED', colour: 'BLUE' }]);
  });

  it('at a county the decision moves to the city’s supervision office, and the unit does not pay for the silence', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
      .liveTo('2026-03-13 10:00')
      .do({ ...ANSWER, by: headOf('DF-HUMAN_RESOURCES') })
      .liveTo('2026-03-18 08:00');
    expect(story.orders).toMatchObject([{ state: 'ANSWERED', judgeOfficeId: 'SL-SUPERVISION' }]);
    expect(story.refusalOf({ ...REJECT, by: PEOPLE.countyInspector })).toBe('not-your-unit');
    story.do({ ...ACCEPT, until: at('2026-03-20 18:00') });
    expect(story.orders).toMatchObject([{ state: 'CLOSED', judgedBy: 'sl-inspector' }]);
  });

  it('at the city, with no one above, it is reminded again instead', () => {
    const story = answered().liveTo('2026-03-18 08:00');
    expect(story.happened).not.toContain('order-judgement-moved');
    expect(story.happened.filter((t) => t === 'order-judgement-reminded')).toHaveLength(2);
    expect(story.orders[0]!.judgeMoveAt).toBe(at('2026-03-23 08:00'));
  });

  it('an answer that comes late, before the next colour is signed, is recorded as late; the draft lapses (rules.md §98)', () => {
    const story = blueIssued()
      .liveTo('2026-03-18 09:00')
      .do({ ...ANSWER, colour: 'BLUE' });
    expect(story.orders).toMatchObject([
      { state: 'ANSWERED', rectifyMissedAt: at('2026-03-17 18:00') },
      { colour: 'YELLOW', state: 'LAPSED' },
    ]);
  });
});

describe('an answer accepted while the matter is not handed in (rules.md §124)', () => {
  it('needs a date, at most half the handle limit away', () => {
    expect(answered().refusalOf(ACCEPT)).toBe('until-required');
    expect(answered().refusalOf({ ...ACCEPT, until: at('2026-03-13 09:00') })).toBe('until-required');
    expect(answered().refusalOf({ ...ACCEPT, until: at('2026-03-19 18:01') })).toBe('until-too-late');
    expect(answered().refusalOf({ ...ACCEPT, until: at('2026-03-19 18:00') })).toBeNull();
  });

  it('and no later than the calendar reaches, where half the limit runs into a year that is not loaded', () => {
    const story = new Story()
      .skipTo('2026-12-14 09:00')
      .file({ level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: LEAD_HEAD })
      .liveTo('2026-12-28 10:00')
      .do(ANSWER);
    expect(story.refusalOf({ ...ACCEPT, until: at('2027-06-30 18:00') })).toBe('until-too-late');
    expect(story.refusalOf({ ...ACCEPT, until: at('2027-01-01 00:01') })).toBe('until-too-late');
    expect(story.refusalOf({ ...ACCEPT, until: at('2026-12-31 18:00') })).toBeNull();
  });

  it('closes the order and keeps its points; the date is now the limit', () => {
    const story = accepted();
    expect(story.orders).toMatchObject([{ state: 'CLOSED', judgedBy: 'sl-inspector' }]);
    expect(story.clock('COMMITMENT')).toMatchObject({ dueAt: at('2026-03-19 18:00'), state: 'RUNNING' });
    expect(story.lead.committed).toBe(true);
    expect(story.case.colour).toBeNull();
  });

  it('a date kept ends there', () => {
    const story = accepted().skipTo('2026-03-19 17:00').submit().liveTo('2026-03-20 12:00');
    expect(story.orders).toHaveLength(1);
    expect(story.clock('COMMITMENT')).toMatchObject({ state: 'STOPPED', missedAt: null });
  });

  it('a date broken draws the next colour, never blue again; the closed order stays closed', () => {
    const story = accepted().liveTo('2026-03-20 08:00');
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'CLOSED' },
      { colour: 'YELLOW', reason: 'COMMITMENT_MISSED', state: 'PENDING_SIGN' },
    ]);
    story.do({ type: 'sign', by: PEOPLE.chief });
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'CLOSED', endedAt: at('2026-03-13 10:00') },
      { colour: 'YELLOW', state: 'ISSUED', supersedes: story.orders[0]!.id },
    ]);
    expect(story.clock('COMMITMENT')).toMatchObject({ state: 'STOPPED', missedAt: at('2026-03-19 18:00') });
  });

  it('is granted once per task and level', () => {
    const story = accepted().liveTo('2026-03-20 09:00').do({ type: 'sign', by: PEOPLE.chief });
    story.do(ANSWER);
    expect(story.refusalOf({ ...ACCEPT, until: at('2026-03-23 18:00') })).toBe('commitment-spent');
  });

  it('under limits in seconds a date broken at night draws at once', () => {
    const start = at('2026-10-03 02:00');
    const story = new Story({ policy: FAST_POLICY })
      .skipTo(start)
      .file({ category: 'FINANCING', level: 'DEPARTMENT', levelReason: '示例' })
      .liveTo(start + 9_000)
      .do({ ...ANSWER, by: headOf('SL-FINANCIAL_OFFICE') })
      .do({ ...ACCEPT, until: start + 15_000 })
      .liveTo(start + 15_000);
    expect(story.orders).toMatchObject([{ colour: 'BLUE' }, { colour: 'YELLOW', reason: 'COMMITMENT_MISSED' }]);
  });
});

describe('an answer rejected (rules.md §125)', () => {
  it('draws the next colour at once', () => {
    const story = answered().do(REJECT);
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'ISSUED' },
      { colour: 'YELLOW', reason: 'ANSWER_REJECTED', state: 'PENDING_SIGN', supersedes: story.orders[0]!.id },
    ]);
  });

  it('a red goes on with at least a working day, given once: an answer a day does not put it off', () => {
    const story = claimed().liveTo('2026-03-27 09:00');
    const red = () => story.orders.find((o) => o.colour === 'RED')!;
    const again = (hoursBefore: number) =>
      story
        .skipTo(red().rectifyDueAt! - hoursBefore * HOUR)
        .do({ ...ANSWER, colour: 'RED' })
        .do({ ...REJECT, colour: 'RED' });
    const first = red().rectifyDueAt!;
    again(1);
    const extended = red().rectifyDueAt!;
    expect(extended).toBeGreaterThan(first);
    again(2);
    again(1);
    expect(red().rectifyDueAt).toBe(extended);
  });

  it('answering once more does not make that draft lapse: a polite answer never ends supervision', () => {
    const story = answered()
      .do(REJECT)
      .do({ ...ANSWER, colour: 'BLUE' });
    expect(story.orders).toMatchObject([{ state: 'ANSWERED' }, { colour: 'YELLOW', state: 'PENDING_SIGN' }]);
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    expect(story.orders).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'ISSUED' }]);
  });

  it('rejected once more, it draws nothing beside that draft', () => {
    const story = answered()
      .do(REJECT)
      .do({ ...ANSWER, colour: 'BLUE' })
      .do({ ...REJECT, colour: 'BLUE' });
    expect(story.orders.map((o) => [o.colour, o.state])).toEqual([
      ['BLUE', 'ISSUED'],
      ['YELLOW', 'PENDING_SIGN'],
    ]);
  });

  it('but a better answer may be accepted, and then the draft lapses', () => {
    const story = answered()
      .do(REJECT)
      .do({ ...ANSWER, colour: 'BLUE' })
      .do({ ...ACCEPT, colour: 'BLUE', until: at('2026-03-18 18:00') });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }, { colour: 'YELLOW', state: 'LAPSED' }]);
  });
});
