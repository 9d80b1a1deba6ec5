import {
  addDays,
  chineseDate,
  chineseDateTime,
  epochDayOf,
  fromIso,
  instantOf,
  InvalidTime,
  localDateOf,
  shanghaiYearOf,
  toIso,
} from './instant.ts';

describe('instants and Shanghai dates', () => {
  it('places a wall-clock time eight hours before the same time in UTC', () => {
    expect(toIso(instantOf('2026-03-11', '18:00'))).toBe('2026-03-11T10:00:00.000Z');
  });

  it('takes 24:00 for the first instant of the next day', () => {
    expect(instantOf('2026-12-31', '24:00')).toBe(instantOf('2027-01-01', '00:00'));
  });

  it.each([
    ['2026-03-11T15:59:59.999Z', '2026-03-11'],
    ['2026-03-11T16:00:00.000Z', '2026-03-12'],
    ['1969-12-31T15:59:59.999Z', '1969-12-31'],
  ])('begins the Shanghai day at 16:00 UTC: %s is on %s', (iso, date) => {
    expect(localDateOf(fromIso(iso))).toBe(date);
  });

  it('counts document numbers in the Shanghai year, eight hours ahead of the UTC one', () => {
    expect(shanghaiYearOf(fromIso('2026-12-31T15:59:59Z'))).toBe(2026);
    expect(shanghaiYearOf(fromIso('2026-12-31T16:00:00Z'))).toBe(2027);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-09-08', 0, '2026-09-08'],
  ])('%s plus %i days is %s', (date, n, expected) => {
    expect(addDays(date, n)).toBe(expected);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '20260203', '', '2026-02-13T00:00'])(
    'refuses %j as a date instead of moving it',
    (text) => {
      expect(() => epochDayOf(text)).toThrow(InvalidTime);
    },
  );

  it.each(['25:00', '24:01', '8:00', '08:60', '0800', ''])('refuses %j as a time of day', (text) => {
    expect(() => instantOf('2026-03-11', text)).toThrow(InvalidTime);
  });

  it('reads instants in any zone, but none without a zone', () => {
    expect(fromIso('2026-03-11T18:00:00+08:00')).toBe(instantOf('2026-03-11', '18:00'));
    expect(() => fromIso('2026-03-11T18:00:00')).toThrow(InvalidTime);
    expect(() => fromIso('2026-03-11')).toThrow(InvalidTime);
    expect(() => fromIso('soonTZ')).toThrow(InvalidTime);
  });
});

describe('dates in documents', () => {
  it('prints a date without padding (GB/T 9704)', () => {
    expect(chineseDate(instantOf('2026-09-08', '23:59'))).toBe('2026年9月8日');
  });

  it.each([
    ['18:00', '2026年3月17日18时'],
    ['18:30', '2026年3月17日18时30分'],
    ['08:05', '2026年3月17日8时5分'],
    ['00:00', '2026年3月17日0时'],
  ])('prints %s with minutes only where there are any: %s', (time, text) => {
    expect(chineseDateTime(instantOf('2026-03-17', time))).toBe(text);
  });
});
