import { at, calendar2025To2026, calendar2025To2027 } from './calendar.fixture.ts';
import type { Duration } from './duration.ts';
import { explainDue } from './explain-due.ts';
import { SECOND } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** `2026-03-10 11:59:59`, Shanghai time. */
function atSecond(text: string): number {
  const [, minute, seconds = '0'] = /^(\S+ \d\d:\d\d)(?::(\d\d))?$/.exec(text)!;
  return at(minute!) + Number(seconds) * SECOND;
}

function explained(from: string, limit: Duration, calendar: WorkCalendar = calendar2025To2026) {
  const { due, segments } = explainDue(atSecond(from), limit, calendar);
  return { due, worked: segments.reduce((sum, segment) => sum + segment.workingSeconds, 0) };
}

describe('H01 no second is lost or given twice at the closing of a span', () => {
  it.each([
    ['2026-03-10 11:59:59', '2026-03-10 15:29:59'],
    ['2026-03-10 12:00:00', '2026-03-10 15:30:00'],
    ['2026-03-10 14:29:59', '2026-03-10 15:30:00'],
    ['2026-03-10 14:30:00', '2026-03-10 15:30:00'],
    ['2026-03-10 17:59:59', '2026-03-11 08:59:59'],
    ['2026-03-10 18:00:00', '2026-03-11 09:00:00'],
    ['2026-03-10 23:59:59', '2026-03-11 09:00:00'],
    ['2026-03-11 00:00:00', '2026-03-11 09:00:00'],
  ])('1wh from %s ends %s', (from, end) => {
    const { due, worked } = explained(from, '1wh');
    expect(due.dueAt).toBe(atSecond(end));
    expect(worked).toBe(3_600);
  });
});

describe('H02 a limit over New Year', () => {
  it('counts the days of the year whose notice is known: 2wd from 2025-12-30 end on Sunday, 4 January', () => {
    expect(explained('2025-12-30 10:00', '2wd').due.dueAt).toBe(at('2026-01-04 18:00'));
  });

  it('that ends with the last covered day is known: 1wd from 2026-12-30', () => {
    expect(explained('2026-12-30 10:00', '1wd').due.dueAt).toBe(at('2026-12-31 18:00'));
  });

  it.each<[string, Duration, number, string]>([
    ['2026-12-30 10:00', '2wd', 27_000, '2027-01-04 18:00'],
    ['2026-12-31 17:30', '1wh', 1_800, '2027-01-04 08:30'],
  ])('%s + %s keeps %i s while 2027 is not known, and ends %s once it is', (from, limit, remainingSeconds, end) => {
    const { due, worked } = explained(from, limit);
    expect(due).toMatchObject({ dueAt: null, reason: 'CALENDAR_YEAR_MISSING', remainingSeconds });
    const known = explained(from, limit, calendar2025To2027);
    expect(known.due.dueAt).toBe(at(end));
    expect(known.worked - worked).toBe(remainingSeconds);
  });
});
