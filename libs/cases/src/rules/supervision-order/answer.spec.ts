import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { HOUR } from '@zhuoluo/kernel';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { FROM_COUNTY, Story } from '../testing/story.fixture.ts';
import { blueIssued, claimed, LEAD_HEAD } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const answer = { type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' } as const;
const accept = { type: 'accept-answer', by: PEOPLE.inspector } as const;
const reject = { type: 'reject-answer', by: PEOPLE.inspector, reason: '未见实质进展' } as const;

/** Blue of Thursday 12 March 8:00 until Tuesday 17 March 18:00; answered on Friday 13 March at 10. */
const answered = () => blueIssued().skipTo('2026-03-13 10:00').do(answer);
const accepted = () => answered().do({ ...accept, until: at('2026-03-19 18:00') });

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
      .do({ ...answer, by: headOf('DF-HUMAN_RESOURCES') })
      .liveTo('2026-03-18 08:00');
    expect(story.orders).toMatchObject([{ state: 'ANSWERED', judgeOfficeId: 'SL-SUPERVISION' }]);
    expect(story.refusalOf({ ...reject, by: PEOPLE.countyInspector })).toBe('not-your-unit');
    story.do({ ...accept, until: at('2026-03-20 18:00') });
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
      .do({ ...answer, colour: 'BLUE' });
    expect(story.orders).toMatchObject([
      { state: 'ANSWERED', rectifyMissedAt: at('2026-03-17 18:00') },
      { colour: 'YELLOW', state: 'LAPSED' },
    ]);
  });
});

describe('an answer accepted while the matter is not handed in (rules.md §124)', () => {
  it('needs a date, at most half the handle limit away', () => {
    expect(answered().refusalOf(accept)).toBe('until-required');
    expect(answered().refusalOf({ ...accept, until: at('2026-03-13 09:00') })).toBe('until-required');
    expect(answered().refusalOf({ ...accept, until: at('2026-03-19 18:01') })).toBe('until-too-late');
    expect(answered().refusalOf({ ...accept, until: at('2026-03-19 18:00') })).toBeNull();
  });

  it('and no later than the calendar reaches, where half the limit runs into a year that is not loaded', () => {
    const story = new Story()
      .skipTo('2026-12-14 09:00')
      .file({ level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: LEAD_HEAD })
      .liveTo('2026-12-28 10:00')
      .do(answer);
    expect(story.refusalOf({ ...accept, until: at('2027-06-30 18:00') })).toBe('until-too-late');
    expect(story.refusalOf({ ...accept, until: at('2027-01-01 00:01') })).toBe('until-too-late');
    expect(story.refusalOf({ ...accept, until: at('2026-12-31 18:00') })).toBeNull();
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
    story.do(answer);
    expect(story.refusalOf({ ...accept, until: at('2026-03-23 18:00') })).toBe('commitment-spent');
  });

  it('under limits in seconds a date broken at night draws at once', () => {
    const start = at('2026-10-03 02:00');
    const story = new Story({ policy: FAST_POLICY })
      .skipTo(start)
      .file({ category: 'FINANCING', level: 'DEPARTMENT', levelReason: '示例' })
      .liveTo(start + 9_000)
      .do({ ...answer, by: headOf('SL-FINANCIAL_OFFICE') })
      .do({ ...accept, until: start + 15_000 })
      .liveTo(start + 15_000);
    expect(story.orders).toMatchObject([{ colour: 'BLUE' }, { colour: 'YELLOW', reason: 'COMMITMENT_MISSED' }]);
  });
});

describe('an answer rejected (rules.md §125)', () => {
  it('draws the next colour at once', () => {
    const story = answered().do(reject);
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
        .do({ ...answer, colour: 'RED' })
        .do({ ...reject, colour: 'RED' });
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
      .do(reject)
      .do({ ...answer, colour: 'BLUE' });
    expect(story.orders).toMatchObject([{ state: 'ANSWERED' }, { colour: 'YELLOW', state: 'PENDING_SIGN' }]);
    story.do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    expect(story.orders).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'ISSUED' }]);
  });

  it('rejected once more, it draws nothing beside that draft', () => {
    const story = answered()
      .do(reject)
      .do({ ...answer, colour: 'BLUE' })
      .do({ ...reject, colour: 'BLUE' });
    expect(story.orders.map((o) => [o.colour, o.state])).toEqual([
      ['BLUE', 'ISSUED'],
      ['YELLOW', 'PENDING_SIGN'],
    ]);
  });

  it('but a better answer may be accepted, and then the draft lapses', () => {
    const story = answered()
      .do(reject)
      .do({ ...answer, colour: 'BLUE' })
      .do({ ...accept, colour: 'BLUE', until: at('2026-03-18 18:00') });
    expect(story.orders).toMatchObject([{ state: 'CLOSED' }, { colour: 'YELLOW', state: 'LAPSED' }]);
  });
});

describe('撤销 (rules.md §127)', () => {
  const revoke = { type: 'revoke', by: PEOPLE.inspector, reason: '责任单位有误' } as const;

  it('keeps the number, gives the points back and strikes the draft that was to follow', () => {
    const story = blueIssued().liveTo('2026-03-18 09:00').do({ type: 'sign', by: PEOPLE.chief }).do(revoke);
    expect(story.orders[1]).toMatchObject({
      colour: 'YELLOW',
      state: 'REVOKED',
      points: 0,
      docNumber: '商政督〔2026〕2号',
    });
    expect(story.case.colour).toBeNull();
  });

  it('gives the points back of an order that has ended already, and moves nothing else (复核)', () => {
    const signed = blueIssued().liveTo('2026-03-18 09:00').do({ type: 'sign', by: PEOPLE.chief });
    signed.skipTo('2026-03-19 09:00').submit().do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
    expect(signed.orders).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'CLOSED', points: -1 }]);
    const before = signed.case;
    signed.do({ ...revoke, colour: 'YELLOW' }).do({ ...revoke, colour: 'BLUE' });
    expect(signed.orders).toMatchObject([
      { state: 'REVOKED', points: 0 },
      { state: 'REVOKED', points: 0 },
    ]);
    const { state, unitId, dueAt, clocks } = before;
    expect(signed.case).toMatchObject({ state, unitId, dueAt, clocks });
    expect(signed.refusalOf({ ...revoke, colour: 'BLUE' })).toBe('wrong-order-state');
  });

  it('takes with it what was promised on it: nothing is drawn on a broken promise, but on the limit after a working day', () => {
    const story = accepted().do({ ...revoke, colour: 'BLUE' });
    expect(story.clock('COMMITMENT')).toMatchObject({ state: 'STOPPED', missedAt: null });
    story.liveTo('2026-03-20 09:00');
    expect(story.orders).toMatchObject([{ state: 'REVOKED' }, { colour: 'BLUE', reason: 'LIMIT_MISSED' }]);
  });

  it('takes with it what grew from it: the order on its rejected answer is revoked as well, and names it', () => {
    const story = answered().do(reject).do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    story.do({ ...revoke, colour: 'BLUE' });
    expect(story.orders).toMatchObject([
      { colour: 'BLUE', state: 'REVOKED', docNumber: '商政督〔2026〕1号' },
      { colour: 'YELLOW', state: 'REVOKED', docNumber: '商政督〔2026〕2号', points: 0 },
    ]);
    expect(story.case.colour).toBeNull();
    const [first, second] = story.events.filter((e) => e.type === 'order-revoked');
    expect(first!.facts).toMatchObject({ because: '商政督〔2026〕1号', points: -1, reason: revoke.reason });
    expect(second!.facts).not.toHaveProperty('because');
    story.liveTo('2026-03-18 09:00');
    expect(story.orders.at(-1)).toMatchObject({ colour: 'BLUE', reason: 'LIMIT_MISSED', supersedes: null });
  });

  it('and so is a whole ladder, the draft at its end included; the level the case has risen to stays', () => {
    const story = claimed().liveTo('2026-03-18 09:00').do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    story.liveTo('2026-03-23 09:00');
    expect(story.orders.map((o) => o.state)).toEqual(['SUPERSEDED', 'ISSUED', 'PENDING_SIGN']);
    const { level } = story.case;
    story.do({ ...revoke, colour: 'BLUE' });
    expect(story.orders.map((o) => o.state)).toEqual(['REVOKED', 'REVOKED', 'LAPSED']);
    expect(story.case.level).toBe(level);
  });

  it('what it grew from stays: that stood before it', () => {
    const story = answered().do(reject).do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
    story.do({ ...revoke, colour: 'YELLOW' });
    expect(story.orders).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'REVOKED' }]);
  });

  it('a limit still missed draws again after a working day: no open case is left without a next milestone', () => {
    const story = blueIssued().do(revoke).liveTo('2026-03-16 08:00');
    expect(story.orders).toMatchObject([{ state: 'REVOKED' }, { colour: 'BLUE', state: 'ISSUED', step: 2 }]);
  });

  it('also after a broken promise', () => {
    const story = accepted().liveTo('2026-03-20 09:00').do({ type: 'sign', by: PEOPLE.chief }).do(revoke);
    story.liveTo('2026-03-24 08:00');
    expect(story.orders.at(-1)).toMatchObject({ colour: 'YELLOW', state: 'PENDING_SIGN', step: 3 });
  });
});
