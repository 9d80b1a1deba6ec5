import fc from 'fast-check';
import { chineseDateTime, URGENCIES, workCalendar } from '@zhuoluo/kernel';
import { at, CALENDAR_2025_2026, calendar2025To2026 } from '@zhuoluo/kernel/time/calendar.fixture';
import { CATEGORIES, directory } from '@zhuoluo/directory/rules/testing/world.fixture';
import { DEFAULT_POLICY, faultsInPlace } from '@zhuoluo/regulation/rules';
import { policies } from '@zhuoluo/regulation/rules/testing/policy.fixture';
import { courseOf } from './course.ts';
import { untouched, type Sample } from './untouched.ts';

/** As long as the longest ladder of the longest limits. */
const FOR_CENTURIES = workCalendar({ ...CALENDAR_2025_2026, coverage: { from: '2025-01-01', to: '2399-12-31' } });

const SAMPLE: Sample = {
  directory: directory(),
  policy: DEFAULT_POLICY,
  calendar: calendar2025To2026,
  from: at('2026-01-05 09:00'),
  regionId: 'DF',
  category: 'LABOR',
};

describe('every policy that passes lets an untouched case reach CITY and its red order (rules.md §3)', () => {
  it('of each region, category and urgency', () => {
    fc.assert(
      fc.property(
        policies,
        fc.record({
          regionId: fc.constantFrom('SL', 'DF'),
          category: fc.constantFrom(...CATEGORIES.map(({ code }) => code)),
          urgency: fc.constantFrom(...URGENCIES),
        }),
        (policy, filing) => {
          const place = { directory: SAMPLE.directory, regionId: filing.regionId, calendars: ['CN'] };
          expect(faultsInPlace(policy, place)).toEqual([]);
          const told = untouched({ ...SAMPLE, ...filing, policy, calendar: FOR_CENTURIES });
          expect(told.ending).toBe('RED_AT_CITY');
          expect(told.case).toMatchObject({ level: 'CITY', colour: 'RED', endedAt: null });
        },
      ),
    );
  });
});

describe('where it does not', () => {
  it('a draft waits for a person, because time signs only under an authorisation (rules.md §113)', () => {
    const told = untouched({ ...SAMPLE, directory: directory({ standIns: [] }) });
    expect(told.ending).toBe('WAITS_FOR_SIGNATURE');
    expect(courseOf(told).at(-1)).toMatchObject({ colour: 'YELLOW', level: 'DEPARTMENT', issuedAt: null, to: null });
  });

  it('the calendar ends before', () => {
    const told = untouched({ ...SAMPLE, from: at('2026-11-30 09:00') });
    expect(told.ending).toBe('CALENDAR_ENDS');
    expect(courseOf(told).at(-1)!.to).toBeNull();
  });
});

it('its course is its limits and orders, one after the other', () => {
  const steps = courseOf(untouched(SAMPLE)).map(({ level, kind, colour, to }) => {
    return `${level} ${kind ?? colour} ${to === null ? '-' : chineseDateTime(to)}`;
  });
  expect(steps.slice(0, 6)).toEqual([
    'ON_SITE ON_SITE 2026年1月8日18时',
    'DEPARTMENT CLAIM 2026年1月9日18时',
    'DEPARTMENT HANDLE 2026年1月20日18时',
    'DEPARTMENT BLUE 2026年1月15日18时',
    'DEPARTMENT YELLOW 2026年1月22日18时',
    'DEPARTMENT RED 2026年1月29日18时',
  ]);
  expect(new Set(steps.map((step) => step.split(' ')[0]))).toEqual(
    new Set(['ON_SITE', 'DEPARTMENT', 'COUNTY', 'CITY']),
  );
  expect(steps.at(-1)).toMatch(/^CITY RED /);
});
