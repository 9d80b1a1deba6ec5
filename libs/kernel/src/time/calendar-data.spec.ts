import { InvalidCalendar, type CalendarData } from './calendar-data.ts';
import { CALENDAR_2025_2026 } from './calendar.fixture.ts';
import { InvalidTime } from './instant.ts';
import { workCalendar } from './work-calendar.ts';

const withChange = (change: Partial<CalendarData>) => () => workCalendar({ ...CALENDAR_2025_2026, ...change });

describe('a calendar that would compute nonsense is refused, with the entry named', () => {
  it.each<[string, Partial<CalendarData>, string]>([
    ['no office hours', { spans: [] }, 'at least one span'],
    ['a span that ends as it begins', { spans: [{ from: '08:00', to: '08:00' }] }, '08:00–08:00'],
    [
      'spans that overlap',
      {
        spans: [
          { from: '08:00', to: '12:00' },
          { from: '11:00', to: '18:00' },
        ],
      },
      '11:00–18:00',
    ],
    [
      'spans that touch',
      {
        spans: [
          { from: '08:00', to: '12:00' },
          { from: '12:00', to: '18:00' },
        ],
      },
      '12:00–18:00',
    ],
    [
      'spans out of order',
      {
        spans: [
          { from: '14:30', to: '18:00' },
          { from: '08:00', to: '12:00' },
        ],
      },
      '08:00–12:00',
    ],
    ['coverage that ends before it begins', { coverage: { from: '2026-12-31', to: '2025-01-01' } }, 'coverage'],
    ['a day outside the coverage', { days: { '2027-01-01': 'REST' } }, '2027-01-01'],
  ])('%s', (_, change, named) => {
    expect(withChange(change)).toThrow(InvalidCalendar);
    expect(withChange(change)).toThrow(named);
  });

  it.each<[string, Partial<CalendarData>]>([
    ['a time that is none', { spans: [{ from: '8am', to: '12:00' }] }],
    ['a date that is none', { days: { '2026-02-30': 'REST' } }],
  ])('%s', (_, change) => {
    expect(withChange(change)).toThrow(InvalidTime);
  });

  it('accepts a single span to midnight and a single day', () => {
    const calendar = workCalendar({
      ...CALENDAR_2025_2026,
      spans: [{ from: '00:00', to: '24:00' }],
      coverage: { from: '2026-03-02', to: '2026-03-02' },
      days: {},
    });
    expect(calendar.daySeconds).toBe(86_400);
    expect(calendar.workingSecondsBetween(calendar.coveredFrom, calendar.coveredUntil)).toBe(86_400);
  });
});
