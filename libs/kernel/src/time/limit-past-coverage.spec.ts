import { at, calendar2025To2026 as calendar, calendar2025To2027 as with2027 } from './calendar.fixture.ts';
import type { Duration } from './duration.ts';
import { explainDue } from './explain-due.ts';
import { drawAtOf, dueOf, recheckAtOf, resume, warnAtOf } from './limit.ts';

const DAY_SECONDS = 27_000;

describe('a limit past the last known year is never guessed from weekends (rules.md §24)', () => {
  it('keeps what remains of it and is looked at again when the coverage ends', () => {
    expect(dueOf(at('2026-12-29 10:00'), '5wd', calendar)).toEqual({
      dueAt: null,
      drawAt: null,
      reason: 'CALENDAR_YEAR_MISSING',
      remainingSeconds: 3 * DAY_SECONDS,
      recheckAt: at('2027-01-01 00:00'),
    });
  });

  it('keeps what remains of working hours too', () => {
    expect(dueOf(at('2026-12-31 16:00'), '4wh', calendar)).toMatchObject({ dueAt: null, remainingSeconds: 7_200 });
  });

  it('keeps whole seconds of it, a begun one as left, whichever millisecond it begins at', () => {
    const from = at('2026-12-31 16:00') + 123;
    expect(dueOf(from, '4wh', calendar)).toMatchObject({ dueAt: null, remainingSeconds: 7_201 });
  });

  it.each<[string, Duration, number, string, string]>([
    ['2027-01-05 09:00', '3wd', 3 * DAY_SECONDS, '2027-01-05 10:00', 'after the coverage: every hour'],
    ['2027-01-05 09:00', '0wd', DAY_SECONDS, '2027-01-05 10:00', 'the same day, after the coverage'],
    ['2024-12-31 09:00', '3wd', 3 * DAY_SECONDS, '2027-01-01 00:00', 'on the eve of the coverage'],
    ['2024-12-31 09:00', '4wh', 14_400, '2027-01-01 00:00', 'working hours before the coverage'],
  ])('%s + %s keeps %i seconds, looked at again %s: %s', (from, limit, remainingSeconds, recheckAt) => {
    expect(dueOf(at(from), limit, calendar)).toMatchObject({
      dueAt: null,
      remainingSeconds,
      recheckAt: at(recheckAt),
    });
  });

  it('is computed from its start once the year is loaded', () => {
    expect(dueOf(at('2026-12-29 10:00'), '5wd', with2027).dueAt).toBe(at('2027-01-06 18:00'));
  });

  it('goes on from what remained to the same end', () => {
    const due = dueOf(at('2026-12-29 10:00'), '5wd', calendar);
    const remaining = due.dueAt === null ? due.remainingSeconds : 0;
    expect(resume(calendar.coveredUntil, remaining, '5wd', with2027).dueAt).toBe(at('2027-01-06 18:00'));
  });

  it('resumes past the coverage with the remainder kept', () => {
    expect(resume(at('2026-12-31 08:00'), 2 * DAY_SECONDS, '7wd', calendar)).toMatchObject({
      dueAt: null,
      remainingSeconds: DAY_SECONDS,
    });
  });

  it('gives the longer of remainder and minimum, even where neither end is known', () => {
    const resumed = (seconds: number, atLeast: '1wd' | '5wd') =>
      resume(at('2026-12-31 08:00'), seconds, '7wd', calendar, atLeast);
    expect(resumed(3_600, '1wd')).toMatchObject({ dueAt: null, remainingSeconds: DAY_SECONDS });
    expect(resumed(2 * DAY_SECONDS, '5wd')).toMatchObject({ dueAt: null, remainingSeconds: 5 * DAY_SECONDS });
    expect(resumed(9 * DAY_SECONDS, '5wd')).toMatchObject({ dueAt: null, remainingSeconds: 8 * DAY_SECONDS });
  });

  it('explains the part that is known', () => {
    const { due, segments } = explainDue(at('2026-12-29 10:00'), '5wd', calendar);
    expect(due.dueAt).toBeNull();
    expect(segments.reduce((sum, segment) => sum + segment.workingSeconds, 0)).toBe(2 * DAY_SECONDS);
  });

  it('still warns in time where the warning falls into the known year', () => {
    const warnAt = (from: string, limit: '4wd' | '15wd') =>
      warnAtOf(at(from), limit, dueOf(at(from), limit, calendar), calendar, 0.75);
    expect(warnAt('2026-12-14 18:00', '15wd')).toBe(at('2026-12-30 09:52') + 30_000);
    expect(warnAt('2026-12-30 18:00', '4wd')).toBeNull();
  });

  it('asks again at the end of the coverage, then every hour', () => {
    expect(recheckAtOf(at('2026-11-03 09:00'), calendar)).toBe(at('2027-01-01 00:00'));
    expect(recheckAtOf(at('2027-01-01 00:00'), calendar)).toBe(at('2027-01-01 01:00'));
  });
});

describe('a limit that ends with the last close of the coverage', () => {
  const lastClose = at('2026-12-31 18:00');

  it('is due then, though the next opening is not known', () => {
    expect(dueOf(at('2026-12-29 10:00'), '2wd', calendar).dueAt).toBe(lastClose);
  });

  it('draws no earlier than any opening the next year could have, and not never', () => {
    expect(drawAtOf(lastClose, '2wd', calendar)).toBe(at('2027-01-15 08:00'));
  });

  it('draws at the true opening once the year is loaded', () => {
    expect(drawAtOf(lastClose, '2wd', with2027)).toBe(at('2027-01-04 08:00'));
  });
});
