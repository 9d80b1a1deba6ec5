import { workCalendar, type CalendarDay } from '@zhuoluo/kernel';
import { YEAR_2027 } from '@zhuoluo/kernel/time/calendar-year.fixture';
import { inTransaction, openPool, type Pool } from '@zhuoluo/database';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.ts';
import { EXTENSION_2020 } from '../rules/notice/notices.fixture.ts';
import { readNotice } from '../rules/notice/read-notice.ts';
import { overlaid } from '@zhuoluo/kernel';
import { CalendarStore, type YearOfNotice } from './calendar.store.ts';
import { chineseCalendar, noticeOf } from './chinese-days.ts';
import { addKnownYears } from './known-years.ts';

const FLOOD: readonly CalendarDay[] = [
  { date: '2026-07-20', kind: 'REST', name: '防汛停工' },
  { date: '2026-10-03', kind: 'WORK', name: '防汛值守' },
];

describe('the versions of a calendar', () => {
  let database: TestDatabase;
  let pool: Pool;
  let calendars: CalendarStore;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 4, applicationName: 'test' });
    calendars = new CalendarStore(pool);
  });
  beforeEach(async () => {
    await pool.query('TRUNCATE calendar CASCADE');
    await addKnownYears(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const year = (of: number, days: readonly CalendarDay[], source = '示例'): YearOfNotice => ({
    year: of,
    days,
    source,
    by: null,
  });
  const write = (code: string, written: YearOfNotice) =>
    inTransaction(pool, { attempts: 1, firstDelayMs: 0, random: () => 0 }, async (tx) => {
      const store = new CalendarStore(tx);
      await store.holdBack();
      return store.storeYear((await store.head(code))!, written);
    });
  const works = async (code: string, date: string) => workCalendar((await calendars.find(code))!).isWorkingDay(date);
  async function setUpLocal(): Promise<void> {
    const base = (await calendars.find('CN'))!;
    const note = { source: '县委会议纪要（示例）', by: null, name: '山阳县防汛日历', basedOn: 'CN' };
    expect(await calendars.store(overlaid(base, { code: 'SY', version: 1, own: [] }), [], note)).toBe(true);
  }

  it('take a covered year anew: the new one counts, and the former says what it said', async () => {
    const former = (await calendars.find('CN'))!;
    const changed = noticeOf(2026).filter(({ date }) => date !== '2026-02-14');
    expect(await write('CN', year(2026, changed, '更正通知（示例）'))).toMatchObject([{ version: 2 }]);
    expect(await works('CN', '2026-02-14')).toBe(false);
    expect(await calendars.versions('CN', [1])).toEqual([former]);
    expect(await calendars.findYear('CN', 2026)).toMatchObject({
      version: 2,
      days: changed,
      source: '更正通知（示例）',
    });
    expect(await calendars.findYear('CN', 2026, 1)).toMatchObject({ version: 1, days: noticeOf(2026) });
    expect(await calendars.history('CN')).toMatchObject([
      { version: 2, years: [2026], source: '更正通知（示例）', writtenBy: null },
      { version: 1, years: [2025, 2026] },
    ]);
  });

  it('are never overwritten by what comes with the program', async () => {
    const changed = noticeOf(2026).filter(({ date }) => date !== '2026-02-14');
    await write('CN', year(2026, changed));
    await addKnownYears(pool);
    expect(await calendars.findYear('CN', 2026)).toMatchObject({ version: 2, days: changed });
    expect(await calendars.history('CN')).toHaveLength(2);
  });

  it('leave the December days to New Year’s notice when the year before is written again', async () => {
    const december = [{ date: '2026-12-31', kind: 'HOLIDAY' as const, name: '元旦' }];
    await write('CN', year(2027, [...december, ...YEAR_2027]));
    await write('CN', year(2026, noticeOf(2026)));
    expect(await works('CN', '2026-12-31')).toBe(false);
    await write('CN', year(2027, YEAR_2027));
    expect(await works('CN', '2026-12-31')).toBe(true);
  });

  it('lengthen a holiday by a notice that came in the middle of the year', async () => {
    await pool.query('TRUNCATE calendar CASCADE');
    await calendars.store(chineseCalendar('CN', [2020]), [
      year(
        2020,
        noticeOf(2020).filter(({ date }) => !/2020-0(1-31|2-0)/.test(date)),
      ),
    ]);
    const kept = await calendars.findYear('CN', 2020);
    const { days, faults } = readNotice(EXTENSION_2020.text, 2020, kept!.days);
    expect(faults).toEqual([]);
    await write('CN', year(2020, days, EXTENSION_2020.documentNumber));
    expect(await calendars.find('CN')).toEqual({ ...chineseCalendar('CN', [2020]), version: 2 });
  });

  it('of a local calendar follow the national one, and its own days stay', async () => {
    await setUpLocal();
    expect(await write('SY', year(2026, FLOOD, '防汛令（示例）'))).toMatchObject([{ code: 'SY', version: 2 }]);
    expect(await write('CN', year(2027, YEAR_2027, '国办发明电〔2026〕999号（示例）'))).toMatchObject([
      { code: 'CN', version: 2 },
      { code: 'SY', version: 3 },
    ]);
    expect((await calendars.find('SY'))!.coverage.to).toBe('2027-12-31');
    const days = ['2026-07-20', '2026-10-03', '2027-02-08', '2027-10-09'];
    expect(await Promise.all(days.map((date) => works('SY', date)))).toEqual([false, true, false, true]);
    expect(await Promise.all(days.map((date) => works('CN', date)))).toEqual([true, false, false, true]);
    expect(await calendars.history('SY')).toMatchObject([
      { version: 3, years: [], source: '随 CN 第 2 版' },
      { version: 2, years: [2026], source: '防汛令（示例）' },
      { version: 1, years: [], source: '县委会议纪要（示例）' },
    ]);
    expect(await calendars.head('SY')).toMatchObject({ name: '山阳县防汛日历', basedOn: 'CN' });
  });

  it('of a local calendar follow a year that comes with a later program', async () => {
    await pool.query('TRUNCATE calendar CASCADE');
    await addKnownYears(pool, [2025]);
    await setUpLocal();
    await addKnownYears(pool);
    expect(await calendars.find('SY')).toEqual({ ...chineseCalendar('CN', [2025, 2026]), code: 'SY', version: 2 });
  });

  it('tell of a local year what the calendar below said at each, and what it said itself', async () => {
    await setUpLocal();
    const changed = noticeOf(2026).filter(({ date }) => date !== '2026-02-14');
    await write('SY', year(2026, FLOOD));
    await write('CN', year(2026, changed));
    const said = (await calendars.yearVersions('SY', 2026)).map(({ version, below, own }) => [version, below, own]);
    expect(said).toEqual([
      [1, noticeOf(2026), []],
      [2, noticeOf(2026), FLOOD],
      [3, changed, FLOOD],
    ]);
    const national = await calendars.yearVersions('CN', 2026);
    expect(national.map(({ isLocal, below, own }) => [isLocal, below, own])).toEqual([
      [false, [], noticeOf(2026)],
      [false, [], changed],
    ]);
    expect(await calendars.yearVersions('CN', 2027)).toEqual([]);
  });

  it('keep a name and an end that a version brought, and follow the national one also after their end', async () => {
    await setUpLocal();
    const renamed = { ...(await calendars.find('SY'))!, version: 2 };
    await calendars.store(renamed, [], { source: '更名', by: null, name: '山阳县防汛防台日历' });
    await calendars.store({ ...renamed, version: 3 }, [], { source: '停用', by: null, ends: true });
    await write('CN', year(2027, YEAR_2027));
    expect(await calendars.head('SY')).toMatchObject({
      name: '山阳县防汛防台日历',
      basedOn: 'CN',
      endedAt: expect.any(Number),
    });
    expect((await calendars.find('SY'))!.coverage.to).toBe('2027-12-31');
    expect((await calendars.inUse()).map(({ code }) => code)).toEqual(['CN']);
  });

  it('take a local year anew, with nothing of its former days', async () => {
    await setUpLocal();
    await write('SY', year(2026, FLOOD));
    await write('SY', year(2026, []));
    expect((await calendars.find('SY'))!.days).toEqual((await calendars.find('CN'))!.days);
  });

  it('grow one by one where several write at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => write('CN', year(2026, noticeOf(2026)))));
    expect((await calendars.history('CN')).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
  });
});
