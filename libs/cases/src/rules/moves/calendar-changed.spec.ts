import fc from 'fast-check';
import { workCalendar, type DayOverride, type WorkCalendar } from '@zhuoluo/kernel';
import { at, CALENDAR_2025_2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import { accepted, blueIssued, claimed, dispatched, LEAD_UNIT, onSite, submitted } from '../testing/ways.fixture.ts';
import { idOf } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import type { Story } from '../testing/story.fixture.ts';
import { directory, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** The calendar's next version, with these days otherwise. */
function changed(days: Record<string, DayOverride>, version = 2): WorkCalendar {
  return workCalendar({ ...CALENDAR_2025_2026, version, days: { ...CALENDAR_2025_2026.days, ...days } });
}

/** Some days of March that were to be worked, off. */
const floodOff = changed({ '2026-03-09': 'REST', '2026-03-10': 'REST' });
/** Saturdays and Sundays worked. */
const weekendsWorked = changed({ '2026-03-07': 'WORK', '2026-03-08': 'WORK' });

describe('a limit whose calendar has changed (rules.md §23)', () => {
  it('moves later by the days that are off now, with its warning, its draw, its task and its case', () => {
    const before = claimed();
    expect(before.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-11 18:00'), calendarVersion: 1 });
    const story = claimed().skipTo('2026-03-03 10:00').load(floodOff).wake();
    expect(story.clock('HANDLE')).toMatchObject({
      dueAt: at('2026-03-13 18:00'),
      drawAt: at('2026-03-16 08:00'),
      calendarVersion: 2,
    });
    expect(story.clock('HANDLE').warnAt!).toBeGreaterThan(before.clock('HANDLE').warnAt!);
    expect(story.lead.dueAt).toBe(at('2026-03-13 18:00'));
    expect(story.lead.originalDueAt).toBe(at('2026-03-11 18:00'));
    expect(story.case.dueAt).toBe(at('2026-03-13 18:00'));
    expect(story.eventsOf('limit-moved').map(({ facts }) => facts)).toEqual([
      {
        clockId: story.clock('HANDLE').id,
        taskId: story.lead.id,
        kind: 'HANDLE',
        unitId: LEAD_UNIT,
        formerDueAt: at('2026-03-11 18:00'),
        dueAt: at('2026-03-13 18:00'),
        calendar: 'CN',
        fromVersion: 1,
        toVersion: 2,
      },
    ]);
  });

  it('is recomputed before time acts: no order is drawn on a day that has become free', () => {
    const story = claimed().skipTo('2026-03-03 10:00').load(floodOff).liveTo('2026-03-13 17:59');
    expect(story.orders).toEqual([]);
    expect(story.liveTo('2026-03-16 08:00').colours).toEqual(['BLUE']);
  });

  it('stays where no day of it has changed', () => {
    const story = claimed()
      .skipTo('2026-03-03 10:00')
      .load(changed({ '2026-03-12': 'REST' }))
      .wake();
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-11 18:00'), calendarVersion: 1 });
    expect(story.happened).not.toContain('limit-moved');
    expect(story.liveTo('2026-03-12 17:59').orders).toEqual([]);
    expect(story.liveTo('2026-03-13 08:00').colours).toEqual(['BLUE']);
  });

  it('moves earlier where the days allow it', () => {
    const story = claimed().skipTo('2026-03-03 10:00').load(weekendsWorked).wake();
    expect(story.clock('HANDLE').dueAt).toBe(at('2026-03-09 18:00'));
  });

  it('moves earlier no further than the close of the next working day after the change', () => {
    const friday = claimed().skipTo('2026-03-06 15:00');
    const story = friday.load(changed({ '2026-03-01': 'WORK', '2026-03-07': 'WORK', '2026-03-08': 'WORK' })).wake();
    expect(story.clock('HANDLE').dueAt).toBe(at('2026-03-09 18:00'));
    const late = claimed().skipTo('2026-03-09 09:00').load(weekendsWorked).wake();
    expect(late.clock('HANDLE').dueAt).toBe(at('2026-03-10 18:00'));
  });

  it('comes back exactly where the change is taken back', () => {
    const story = claimed().skipTo('2026-03-09 09:00').load(weekendsWorked).wake();
    story.skipTo('2026-03-09 10:00').load(changed({}, 3)).wake();
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-11 18:00'), calendarVersion: 3 });
  });

  it('is judged where it had ended: a later change of its last day moves nothing', () => {
    const story = claimed()
      .skipTo('2026-03-11 18:00')
      .load(changed({ '2026-03-11': 'REST' }));
    story.liveTo('2026-03-12 08:00');
    expect(story.clock('HANDLE').dueAt).toBe(at('2026-03-11 18:00'));
    expect(story.colours).toEqual(['BLUE']);
    expect(story.happened).not.toContain('limit-moved');
  });

  it('is told to its unit where it ends earlier, and not where it ends later', () => {
    const told = (story: Story) =>
      noticesOf(story.case, story.eventsOf('limit-moved'), directory()).map(({ kind, to }) => [kind, idOf(to)]);
    expect(told(claimed().skipTo('2026-03-03 10:00').load(weekendsWorked).wake())).toEqual([
      ['limit-moved', LEAD_UNIT],
    ]);
    expect(told(claimed().skipTo('2026-03-03 10:00').load(floodOff).wake())).toEqual([]);
  });

  it('is warned of once', () => {
    const story = claimed().liveTo('2026-03-11 09:00');
    expect(story.eventsOf('warning-given')).toHaveLength(1);
    story.load(changed({ '2026-03-11': 'REST' })).liveTo('2026-03-12 17:00');
    expect(story.clock('HANDLE').dueAt).toBe(at('2026-03-12 18:00'));
    expect(story.eventsOf('warning-given')).toHaveLength(1);
  });

  it('of a claim takes the expected end of its task along', () => {
    const story = dispatched()
      .skipTo('2026-03-02 10:00')
      .load(changed({ '2026-03-03': 'REST' }))
      .wake();
    expect(story.lead).toMatchObject({ claimDueAt: at('2026-03-04 18:00'), dueAt: at('2026-03-13 18:00') });
    expect(story.eventsOf('limit-moved')).toHaveLength(1);
  });

  it('that is only expected, of a task not claimed yet, moves as well, once', () => {
    const story = dispatched().skipTo('2026-03-02 10:00').load(floodOff).wake().wake();
    expect(story.lead.claimDueAt).toBe(at('2026-03-03 18:00'));
    expect(story.lead.dueAt).toBe(at('2026-03-16 18:00'));
    expect(story.eventsOf('limit-moved')).toHaveLength(1);
  });

  it('of an issued order comes later and never earlier', () => {
    const later = blueIssued()
      .load(changed({ '2026-03-16': 'REST' }))
      .wake();
    expect(later.orders[0]).toMatchObject({ rectifyDueAt: at('2026-03-18 18:00'), expireAt: at('2026-03-19 08:00') });
    const earlier = blueIssued()
      .load(changed({ '2026-03-14': 'WORK', '2026-03-15': 'WORK' }))
      .wake();
    expect(earlier.orders[0]).toMatchObject({ rectifyDueAt: at('2026-03-17 18:00'), calendarVersion: 1 });
  });

  it('that a person named does not move', () => {
    const story = accepted()
      .load(changed({ '2026-03-18': 'REST', '2026-03-19': 'REST' }))
      .wake();
    expect(story.clock('COMMITMENT').dueAt).toBe(at('2026-03-19 18:00'));
  });

  it('that stands still keeps what is left of it, and goes on by the newest calendar', () => {
    const story = submitted()
      .load(changed({ '2026-03-04': 'REST' }))
      .wake();
    expect(story.clock('HANDLE').state).toBe('PAUSED');
    story.do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });
    expect(story.clock('HANDLE')).toMatchObject({ dueAt: at('2026-03-12 18:00'), calendarVersion: 2 });
  });

  it('that goes on after a rework keeps what was left of it at the change', () => {
    const reworked = submitted().do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });
    const dueAt = reworked.clock('HANDLE').dueAt!;
    expect(dueAt).toBe(at('2026-03-11 18:00'));
    const story = reworked.skipTo('2026-03-04 10:00').load(floodOff).wake();
    expect(story.clock('HANDLE').dueAt).toBe(at('2026-03-13 18:00'));
  });

  it('of minutes or seconds runs around the clock, and no calendar moves it', () => {
    const fast = onSite({ policy: { ...onSite().context.policy, limits: fastLimits() } });
    const { dueAt } = fast.clock('ON_SITE');
    fast.load(changed({ '2026-03-02': 'REST' })).wake();
    expect(fast.clock('ON_SITE').dueAt).toBe(dueAt);
  });

  function fastLimits() {
    const { limits } = onSite().context.policy;
    return { ...limits, ON_SITE: { handle: { EXTRA: '9h', URGENT: '9h', NORMAL: '9h', COMPLEX: '9h' } } } as const;
  }

  it('moves to the same end whenever the case is looked at, through any number of changes', () => {
    const dates = ['2026-03-03', '2026-03-05', '2026-03-07', '2026-03-08', '2026-03-10', '2026-03-14', '2026-03-16'];
    const versions = fc.array(
      fc.record({
        days: fc.dictionary(fc.constantFrom(...dates), fc.constantFrom<DayOverride>('WORK', 'REST')),
        hours: fc.integer({ min: 1, max: 80 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const end = (changes: readonly { days: Record<string, DayOverride>; hours: number }[], looks: boolean) => {
      const story = claimed();
      for (const [i, { days, hours }] of changes.entries()) {
        story.skipTo(story.now + hours * 3_600_000).load(changed(days, i + 2));
        if (looks) story.wake();
      }
      const { dueAt, drawAt, calendarVersion } = story.wake().clock('HANDLE');
      // What is overdue by then draws as after an outage.
      const draws = dueAt! > story.now ? drawAt : null;
      return { dueAt, draws, calendarVersion, task: story.lead.dueAt, case: story.case.dueAt };
    };
    fc.assert(fc.property(versions, (changes) => expect(end(changes, false)).toEqual(end(changes, true))));
  });

  it('draws its order at the same instant, be it that a later change only took the day after its end', () => {
    const saturdayWorked = changed({ '2026-03-03': 'REST', '2026-03-10': 'REST', '2026-03-14': 'WORK' }, 2);
    const asBefore = changed({}, 3);
    const drawn = (looks: boolean) => {
      const story = claimed().skipTo('2026-03-09 09:00').load(saturdayWorked);
      if (looks) story.wake();
      const { dueAt, drawAt } = story.skipTo('2026-03-12 01:00').load(asBefore).wake().clock('HANDLE');
      return { dueAt, drawAt };
    };
    expect(drawn(true)).toEqual({ dueAt: at('2026-03-13 18:00'), drawAt: at('2026-03-14 08:00') });
    expect(drawn(false)).toEqual(drawn(true));
  });

  it('never ends before the close of the next working day after a change that brings it forward', () => {
    const days = fc.dictionary(
      fc.constantFrom('2026-03-01', '2026-03-07', '2026-03-08', '2026-03-05', '2026-03-10'),
      fc.constantFrom<DayOverride>('WORK', 'REST'),
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), (other, hours) => {
        const story = claimed();
        const before = story.clock('HANDLE').dueAt!;
        const calendar = changed(other);
        story.skipTo(story.now + hours * 3_600_000).load(calendar);
        const when = story.now;
        const after = story.wake().clock('HANDLE').dueAt!;
        if (after >= before) return;
        const next = calendar.nextWorkingDate(new Date(when + 8 * 3_600_000).toISOString().slice(0, 10))!;
        expect(after).toBeGreaterThanOrEqual(calendar.closeOf(next));
      }),
    );
  });
});
