import fc from 'fast-check';
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

const instants = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2200, 0) - 1 });

/** The instant as a clock `offset` minutes ahead of UTC reads it. */
function inZone(instant: number, offset: number): string {
  const away = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(away / 60))}:${two(away % 60)}`;
  return toIso(instant + offset * 60_000).replace('Z', zone);
}

function isDate(year: number, month: number, day: number): boolean {
  const lengths = [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30];
  const length = [...lengths, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

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
    expect(localDateOf(Date.parse(iso))).toBe(date);
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

  it.each([
    ...['2026-11-31T10:00:00Z', '2026-02-29T10:00:00Z', '2026-13-01T10:00:00Z', '2026-00-10T10:00:00Z'],
    ...['2026-03-11T24:00:00Z', '2026-03-11T24:00:00+08:00', '2026-03-11T10:60:00Z', '2026-03-11T10:00:60Z'],
    ...['2026-03-11T10:00:00+15:00', '2026-03-11T10:00:00+08:60', '2026-03-11T10Z', '2026-03-11 10:00:00Z'],
    ...['9999-12-31T23:59:59Z', '+012026-03-11T10:00:00Z', '2200-01-01T00:00:00Z', '1991-12-31T23:59:59Z'],
  ])('takes %s for no instant, instead of moving it to another day', (text) => {
    expect(() => fromIso(text)).toThrow(InvalidTime);
  });

  it('reads back what it writes, and every offset of the same moment', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
        expect(fromIso(toIso(instant))).toBe(instant);
        expect(fromIso(inZone(instant, offset))).toBe(instant);
      }),
    );
  });

  it('takes a date and a time of day apart for an instant exactly where a calendar has both', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2300 }),
        two(13),
        two(32),
        two(25),
        two(61),
        (year, month, day, h, m) => {
          const exists = isDate(year, Number(month), Number(day)) && Number(h) < 24 && Number(m) < 60;
          const read = () => fromIso(`${year}-${month}-${day}T${h}:${m}:00Z`);
          if (exists && year >= 1992 && year <= 2199)
            expect(toIso(read()).slice(0, 16)).toBe(`${year}-${month}-${day}T${h}:${m}`);
          else expect(read).toThrow(InvalidTime);
        },
      ),
    );
  });

  it('cuts off what lies beyond milliseconds', () => {
    expect(toIso(fromIso('2026-03-11T10:00:00.123999Z'))).toBe('2026-03-11T10:00:00.123Z');
    expect(toIso(fromIso('2026-03-11T10:00Z'))).toBe('2026-03-11T10:00:00.000Z');
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
