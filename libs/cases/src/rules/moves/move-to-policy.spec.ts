import { earliestEnd, type Duration } from '@zhuoluo/kernel';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { directory } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf } from '@zhuoluo/notices/rules';
import { DEFAULT_POLICY, type Policy } from '@zhuoluo/regulation/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import { inTheEnd } from '../testing/laws.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { accepted, blueIssued, claimed, closed, dispatched, LEAD_UNIT, submitted } from '../testing/ways.fixture.ts';

/** The default, but for the handle and claim limits of a department. */
function withLimits(handle: Duration, claim: Duration = '1wd'): Policy {
  const { DEPARTMENT } = DEFAULT_POLICY.limits;
  const limits = {
    handle: { ...DEPARTMENT.handle, NORMAL: handle, URGENT: handle },
    claim: { ...DEPARTMENT.claim!, NORMAL: claim, URGENT: claim },
  };
  return { ...DEFAULT_POLICY, categories: {}, limits: { ...DEFAULT_POLICY.limits, DEPARTMENT: limits } };
}
const longer = withLimits('12wd', '2wd');
const shorter = withLimits('2wd');

describe('a case that moves to another version of the regulation (rules.md §152)', () => {
  it('has its limit counted by it from the start, later as far as it goes', () => {
    const story = claimed();
    expect(story.moveTo(longer)).toBeNull();
    expect(story.case.policyVersion).toBe(2);
    expect(story.clock('HANDLE')).toMatchObject({ limit: '12wd', dueAt: at('2026-03-18 18:00') });
    expect(story.lead).toMatchObject({ handleLimit: '12wd', dueAt: at('2026-03-18 18:00') });
    expect(story.case.dueAt).toBe(at('2026-03-18 18:00'));
    expect(story.eventsOf('policy-changed')).toMatchObject([
      {
        by: { personId: 'admin' },
        facts: {
          fromVersion: 1,
          toVersion: 2,
          reason: '新方案更短',
          limits: [{ kind: 'HANDLE', formerDueAt: at('2026-03-11 18:00'), dueAt: at('2026-03-18 18:00') }],
        },
      },
    ]);
  });

  it('is given no less than until the close of the next working day, and its unit is told', () => {
    const story = claimed().skipTo('2026-03-09 10:00');
    expect(story.moveTo(shorter)).toBeNull();
    expect(story.clock('HANDLE')).toMatchObject({ limit: '2wd', dueAt: at('2026-03-10 18:00') });
    const told = noticesOf(story.case, story.eventsOf('policy-changed'), directory());
    expect(told.map(({ kind, to }) => [kind, idOf(to)])).toEqual([['limit-moved', LEAD_UNIT]]);
  });

  it('not claimed yet is due as if it were claimed at the last moment of the new limit', () => {
    const story = dispatched();
    expect(story.moveTo(longer)).toBeNull();
    expect(story.lead).toMatchObject({
      claimDueAt: at('2026-03-04 18:00'),
      handleLimit: '12wd',
      dueAt: at('2026-03-20 18:00'),
    });
    expect(story.eventsOf('policy-changed')[0]!.facts.limits).toHaveLength(2);
  });

  it('draws by the new version from then on', () => {
    const story = claimed();
    story.moveTo(longer);
    expect(story.liveTo('2026-03-18 17:59').orders).toEqual([]);
    expect(story.liveTo('2026-03-19 08:00').orders).toMatchObject([{ colour: 'BLUE', limit: '12wd' }]);
  });

  it('stays while an order of it is open', () => {
    const story = blueIssued();
    const { orders, clocks } = story.case;
    expect(story.moveTo(longer)).toBe('OPEN_ORDER');
    expect(story.case).toMatchObject({ policyVersion: 1, orders, clocks });
  });

  it('that has ended stays', () => {
    expect(closed().moveTo(longer)).toBe('ENDED');
  });

  it('keeps a limit that stands still, a date that was promised, and a limit that was missed', () => {
    const paused = submitted();
    const { remainingSeconds, limit } = paused.clock('HANDLE');
    expect(paused.moveTo(longer)).toBeNull();
    expect(paused.clock('HANDLE')).toMatchObject({ remainingSeconds, limit, state: 'PAUSED' });

    const promised = accepted();
    expect(promised.moveTo(longer)).toBeNull();
    expect(promised.clock('COMMITMENT').dueAt).toBe(at('2026-03-19 18:00'));
    expect(promised.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-11 18:00'), missedAt: at('2026-03-11 18:00') });
  });

  it.each([
    ['longer', longer],
    ['shorter', shorter],
  ])('of any history changes no order and nothing judged, and brings nothing forward too far: %s', (_, policy) => {
    inTheEnd((story) => {
      const { orders, clocks, endedAt } = story.wake().case;
      const { now, calendar } = story.context;
      const why = story.moveTo(policy);
      expect(story.case.orders).toEqual(orders);
      if (endedAt !== null || orders.some(isOpenOrder)) {
        expect(why).toBe(endedAt === null ? 'OPEN_ORDER' : 'ENDED');
        return;
      }
      for (const before of clocks) check(story, before.id, before, earliestEnd(now, calendar), now);
      const moved = story.case;
      expect(story.wake().case.version - moved.version).toBeLessThanOrEqual(2);
    });
  });

  function check(
    story: Story,
    id: string,
    before: Story['case']['clocks'][number],
    earliest: number | null,
    now: number,
  ): void {
    const after = story.case.clocks.find((clock) => clock.id === id)!;
    const isJudged = before.state !== 'RUNNING' || (before.dueAt !== null && before.dueAt <= now);
    if (isJudged || before.kind === 'COMMITMENT') return void expect(after).toEqual(before);
    if (before.dueAt === null || after.dueAt === null || after.dueAt >= before.dueAt) return;
    expect(after.dueAt).toBeGreaterThanOrEqual(earliest!);
  }
});
