import { at, calendar2025To2026 as calendar } from './calendar.fixture.ts';
import type { Duration } from './duration.ts';
import { dueOf, remainingOf, resume, warnAtOf } from './limit.ts';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 27_000;

describe('what is left of a limit', () => {
  it.each<[string, Duration, number, string]>([
    ['2026-03-11 08:00', '7wd', DAY_SECONDS, 'a working day'],
    ['2026-03-09 18:00', '7wd', 2 * DAY_SECONDS, 'nights do not count'],
    ['2026-03-11 18:00', '7wd', 0, 'expired'],
    ['2026-03-12 08:00', '7wd', 0, 'the night after is no lateness in working time'],
    ['2026-03-12 09:00', '7wd', -HOUR_SECONDS, 'an hour late'],
    ['2026-03-12 08:00', '24h', -14 * HOUR_SECONDS, 'around the clock the night counts'],
  ])('at %s of %s due 11 March 18:00: %s s, %s', (now, limit, seconds) => {
    expect(remainingOf(at(now), at('2026-03-11 18:00'), limit, calendar)).toBe(seconds);
  });

  it('counts a begun second as left, so that none is lost and nothing left means expired', () => {
    const due = at('2026-03-11 18:00');
    expect(remainingOf(due - 1, due, '7wd', calendar)).toBe(1);
    expect(remainingOf(due - 1_001, due, '90s', calendar)).toBe(2);
    expect(remainingOf(due + 1, due, '90s', calendar)).toBe(0);
  });
});

describe('a paused limit goes on with its remainder', () => {
  it('a wd limit rounds up to the close of the day it reaches (rules.md §25)', () => {
    const left = remainingOf(at('2026-03-10 10:00'), at('2026-03-11 18:00'), '7wd', calendar);
    expect(left).toBe(2 * DAY_SECONDS - 2 * HOUR_SECONDS);
    expect(resume(at('2026-03-16 08:00'), left, '7wd', calendar)).toEqual({
      dueAt: at('2026-03-17 18:00'),
      drawAt: at('2026-03-18 08:00'),
    });
    expect(resume(at('2026-03-16 11:00'), left, '7wd', calendar).dueAt).toBe(at('2026-03-18 18:00'));
  });

  it('a wh limit goes on to the minute', () => {
    expect(resume(at('2026-03-16 11:00'), 2 * HOUR_SECONDS, '4wh', calendar).dueAt).toBe(at('2026-03-16 15:30'));
  });

  it('a limit around the clock goes on around the clock', () => {
    expect(resume(at('2026-03-14 11:00'), 90, '2h', calendar)).toEqual({
      dueAt: at('2026-03-14 11:00') + 90_000,
      drawAt: at('2026-03-14 11:00') + 90_000,
    });
  });

  it.each(['7wd', '4wh', '90s'] as const)(
    '%s with nothing left, or late, is due now: a pause cures nothing',
    (limit) => {
      const now = at('2026-03-16 11:00');
      expect(resume(now, 0, limit, calendar)).toEqual({ dueAt: now, drawAt: now });
      expect(resume(now, -DAY_SECONDS, limit, calendar)).toEqual({ dueAt: now, drawAt: now });
    },
  );

  it.each([
    [HOUR_SECONDS, '2026-03-17 18:00', 'the minimum where less was left'],
    [-DAY_SECONDS, '2026-03-17 18:00', 'the minimum where it was late'],
    [2 * DAY_SECONDS, '2026-03-18 18:00', 'the remainder where more was left'],
  ])('rework with %i s left and at least 1 wd ends %s: %s (rules.md §132)', (left, expected) => {
    expect(resume(at('2026-03-16 09:00'), left, '7wd', calendar, '1wd').dueAt).toBe(at(expected));
  });
});

describe('warning before a limit: 75 % used, or 1 wd left of 2 or more, whichever is first (rules.md §95)', () => {
  const warnAt = (from: string, limit: Duration, share = 0.75) =>
    warnAtOf(at(from), limit, dueOf(at(from), limit, calendar), calendar, share);

  it.each<[string, Duration, string, number, string]>([
    ['2026-03-02 18:00', '7wd', '2026-03-10 09:52', 30, '75 % of seven days is five and a quarter'],
    ['2026-03-02 18:00', '2wd', '2026-03-04 08:00', 0, 'one day left comes first, at the opening of the last day'],
    ['2026-03-02 18:00', '1wd', '2026-03-03 16:07', 30, 'a single day goes by its share alone'],
    ['2026-03-02 09:00', '4wh', '2026-03-02 12:00', 150 * 60, 'three hours used at noon: warned after lunch'],
    ['2026-03-06 18:00', '60min', '2026-03-06 18:45', 0, 'around the clock: by its share, whoever is there'],
  ])('%s + %s warns %s and %i s: %s', (from, limit, expected, seconds) => {
    expect(warnAt(from, limit)).toBe(at(expected) + seconds * 1_000);
  });

  it('warns of 15 working days or more with three left, where the share comes later (rules.md §95)', () => {
    expect(warnAt('2026-03-02 18:00', '15wd', 0.9)).toBe(at('2026-03-19 08:00'));
    expect(warnAt('2026-03-02 18:00', '14wd', 1)).toBe(at('2026-03-20 08:00'));
  });

  it('never warns before the start, and warns at once with share 0', () => {
    expect(warnAt('2026-03-02 10:00', '7wd', 0)).toBe(at('2026-03-02 10:00'));
    expect(warnAt('2026-03-02 20:00', '7wd', 0)).toBe(at('2026-03-03 08:00'));
    expect(warnAt('2026-03-02 17:00', '2wd', 0.99)).toBe(at('2026-03-04 08:00'));
  });

  it('has nothing to warn of where the end comes first', () => {
    expect(warnAt('2026-03-02 10:00', '1wd', 1)).toBeNull();
    expect(warnAt('2026-03-02 10:00', '90s', 1)).toBeNull();
    expect(warnAt('2026-03-02 10:00', '0wh')).toBeNull();
  });
});
