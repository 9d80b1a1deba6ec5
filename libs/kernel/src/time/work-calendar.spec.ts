import { at, calendar2025To2026 as calendar } from './calendar.fixture.ts';
import { toIso } from './instant.ts';

const first = (text: string) => calendar.firstWorkingInstantAt(at(text));

describe('working days', () => {
  it.each([
    ['2026-03-02', true, 'an ordinary Monday'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2026-02-14', true, 'a Saturday worked for 春节'],
    ['2026-02-16', false, 'a Monday in 春节'],
    ['2026-10-01', false, '国庆节'],
    ['2026-09-20', true, 'a Sunday worked for 国庆节'],
    ['2027-01-04', false, 'a Monday nothing is known about'],
  ])('%s: %s, %s', (date, works) => {
    expect(calendar.isWorkingDay(date)).toBe(works);
  });

  it('counts 248 working days in 2025 and 2026 each, as the notices give', () => {
    const workingDays = (from: string, to: string) => calendar.workingDatesAfter(at(from), at(to));
    expect(workingDays('2024-12-31 12:00', '2025-12-31 12:00')).toBe(248);
    expect(workingDays('2025-12-31 12:00', '2026-12-31 12:00')).toBe(248);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-25', -3, '2026-02-13'],
    ['2026-02-18', 1, '2026-02-24'],
    ['2026-02-18', -1, '2026-02-14'],
    ['2026-02-18', 0, '2026-02-18'],
    ['2026-12-31', 1, null],
    ['2025-01-01', -1, null],
    ['2027-01-04', -1, null],
  ])('%s and %i working dates: %s', (date, n, expected) => {
    expect(calendar.addWorkingDates(date, n)).toBe(expected);
  });

  it('finds the next working date past a holiday', () => {
    expect(calendar.nextWorkingDate('2026-09-30')).toBe('2026-10-08');
  });
});

describe('days late: working dates after the due date through today (rules.md §28)', () => {
  it.each([
    ['2026-03-12 08:00', 1],
    ['2026-03-23 08:00', 8],
    ['2026-03-14 09:00', 2],
    ['2026-03-11 23:59', 0],
    ['2026-03-10 08:00', 0],
  ])('due 11 March 18:00, on %s: %i', (now, days) => {
    expect(calendar.workingDatesAfter(at('2026-03-11 18:00'), at(now))).toBe(days);
  });
});

describe('office hours are half-open', () => {
  it.each([
    ['2026-03-02 07:59', '2026-03-02 08:00'],
    ['2026-03-02 08:00', '2026-03-02 08:00'],
    ['2026-03-02 11:59', '2026-03-02 11:59'],
    ['2026-03-02 12:00', '2026-03-02 14:30'],
    ['2026-03-02 14:30', '2026-03-02 14:30'],
    ['2026-03-02 18:00', '2026-03-03 08:00'],
    ['2026-03-06 18:00', '2026-03-09 08:00'],
    ['2026-09-30 18:00', '2026-10-08 08:00'],
    ['2026-02-13 20:00', '2026-02-14 08:00'],
  ])('the first working instant at %s is %s', (instant, expected) => {
    expect(first(instant)).toBe(at(expected));
  });

  it('works in the last millisecond before noon and not at noon', () => {
    const noon = at('2026-03-02 12:00');
    expect(calendar.firstWorkingInstantAt(noon - 1)).toBe(noon - 1);
  });

  it('knows no working instant after the last close of the coverage, nor outside it', () => {
    expect(first('2026-12-31 17:59')).toBe(at('2026-12-31 17:59'));
    expect(first('2026-12-31 18:00')).toBeNull();
    expect(first('2027-01-04 09:00')).toBeNull();
    expect(first('2024-12-31 09:00')).toBeNull();
  });
});

describe('working time', () => {
  it('has a working day of seven and a half hours', () => {
    expect(calendar.daySeconds).toBe(27_000);
    expect(calendar.closeOf('2026-03-02') - calendar.openOf('2026-03-02')).toBe(10 * 3_600_000);
  });

  it.each([
    ['2026-03-02 09:00', 3_600, '2026-03-02 10:00', 'inside a span'],
    ['2026-03-02 11:00', 3_600, '2026-03-02 12:00', 'to the very end of a span'],
    ['2026-03-02 11:00', 5_400, '2026-03-02 15:00', 'across lunch'],
    ['2026-03-06 17:00', 7_200, '2026-03-09 09:00', 'across a weekend'],
    ['2026-03-02 12:30', 1_800, '2026-03-02 15:00', 'from lunch'],
    ['2026-03-02 20:00', 27_000, '2026-03-03 18:00', 'a whole day from the evening before'],
    ['2026-03-02 20:00', 0, '2026-03-02 20:00', 'nothing'],
  ])('%s plus %i working seconds is %s: %s', (from, seconds, expected) => {
    expect(calendar.addWorkingSeconds(at(from), seconds)).toBe(at(expected));
  });

  it('ends with the coverage', () => {
    expect(calendar.addWorkingSeconds(at('2026-12-31 17:00'), 3_600)).toBe(at('2026-12-31 18:00'));
    expect(calendar.addWorkingSeconds(at('2026-12-31 17:00'), 3_601)).toBeNull();
    expect(calendar.addWorkingSeconds(at('2027-01-01 00:00'), 0)).toBeNull();
    expect(calendar.addWorkingSeconds(at('2024-12-31 17:00'), 60)).toBeNull();
    expect(toIso(calendar.coveredUntil)).toBe('2026-12-31T16:00:00.000Z');
  });

  it('refuses to go backwards', () => {
    expect(() => calendar.addWorkingSeconds(at('2026-03-02 09:00'), -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingSeconds(at('2026-03-02 09:00'), Number.NaN)).toThrow(RangeError);
  });

  it('counts nothing outside the coverage', () => {
    expect(calendar.workingSecondsBetween(at('2026-12-31 17:00'), at('2027-06-01 09:00'))).toBe(3_600);
  });
});

describe('segments: what lies between two instants', () => {
  const kinds = (from: string, to: string) =>
    calendar.segments(at(from), at(to)).map(({ kind, workingSeconds }) => [kind, workingSeconds]);

  it('names lunch and nights as closed, and joins the night over midnight', () => {
    expect(calendar.segments(at('2026-03-02 11:00'), at('2026-03-03 09:00'))).toEqual([
      { from: at('2026-03-02 11:00'), to: at('2026-03-02 12:00'), kind: 'WORKING', workingSeconds: 3_600 },
      { from: at('2026-03-02 12:00'), to: at('2026-03-02 14:30'), kind: 'CLOSED', workingSeconds: 0 },
      { from: at('2026-03-02 14:30'), to: at('2026-03-02 18:00'), kind: 'WORKING', workingSeconds: 12_600 },
      { from: at('2026-03-02 18:00'), to: at('2026-03-03 08:00'), kind: 'CLOSED', workingSeconds: 0 },
      { from: at('2026-03-03 08:00'), to: at('2026-03-03 09:00'), kind: 'WORKING', workingSeconds: 3_600 },
    ]);
  });

  it('names the 调休 Saturday and the nine days of 春节', () => {
    expect(kinds('2026-02-13 17:00', '2026-02-24 09:00')).toEqual([
      ['WORKING', 3_600],
      ['CLOSED', 0],
      ['MAKE_UP_DAY', 14_400],
      ['CLOSED', 0],
      ['MAKE_UP_DAY', 12_600],
      ['CLOSED', 0],
      ['HOLIDAY', 0],
      ['CLOSED', 0],
      ['WORKING', 3_600],
    ]);
  });

  it('shows an ordinary weekend as one stretch', () => {
    expect(calendar.segments(at('2026-03-06 18:00'), at('2026-03-09 08:00'))).toEqual([
      { from: at('2026-03-06 18:00'), to: at('2026-03-06 24:00'), kind: 'CLOSED', workingSeconds: 0 },
      { from: at('2026-03-06 24:00'), to: at('2026-03-08 24:00'), kind: 'WEEKEND', workingSeconds: 0 },
      { from: at('2026-03-08 24:00'), to: at('2026-03-09 08:00'), kind: 'CLOSED', workingSeconds: 0 },
    ]);
  });

  it('stops where the coverage does, and has nothing to show backwards', () => {
    expect(calendar.segments(at('2026-12-31 17:00'), at('2027-02-01 09:00')).at(-1)?.to).toBe(calendar.coveredUntil);
    expect(calendar.segments(at('2027-01-02 09:00'), at('2027-02-01 09:00'))).toEqual([]);
    expect(calendar.segments(at('2026-03-03 09:00'), at('2026-03-02 09:00'))).toEqual([]);
  });
});
