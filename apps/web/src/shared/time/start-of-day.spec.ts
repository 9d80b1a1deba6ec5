import { startOfDay } from './start-of-day.ts';

describe('a day', () => {
  it.each([
    ['2026-03-12T00:00:00.000Z', '2026-03-12T16:00:00.000Z'],
    ['2026-03-12T15:59:59.999Z', '2026-03-12T16:00:00.000Z'],
    ['2026-03-12T16:00:00.000Z', '2026-03-13T16:00:00.000Z'],
  ])('ends at midnight in Shanghai: at %s the next begins %s', (now, next) => {
    expect(startOfDay(1, Date.parse(now))).toBe(next);
  });
});
