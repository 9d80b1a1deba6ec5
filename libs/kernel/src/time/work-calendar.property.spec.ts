import fc from 'fast-check';
import { at, CALENDAR_2025_2026, calendar2025To2026 as ofNotices } from './calendar.fixture.ts';
import { workCalendar } from './work-calendar.ts';

/** Mornings only, and no lunch: other office hours must hold to the same laws. */
const calendars = fc.constantFrom(
  ofNotices,
  workCalendar({ ...CALENDAR_2025_2026, spans: [{ from: '09:15', to: '11:45' }] }),
  workCalendar({
    ...CALENDAR_2025_2026,
    spans: [
      { from: '00:00', to: '06:00' },
      { from: '07:00', to: '07:01' },
      { from: '22:00', to: '24:00' },
    ],
  }),
);
const instants = fc.integer({ min: ofNotices.coveredFrom, max: at('2026-06-30 24:00') });
const milliseconds = fc.integer({ min: 0, max: 60 * 27_000_000 });

describe('laws of working time, for any instant to the millisecond', () => {
  it('adding working time and measuring it are inverse', () => {
    fc.assert(
      fc.property(calendars, instants, milliseconds, (calendar, from, ms) => {
        const to = calendar.addWorkingSeconds(from, ms / 1_000);
        fc.pre(to !== null);
        expect(calendar.workingSecondsBetween(from, to)).toBe(ms / 1_000);
      }),
    );
  });

  it('adding what lies between two instants never passes the second, and only closed time parts them', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const end = calendar.addWorkingSeconds(from, calendar.workingSecondsBetween(from, to))!;
        expect(end).toBeLessThanOrEqual(to);
        expect(calendar.workingSecondsBetween(end, to)).toBe(0);
      }),
    );
  });

  it('measures backwards what it measures forwards, negated', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        expect(calendar.workingSecondsBetween(b, a) + calendar.workingSecondsBetween(a, b)).toBe(0);
      }),
    );
  });

  it('the first working instant is the earliest at which time runs', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const first = calendar.firstWorkingInstantAt(instant)!;
        expect(calendar.workingSecondsBetween(instant, first)).toBe(0);
        expect(calendar.workingSecondsBetween(first, first + 1)).toBe(0.001);
      }),
    );
  });

  it('segments leave no gap, are open exactly in office hours, and sum to the working time', () => {
    const spans = fc.tuple(instants, fc.integer({ min: 1, max: 60 * 86_400_000 }));
    fc.assert(
      fc.property(calendars, spans, (calendar, [from, length]) => {
        const segments = calendar.segments(from, from + length);
        expect(segments[0]!.from).toBe(from);
        expect(segments.at(-1)!.to).toBe(from + length);
        segments.slice(1).forEach((segment, i) => expect(segment.from).toBe(segments[i]!.to));
        for (const segment of segments) {
          expect(segment.workingSeconds).toBe(calendar.workingSecondsBetween(segment.from, segment.to));
        }
        const worked = segments.reduce((ms, segment) => ms + Math.round(segment.workingSeconds * 1_000), 0);
        expect(worked / 1_000).toBe(calendar.workingSecondsBetween(from, from + length));
      }),
    );
  });

  it('counts working dates as one walks them', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, n) => {
        let date = ofNotices.addWorkingDates('2025-01-02', 0)!;
        for (let i = 0; i < n; i++) date = ofNotices.nextWorkingDate(date)!;
        expect(ofNotices.addWorkingDates('2025-01-02', n)).toBe(date);
        const end = ofNotices.addWorkingSeconds(from, n * ofNotices.daySeconds)!;
        expect(ofNotices.workingDatesAfter(from, end)).toBeGreaterThanOrEqual(n - 1);
        expect(ofNotices.workingDatesAfter(from, end)).toBeLessThanOrEqual(n);
      }),
    );
  });
});
