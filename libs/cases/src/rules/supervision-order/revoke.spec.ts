import { accepted, answered, blueIssued, claimed, REJECT } from '../testing/ways.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

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
    const story = answered().do(REJECT).do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
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
    const story = answered().do(REJECT).do({ type: 'sign', by: PEOPLE.chief, colour: 'YELLOW' });
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
