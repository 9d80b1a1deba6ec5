import { workCalendar } from '@zhuoluo/kernel';
import { YEAR_2027 } from '@zhuoluo/kernel/time/calendar-year.fixture';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { chineseCalendar, noticeOf } from './chinese-days.ts';
import { openPool, type Pool } from '@zhuoluo/database';
import { CalendarStore } from './calendar.store.ts';
import { addKnownYears } from './known-years.ts';

describe('the years that come with the program', () => {
  let database: TestDatabase;
  let pool: Pool;
  let calendars: CalendarStore;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 4, applicationName: 'test' });
    calendars = new CalendarStore(pool);
  });
  beforeEach(() => pool.query('TRUNCATE calendar CASCADE'));
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const versions = async () => (await pool.query('SELECT version FROM calendar ORDER BY version')).rows.length;

  it('make the calendar where there is none, with what each year is from', async () => {
    await addKnownYears(pool);
    expect(await calendars.find('CN')).toEqual(chineseCalendar('CN', [2025, 2026]));
    expect(await calendars.findYear('CN', 2026)).toMatchObject({ version: 1, days: noticeOf(2026), writtenBy: null });
  });

  it('are added to a calendar that an older program stored, as a version of their own', async () => {
    await calendars.store(chineseCalendar('CN', [2025]));
    await addKnownYears(pool);
    expect(await calendars.find('CN')).toEqual({ ...chineseCalendar('CN', [2025, 2026]), version: 2 });
    expect(await calendars.findYear('CN', 2025)).toMatchObject({ version: 1 });
    expect(await calendars.findYear('CN', 2026)).toMatchObject({ version: 2 });
  });

  it('are not added again, nor by several at once', async () => {
    await calendars.store(chineseCalendar('CN', [2025]));
    await Promise.all([addKnownYears(pool), addKnownYears(pool), addKnownYears(pool)]);
    await addKnownYears(pool);
    expect(await versions()).toBe(2);
  });

  it('never overwrite a year that somebody wrote', async () => {
    await addKnownYears(pool, [2025]);
    const byHand = noticeOf(2026).map((day) => (day.date === '2026-02-14' ? { ...day, kind: 'REST' as const } : day));
    const [written] = await calendars.storeYear((await calendars.head('CN'))!, {
      year: 2026,
      days: byHand,
      source: '国办发明电〔2025〕7号',
      by: null,
    });
    await addKnownYears(pool);
    expect(await calendars.find('CN')).toEqual(written);
    expect(await calendars.findYear('CN', 2026)).toMatchObject({ source: '国办发明电〔2025〕7号', days: byHand });
  });

  it('bring the December days of the next New Year, unless they are written already', async () => {
    expect(
      noticeOf(2007)
        .slice(0, 3)
        .map((day) => [day.date, day.kind]),
    ).toEqual([
      ['2006-12-30', 'WORK'],
      ['2006-12-31', 'WORK'],
      ['2007-01-01', 'HOLIDAY'],
    ]);
    expect(noticeOf(2007).some((day) => day.date.startsWith('2007-12'))).toBe(false);
  });

  it('go on behind a year written by hand, which keeps every day', async () => {
    await addKnownYears(pool);
    await calendars.storeYear((await calendars.head('CN'))!, {
      year: 2027,
      days: YEAR_2027,
      source: '示例',
      by: null,
    });
    await addKnownYears(pool);
    const calendar = workCalendar((await calendars.find('CN'))!);
    expect([calendar.version, calendar.isWorkingDay('2027-10-09')]).toEqual([2, true]);
  });
});
