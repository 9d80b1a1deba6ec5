import { at, calendar2025To2026, calendar2025To2027 } from '@zhuoluo/kernel/time/calendar.fixture';
import { HOUR } from '@zhuoluo/kernel';
import { Story } from '../testing/story.fixture.ts';
import { LEAD_HEAD, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { nextMilestoneAt } from './milestones.ts';

const before2027 = () => new Story({ calendar: calendar2025To2026 });
const next = (story: Story) => nextMilestoneAt(story.case, story.now);

/** Filed above ON_SITE: at the department at once, 1 wd to claim, 7 wd to handle (15 for LAND, here 一般). */
function atDepartment(when: string): Story {
  return before2027().skipTo(when).file({ level: 'DEPARTMENT', levelReason: '示例' });
}

describe('a limit running into a year without a calendar (rules.md §24)', () => {
  it('is never a reason to refuse a filing', () => {
    const story = before2027().skipTo('2026-12-31 16:00').file();
    expect(story.case).toMatchObject({ state: 'ON_SITE', dueAt: null });
    expect(story.clock('ON_SITE')).toMatchObject({ dueAt: null, state: 'RUNNING', remainingSeconds: 3 * 27_000 });
    expect(next(story)).toBe(at('2027-01-01 00:00'));
  });

  it('is looked at when the calendar ends, then every hour; nothing happens meanwhile', () => {
    const story = before2027().skipTo('2026-12-31 16:00').file().skipTo('2027-01-01 00:00').wake();
    expect(next(story)).toBe(at('2027-01-01 01:00'));
    story.skipTo('2027-01-20 09:30').wake();
    expect(next(story)).toBe(at('2027-01-20 09:30') + HOUR);
    expect(story.happened).toEqual(['case-filed']);
  });

  it('is computed once the year is loaded, for the clock and for the case', () => {
    const story = before2027().skipTo('2026-12-31 16:00').file().load(calendar2025To2027).wake();
    expect(story.clock('ON_SITE')).toMatchObject({ dueAt: at('2027-01-06 18:00'), recheckAt: null });
    expect(story.case.dueAt).toBe(at('2027-01-06 18:00'));
    expect(story.happened).toEqual(['case-filed', 'limit-computed']);
  });

  it('names the calendar it was computed with, before and after; what computes it names both', () => {
    const story = before2027().skipTo('2026-12-31 16:00').file();
    expect(story.clock('ON_SITE').calendarVersion).toBe(calendar2025To2026.version);
    story.load(calendar2025To2027).wake();
    expect(story.clock('ON_SITE').calendarVersion).toBe(calendar2025To2027.version);
    expect(story.events.at(-1)!.facts).toMatchObject({ calendar: 'CN', fromVersion: 1, toVersion: 2 });
  });

  it('keeps the version it was computed with where a new year changes nothing for it', () => {
    const story = before2027().skipTo('2026-03-03 10:00').file().load(calendar2025To2027).wake();
    expect(story.clock('ON_SITE').calendarVersion).toBe(calendar2025To2026.version);
    expect(story.happened).toEqual(['case-filed']);
  });

  it('gives the task its dates as well, before and after the claim', () => {
    const story = atDepartment('2026-12-31 10:00');
    expect(story.lead).toMatchObject({ claimDueAt: null, dueAt: null, originalDueAt: null });
    story.load(calendar2025To2027).wake();
    expect(story.lead).toMatchObject({
      claimDueAt: at('2027-01-04 18:00'),
      dueAt: at('2027-01-13 18:00'),
      originalDueAt: at('2027-01-13 18:00'),
    });
    expect(story.case.dueAt).toBe(at('2027-01-04 18:00'));

    const claimed = atDepartment('2026-12-29 10:00').do({ type: 'claim', by: LEAD_HEAD });
    expect(claimed.case.dueAt).toBeNull();
    claimed.load(calendar2025To2027).wake();
    expect(claimed.lead).toMatchObject({ dueAt: at('2027-01-08 18:00'), originalDueAt: at('2027-01-08 18:00') });
    expect(claimed.case.dueAt).toBe(at('2027-01-08 18:00'));
  });

  it('gives a date to the task whose claim limit was known and whose handle limit was not', () => {
    const story = atDepartment('2026-12-29 10:00');
    expect(story.lead).toMatchObject({ claimDueAt: at('2026-12-30 18:00'), dueAt: null });
    story.do({ type: 'claim', by: LEAD_HEAD }).load(calendar2025To2027).wake();
    expect(story.lead.dueAt).toBe(at('2027-01-08 18:00'));
  });

  /** Filed for the permit office, which has 5 wd and no co-unit; claimed at once. */
  function atPermitOffice(when: string): Story {
    const story = before2027().skipTo(when).file({ level: 'DEPARTMENT', levelReason: '示例', category: 'PERMIT' });
    return story.do({ type: 'claim', by: story.head() });
  }
  const backAndForth = (story: Story, when: string) =>
    story.skipTo(when).submit().do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });

  it('keeps all that is left while it stands still, what lies before the year and what lies in it', () => {
    const story = backAndForth(atPermitOffice('2026-12-28 09:00'), '2026-12-28 16:00');
    expect(story.lead).toMatchObject({ state: 'REWORK', dueAt: null });
    story.load(calendar2025To2027).wake();
    expect(story.lead.dueAt).toBe(at('2027-01-05 18:00'));
  });

  it('of an order keeps all that is left while the matter is reviewed', () => {
    const story = backAndForth(atPermitOffice('2026-12-21 09:00').liveTo('2026-12-29 09:00'), '2026-12-30 09:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', state: 'ISSUED', rectifyDueAt: null }]);
    story.load(calendar2025To2027).wake();
    expect(story.orders).toMatchObject([{ colour: 'BLUE', rectifyDueAt: at('2027-01-04 18:00') }]);
  });

  it.each([
    ['2027-01-05 06:30', '2027-01-08 18:00', 'before the opening: the day of filing never counts'],
    ['2027-01-05 10:00', '2027-01-08 18:00', 'in office hours'],
    ['2027-01-05 23:30', '2027-01-08 18:00', 'at night'],
  ])('filed on %s, 3 wd end on %s: %s', (when, dueAt) => {
    const story = before2027().skipTo(when).file().load(calendar2025To2027).wake();
    expect(story.clock('ON_SITE').dueAt).toBe(at(dueAt));
  });

  it('of an order is computed too', () => {
    const story = atDepartment('2026-12-17 10:00').do({ type: 'claim', by: LEAD_HEAD }).liveTo('2026-12-29 09:00');
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([
      { colour: 'BLUE', rectifyDueAt: null, remainingSeconds: 27_000, expireAt: null, calendarVersion: 1 },
    ]);
    story.skipTo('2027-01-02 09:00').load(calendar2025To2027).wake();
    expect(story.ordersOf(LEAD_UNIT)).toMatchObject([
      { rectifyDueAt: at('2027-01-04 18:00'), expireAt: at('2027-01-05 08:00'), calendarVersion: 2 },
    ]);
  });

  it('never lets a signature be given before its time: the draft waits past any holiday', () => {
    const story = atDepartment('2026-12-15 10:00').do({ type: 'claim', by: LEAD_HEAD }).liveTo('2026-12-31 10:00');
    const yellow = story.ordersOf(LEAD_UNIT).find((o) => o.colour === 'YELLOW')!;
    expect(yellow).toMatchObject({ state: 'PENDING_SIGN', delegateAt: at('2027-01-16 08:00') });
    story.liveTo('2027-01-10 12:00');
    expect(story.orders.find((o) => o.id === yellow.id)!.state).toBe('PENDING_SIGN');
  });

  it('of a red at the city keeps both its own limit and the wait for its repeat', () => {
    const story = before2027()
      .skipTo('2026-12-01 09:00')
      .file({ level: 'CITY', levelReason: '示例', urgency: 'EXTRA' })
      .liveTo('2026-12-30 09:00');
    const red = story.orders.find((o) => o.colour === 'RED' && o.state === 'ISSUED')!;
    expect(red.recheckAt).toBe(at('2027-01-01 00:00'));
    story.load(calendar2025To2027).skipTo('2027-01-04 09:00').wake();
    const computed = story.orders.find((o) => o.id === red.id)!;
    expect(computed.recheckAt).toBeNull();
    expect(computed.expireAt).toBeGreaterThan(computed.rectifyDueAt!);
    expect(computed.rectifyDueAt).toBe(red.rectifyDueAt);
  });

  it('closes like any other', () => {
    const story = before2027()
      .skipTo('2026-12-31 16:00')
      .file()
      .do({ type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' })
      .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
      .do({ type: 'close', by: PEOPLE.dispatcher, summary: '已办结' });
    expect(story.case.state).toBe('CLOSED');
    expect(next(story)).toBeNull();
  });
});
