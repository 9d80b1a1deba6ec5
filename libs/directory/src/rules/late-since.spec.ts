import { at, calendar2025To2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import fc from 'fast-check';
import { DAYS_WITHOUT_LIAISON, lateSince } from './late-since.ts';

describe('an enterprise without a liaison', () => {
  it('is late after more than ten working days: today counts, the day it began does not, holidays neither', () => {
    // Monday 2026-03-16, ten working days after Monday 2026-03-02.
    expect(lateSince(calendar2025To2026, at('2026-03-16 09:00'))).toBe(at('2026-03-02 00:00'));
    expect(lateSince(calendar2025To2026, at('2026-03-15 09:00'))).toBe(at('2026-02-28 00:00'));
  });

  it('is late exactly where the calendar counts more than ten working dates since', () => {
    const days = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (day, before) => {
        const now = at('2025-03-01 10:00') + day * 86_400_000;
        const since = now - before * 86_400_000;
        const isLate = since < lateSince(calendar2025To2026, now);
        expect(isLate).toBe(calendar2025To2026.workingDatesAfter(since, now) > DAYS_WITHOUT_LIAISON);
      }),
    );
  });

  it('is late after two weeks where the calendar does not reach', () => {
    expect(lateSince(calendar2025To2026, at('2031-03-17 09:00'))).toBe(at('2031-03-03 00:00'));
  });
});
