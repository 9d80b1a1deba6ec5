import { at, calendar2025To2026 as calendar } from './calendar.fixture.ts';
import type { Duration } from './duration.ts';
import { chineseDateTime } from './instant.ts';
import { dueOf, secondsOf } from './limit.ts';

const due = (from: string, limit: Duration) => dueOf(at(from), limit, calendar);

describe('working days exclude the start date and end at close of business (rules.md §22)', () => {
  it.each<[string, Duration, string, string]>([
    ['2026-02-13 10:00', '3wd', '2026-02-25 18:00', 'Saturday 14 February is worked, then 春节'],
    ['2026-09-30 10:00', '5wd', '2026-10-13 18:00', 'over 国庆节, Saturday 10 October worked'],
    ['2025-12-31 10:00', '1wd', '2026-01-04 18:00', 'over 元旦 and the year, Sunday worked'],
    ['2026-09-18 10:00', '1wd', '2026-09-20 18:00', 'Sunday 20 September is worked'],
    ['2026-09-24 10:00', '2wd', '2026-09-29 18:00', 'over 中秋'],
    ['2025-09-30 10:00', '5wd', '2025-10-14 18:00', '9, 10, Saturday 11, 13 and 14 October'],
    ['2026-10-01 10:00', '1wd', '2026-10-08 18:00', 'from a holiday'],
    ['2026-03-02 00:00', '1wd', '2026-03-03 18:00', 'from midnight'],
    ['2026-03-02 23:59', '1wd', '2026-03-03 18:00', 'from the last minute of the day'],
  ])('%s + %s ends %s: %s', (from, limit, expected) => {
    expect(due(from, limit).dueAt).toBe(at(expected));
  });
});

describe('the three sample orders of case SL-2026-000118 (rules.md §120)', () => {
  it.each([
    ['dispatched Monday 2 March, 7 working days', '2026-03-02 10:00', '7wd', '2026-03-11 18:00', '2026-03-12 08:00'],
    ['blue drawn Thursday 12 March, 3 working days', '2026-03-12 08:00', '3wd', '2026-03-17 18:00', '2026-03-18 08:00'],
    [
      'yellow drawn Wednesday 18 March, 2 working days',
      '2026-03-18 08:00',
      '2wd',
      '2026-03-20 18:00',
      '2026-03-23 08:00',
    ],
    ['red drawn Monday 23 March, 2 working days', '2026-03-23 08:00', '2wd', '2026-03-25 18:00', '2026-03-26 08:00'],
  ] as const)('%s', (_, from, limit, dueAt, drawAt) => {
    expect(due(from, limit)).toEqual({ dueAt: at(dueAt), drawAt: at(drawAt) });
  });

  it('prints the limit as the order does', () => {
    expect(chineseDateTime(due('2026-03-12 08:00', '3wd').dueAt!)).toBe('2026年3月17日18时');
  });
});

describe('0wd, the same day, needs two working hours of today', () => {
  it.each([
    ['2026-03-02 08:00', '2026-03-02 18:00', 'a whole day left'],
    ['2026-03-02 16:00', '2026-03-02 18:00', 'exactly two hours left'],
    ['2026-03-02 16:01', '2026-03-03 18:00', 'a minute less'],
    ['2026-03-02 19:00', '2026-03-03 18:00', 'after close'],
    ['2026-03-07 09:00', '2026-03-09 18:00', 'on a Saturday'],
    ['2026-02-14 09:00', '2026-02-14 18:00', 'on a 调休 Saturday'],
    ['2026-10-03 09:00', '2026-10-08 18:00', 'on a holiday'],
  ])('from %s ends %s: %s', (from, expected) => {
    expect(due(from, '0wd').dueAt).toBe(at(expected));
  });
});

describe('working hours run inside office hours', () => {
  it.each<[string, Duration, string, string, string]>([
    ['2026-03-02 09:00', '2wh', '2026-03-02 11:00', '2026-03-02 11:00', 'within a morning: drawn at once'],
    ['2026-03-02 11:00', '2wh', '2026-03-02 15:30', '2026-03-02 15:30', 'across lunch'],
    ['2026-03-02 10:00', '2wh', '2026-03-02 12:00', '2026-03-02 14:30', 'to noon: drawn after lunch'],
    ['2026-03-06 17:00', '2wh', '2026-03-09 09:00', '2026-03-09 09:00', 'across a weekend'],
    ['2026-03-06 16:00', '2wh', '2026-03-06 18:00', '2026-03-09 08:00', 'to Friday close: drawn on Monday'],
    ['2026-03-07 10:00', '4wh', '2026-03-09 12:00', '2026-03-09 14:30', 'from a Saturday'],
    ['2026-09-30 17:00', '4wh', '2026-10-08 11:00', '2026-10-08 11:00', 'over 国庆节'],
  ])('%s + %s ends %s, drawn %s: %s', (from, limit, dueAt, drawAt) => {
    expect(due(from, limit)).toEqual({ dueAt: at(dueAt), drawAt: at(drawAt) });
  });
});

describe('seconds, minutes and hours run around the clock and draw at once', () => {
  it.each([
    ['2026-03-06 17:59', '60min', '2026-03-06 18:59'],
    ['2026-09-30 23:00', '2h', '2026-10-01 01:00'],
    ['2026-03-07 10:00', '120s', '2026-03-07 10:02'],
    ['2027-03-07 10:00', '120s', '2027-03-07 10:02'],
  ] as const)('%s + %s is %s', (from, limit, expected) => {
    expect(due(from, limit)).toEqual({ dueAt: at(expected), drawAt: at(expected) });
  });
});

describe('the length of a limit', () => {
  it.each([
    ['2wd', 54_000],
    ['4wh', 14_400],
    ['2h', 7_200],
    ['3min', 180],
    ['90s', 90],
  ] as const)('%s is %i seconds', (limit, seconds) => {
    expect(secondsOf(limit, calendar)).toBe(seconds);
  });
});
