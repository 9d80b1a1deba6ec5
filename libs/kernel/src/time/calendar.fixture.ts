import { DEFAULT_SPANS, type CalendarData, type DayOverride } from './calendar-data.ts';
import { addDays, instantOf, type Instant, type LocalDate } from './instant.ts';
import { workCalendar, type WorkCalendar } from './work-calendar.ts';

/** Days off, first to last, and 调休 days, as the notices print them: 国办发明电〔2024〕12号, 〔2025〕7号. */
const NOTICES: readonly { readonly rest: readonly (readonly [LocalDate, LocalDate])[]; readonly work: LocalDate[] }[] =
  [
    {
      rest: [
        ['2025-01-01', '2025-01-01'],
        ['2025-01-28', '2025-02-04'],
        ['2025-04-04', '2025-04-06'],
        ['2025-05-01', '2025-05-05'],
        ['2025-05-31', '2025-06-02'],
        ['2025-10-01', '2025-10-08'],
      ],
      work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      rest: [
        ['2026-01-01', '2026-01-03'],
        ['2026-02-15', '2026-02-23'],
        ['2026-04-04', '2026-04-06'],
        ['2026-05-01', '2026-05-05'],
        ['2026-06-19', '2026-06-21'],
        ['2026-09-25', '2026-09-27'],
        ['2026-10-01', '2026-10-07'],
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ];

function overridesOfNotices(): Record<LocalDate, DayOverride> {
  const days: Record<LocalDate, DayOverride> = {};
  for (const { rest, work } of NOTICES) {
    for (const [first, last] of rest) for (let date = first; date <= last; date = addDays(date, 1)) days[date] = 'REST';
    for (const date of work) days[date] = 'WORK';
  }
  return days;
}

/** 2025 and 2026 typed from the State Council's notices, for specs; 2027 is not known. */
export const CALENDAR_2025_2026: CalendarData = {
  code: 'CN',
  version: 1,
  spans: DEFAULT_SPANS,
  coverage: { from: '2025-01-01', to: '2026-12-31' },
  days: overridesOfNotices(),
};

export const calendar2025To2026: WorkCalendar = workCalendar(CALENDAR_2025_2026);

/** The same with 2027 as if its notice gave 1–3 January off: what rules.md §24 waits for. */
export const calendar2025To2027: WorkCalendar = workCalendar({
  ...CALENDAR_2025_2026,
  version: 2,
  coverage: { from: '2025-01-01', to: '2027-12-31' },
  days: { ...CALENDAR_2025_2026.days, '2027-01-01': 'REST', '2027-01-02': 'REST', '2027-01-03': 'REST' },
});

/** `at('2026-03-11 18:00')`: an instant as specs write it, Shanghai time. */
export function at(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(date, time);
}
