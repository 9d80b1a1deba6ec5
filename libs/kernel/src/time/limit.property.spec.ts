import fc from 'fast-check';
import { at, calendar2025To2026 as calendar } from './calendar.fixture.ts';
import { DURATION_UNITS, isWorking, parseDuration, type Duration } from './duration.ts';
import { explainDue } from './explain-due.ts';
import { dueOf, remainingOf, resume, secondsOf, warnAtOf, type KnownDue } from './limit.ts';

const instants = fc.integer({ min: calendar.coveredFrom, max: at('2026-08-31 24:00') });
const counts = fc.integer({ min: 0, max: 60 });
const units = fc.constantFrom(...DURATION_UNITS);
const limits = fc.tuple(counts, units).map(([count, unit]): Duration => `${count}${unit}`);

const known = (from: number, limit: Duration) => dueOf(from, limit, calendar) as KnownDue;

describe('laws of limits', () => {
  it('never ends early: the whole limit fits between its start and its end', () => {
    fc.assert(
      fc.property(instants, limits, (from, limit) => {
        const { dueAt } = known(from, limit);
        const given = isWorking(parseDuration(limit).unit)
          ? calendar.workingSecondsBetween(from, dueAt)
          : (dueAt - from) / 1_000;
        expect(given).toBeGreaterThanOrEqual(secondsOf(limit, calendar));
      }),
    );
  });

  it('never draws before it ends, and on the calendar only when the office is open', () => {
    fc.assert(
      fc.property(instants, limits, (from, limit) => {
        const { dueAt, drawAt } = known(from, limit);
        expect(drawAt).toBeGreaterThanOrEqual(dueAt);
        if (isWorking(parseDuration(limit).unit)) expect(calendar.firstWorkingInstantAt(drawAt)).toBe(drawAt);
        else expect(drawAt).toBe(dueAt);
        expect(remainingOf(drawAt, dueAt, limit, calendar)).toBe(0);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(instants, instants, limits, (a, b, limit) => {
        expect(known(Math.min(a, b), limit).dueAt).toBeLessThanOrEqual(known(Math.max(a, b), limit).dueAt);
      }),
    );
  });

  it('a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(instants, counts, counts, units, (from, a, b, unit) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(known(from, `${short}${unit}`).dueAt).toBeLessThanOrEqual(known(from, `${long}${unit}`).dueAt);
      }),
    );
  });

  it('explains every working limit to the second: its segments sum to the budget', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), fc.constantFrom('wh', 'wd'), (from, count, unit) => {
        const limit: Duration = `${count}${unit}`;
        const { segments, countedFrom, due } = explainDue(from, limit, calendar);
        const milliseconds = segments.reduce((sum, segment) => sum + Math.round(segment.workingSeconds * 1_000), 0);
        expect(milliseconds / 1_000).toBe(secondsOf(limit, calendar));
        expect(segments[0]!.from).toBe(countedFrom);
        expect(segments.at(-1)!.to).toBe(due.dueAt);
      }),
    );
  });

  it('a pause costs nothing: going on at once ends as before, or for wd at the close of the same date', () => {
    fc.assert(
      fc.property(instants, limits, fc.double({ min: 0, max: 1, noNaN: true }), (from, limit, share) => {
        const { dueAt } = known(from, limit);
        const now = Math.floor((from + (dueAt - from) * share) / 1_000) * 1_000;
        const left = remainingOf(now, dueAt, limit, calendar);
        fc.pre(left > 0);
        const resumed = resume(now, left, limit, calendar).dueAt!;
        expect(resumed).toBeGreaterThanOrEqual(dueAt);
        expect(resumed - dueAt).toBeLessThan(1_000);
      }),
    );
  });

  it('warns after the start and before the end, on the calendar only when the office is open', () => {
    fc.assert(
      fc.property(instants, limits, fc.double({ min: 0, max: 1, noNaN: true }), (from, limit, share) => {
        const due = known(from, limit);
        const warnAt = warnAtOf(from, limit, due, calendar, share);
        if (warnAt === null) return;
        expect(warnAt).toBeGreaterThanOrEqual(from);
        expect(warnAt).toBeLessThan(due.dueAt);
        if (isWorking(parseDuration(limit).unit)) expect(calendar.firstWorkingInstantAt(warnAt)).toBe(warnAt);
      }),
    );
  });
});
