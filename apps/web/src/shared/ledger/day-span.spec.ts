import { daysOf, isOfWholeDays, spanFrom, spanTo } from './day-span.ts';

describe('a span of days', () => {
  it('begins with its first day and ends with the end of its last, in Shanghai', () => {
    expect(spanFrom('2026-03-01')).toBe('2026-02-28T16:00:00.000Z');
    expect(spanTo('2026-03-01')).toBe('2026-03-01T16:00:00.000Z');
  });

  it('is read back from its instants', () => {
    expect(daysOf(spanFrom('2026-03-01'), spanTo('2026-03-31'))).toEqual(['2026-03-01', '2026-03-31']);
  });

  it('is open where nothing was chosen', () => {
    expect(spanFrom('')).toBeUndefined();
    expect(spanTo('')).toBeUndefined();
    expect(daysOf(undefined, undefined)).toEqual([undefined, undefined]);
  });

  it('is of whole days unless an end of it is none', () => {
    expect(isOfWholeDays(spanFrom('2026-03-01'), spanTo('2026-03-31'))).toBe(true);
    expect(isOfWholeDays(spanFrom('2026-03-01'), undefined)).toBe(true);
    expect(isOfWholeDays(spanFrom('2026-03-01'), '2026-03-31T04:30:00.000Z')).toBe(false);
  });

  it('names no day where it does not begin with one, as a figure of the last hours', () => {
    expect(daysOf('2026-03-01T04:30:00.000Z', 'nonsense')).toEqual([undefined, undefined]);
  });
});
