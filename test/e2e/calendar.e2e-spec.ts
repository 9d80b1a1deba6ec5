import { jest } from '@jest/globals';
import { YEAR_2027 } from '@zhuoluo/kernel/time/calendar-year.fixture';
import { INVENTED_2027 } from '../../libs/regulation/src/rules/notice/notices.fixture.ts';
import type { CalendarData } from '@zhuoluo/kernel';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(180_000);

const NEXT_YEAR = '/calendars/CN/years/2027';
const notice = { days: YEAR_2027, source: '国办发明电〔2026〕×号（示例）' };

describe('the working calendar', () => {
  let api: ApiProcess;
  let worker: WorkerProcess;
  let admin: ApiClient;
  let liaison: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    worker = await startWorker({ databaseUrl: api.database.url });
    admin = await api.people.as('sl.zfb.admin');
    liaison = await api.people.as('sy.fagai.head');
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const put = (client: ApiClient, path: string, body: unknown, headers = {}) =>
    client.send('PUT', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  /** Longer than what is left of any covered year. */
  async function letOnSiteTake(limit: string): Promise<void> {
    const { body: policy } = await admin.get('/policies/current');
    const handle = Object.fromEntries(Object.keys(policy.limits.ON_SITE.handle).map((urgency) => [urgency, limit]));
    const longer = { ...policy, limits: { ...policy.limits, ON_SITE: { handle } } };
    expect((await admin.post('/policies', longer)).status).toBe(201);
  }
  const faultsOf = (body: { errors: { path: string; message: string }[] }) =>
    body.errors.map(({ path, message }) => [path, message]);

  it('says how far it reaches, in days from today', async () => {
    const { items } = (await liaison.get('/calendars')).body;
    const end = Date.parse('2026-12-31T00:00:00+08:00');
    const daysLeft = Math.floor(end / 86_400_000 + 1 / 3) - Math.floor(Date.now() / 86_400_000 + 1 / 3);
    const reach = { version: 1, coveredUntil: '2026-12-31', daysLeft };
    expect(items).toEqual([{ code: 'CN', name: '全国工作日历', basedOn: null, ...reach, endedAt: null }]);
    expect((await liaison.get('/calendars/CN')).body).toMatchObject(items[0]);
    const ready = (await api.anonymous.get('/health/ready')).body;
    expect(ready.details.calendars).toMatchObject({ CN: { coveredUntil: '2026-12-31', daysLeft } });
    const metrics = (await api.anonymous.get('/metrics')).body;
    expect(metrics).toContain(`zhuoluo_calendar_days_left{calendar="CN",service="api"} ${daysLeft}`);
    expect(metrics).toMatch(/zhuoluo_enterprises_without_liaison\{region="山阳县",service="api"\} \d+/);
  });

  it('shows a covered year with its source, and no other', async () => {
    const { status, body } = await liaison.get('/calendars/CN/years/2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'CN', year: 2026, version: 1, writtenBy: null });
    expect(body.days).toContainEqual({ date: '2026-02-14', kind: 'WORK', name: '春节' });
    for (const path of ['2027', '26', 'next', '20266']) {
      expect((await liaison.get(`/calendars/CN/years/${path}`)).status).toBe(404);
    }
    expect((await liaison.get('/calendars/XX/years/2026')).status).toBe(404);
  });

  it('is written by an administrator alone, year after year without a gap', async () => {
    const local = { code: 'SHANYANG', name: '山阳县防汛日历（示例）', basedOn: 'CN' };
    for (const answer of [
      await put(liaison, NEXT_YEAR, notice),
      await liaison.post(`${NEXT_YEAR}/read`, { text: INVENTED_2027.text }),
      await liaison.post('/calendars', local),
    ])
      expect(answer.body).toMatchObject({ status: 403, code: 'role-missing' });
    const later = await put(admin, '/calendars/CN/years/2028', notice);
    expect(later.body).toMatchObject({ status: 409, code: 'calendar-year-not-next', facts: { next: 2027 } });
    expect((await put(admin, '/calendars/XX/years/2027', notice)).status).toBe(404);
  });

  it('reads a pasted notice and keeps nothing, its contradictions in words', async () => {
    const read = (text: string, headers = {}) => admin.post(`${NEXT_YEAR}/read`, { text }, headers);
    const { status, body } = await read(INVENTED_2027.text);
    expect(status).toBe(200);
    expect(body).toMatchObject({ year: 2027, documentNumber: INVENTED_2027.documentNumber, faults: [] });
    expect(body.lines).toContainEqual({
      line: 8,
      text: '五、端午节：6月9日（周三）放假1天，不调休。',
      part: 'ITEM',
      days: [{ date: '2027-06-09', kind: 'HOLIDAY', name: '端午节' }],
    });
    const tampered = INVENTED_2027.text.replace('6月9日（周三）', '6月9日（周四）');
    const fault = { code: 'weekday-differs', line: 8 };
    expect((await read(tampered)).body.faults).toEqual([{ ...fault, message: '2027-06-09 是周三，文中写的是周四' }]);
    expect((await read(tampered, { 'accept-language': 'en' })).body.faults).toEqual([
      { ...fault, message: '2027-06-09 is a 周三, the text says 周四' },
    ]);
    expect((await liaison.get(NEXT_YEAR)).status).toBe(404);
    expect((await admin.post('/calendars/XX/years/2027/read', { text: INVENTED_2027.text })).status).toBe(404);
  });

  it('refuses days that cannot be, each at its place and in words', async () => {
    const days = [
      { date: '2027-02-30', kind: 'REST' },
      { date: '2028-01-01', kind: 'HOLIDAY' },
      { date: '2027-03-03', kind: 'WORK' },
    ];
    const wrong = await put(admin, NEXT_YEAR, { ...notice, days: [...YEAR_2027, ...days, YEAR_2027[0]] });
    const n = YEAR_2027.length;
    expect(wrong.status).toBe(400);
    expect(faultsOf(wrong.body)).toEqual([
      [`days.${n}.date`, '须为真实存在的日期，如 2027-02-06'],
      [`days.${n + 1}.date`, '2028-01-01 不在 2027 年内；元旦放假可从上年 12 月写起'],
      [`days.${n + 2}.date`, '2027-03-03 是工作日，本来就上班；WORK 只写调休上班的周六、周日'],
      [`days.${n + 3}.date`, '2027-01-01 写了两次'],
    ]);
    const empty = await put(admin, NEXT_YEAR, { ...notice, days: [] }, { 'accept-language': 'en' });
    expect(faultsOf(empty.body)).toContainEqual(['days', '2027-10-01 is a statutory holiday and must be off']);
    for (const body of [{}, { days: 'all', source: 'x' }, { days: [null], source: 'x' }, { days: [{}], source: '' }]) {
      expect((await put(admin, NEXT_YEAR, body)).status).toBe(400);
    }
    expect((await liaison.get('/calendars/CN')).body.version).toBe(1);
  });

  it('gives limits that wait for the year their dates within a minute', async () => {
    const { id: partyId } = await partyNamed(liaison, '恒启电子');
    await letOnSiteTake('200wd');
    const filed = await liaison.post('/cases', aFiling(partyId));
    const due = async () => (await liaison.get(`/cases/${filed.body.id}`)).body.dueAt as string | null;
    expect(await due()).toBeNull();
    const explain = () => liaison.get('/calendars/CN/due?from=2026-12-31T09:30:00Z&limit=1wh').then((a) => a.body);
    expect(await explain()).toMatchObject({ dueAt: null, reason: 'CALENDAR_YEAR_MISSING', remainingSeconds: 1_800 });

    const key = { 'Idempotency-Key': 'year-2027' };
    const written = await put(admin, NEXT_YEAR, notice, key);
    expect(written).toMatchObject({ status: 201, body: { year: 2027, version: 2, source: notice.source } });
    expect(written.body.writtenBy.name).toBe('简知谷');
    expect((await put(admin, NEXT_YEAR, notice, key)).body).toEqual(written.body);
    const { recomputation, ...year } = written.body;
    expect((await liaison.get(NEXT_YEAR)).body).toEqual(year);
    expect((await admin.get(`/operations/${recomputation}`)).body).toMatchObject({
      kind: 'recompute-limits',
      count: 1,
    });
    expect(await explain()).toMatchObject({ dueAt: '2027-01-04T00:30:00.000Z', reason: null });
    await eventually('the limit to have its date', due, (dueAt) => dueAt !== null, 60_000);
  });

  it('takes a covered year anew as a version of its own, of two administrators the first', async () => {
    const { version } = (await liaison.get<CalendarData>('/calendars/CN')).body;
    const days = [...YEAR_2027.filter(({ date }) => date !== '2027-02-14')];
    const corrected = { days, source: '更正通知（示例）' };
    const written = await put(admin, NEXT_YEAR, corrected, { 'if-match': `"${version}"` });
    expect(written).toMatchObject({ status: 201, body: { version: version + 1, source: corrected.source } });
    const stale = await put(admin, NEXT_YEAR, notice, { 'if-match': `"${version}"` });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale-version', facts: { version: version + 1 } });
    expect((await liaison.get(`${NEXT_YEAR}?version=${version}`)).body).toMatchObject({
      version,
      source: notice.source,
    });
    const history = (await liaison.get(`${NEXT_YEAR}/history`)).body.items;
    expect(history).toMatchObject([
      {
        ...{ version: version + 1, source: corrected.source, own: [] },
        changes: [{ date: '2027-02-14', before: { kind: 'WORK' }, after: null }],
      },
      { version, source: notice.source, changes: [] },
    ]);
    const { items } = (await liaison.get('/calendars/CN/versions')).body;
    expect(items[0]).toMatchObject({ version: version + 1, years: [2027], source: corrected.source });
    expect(items[0].writtenBy.name).toBe('简知谷');
    expect(items.at(-1)).toMatchObject({ version: 1, years: [2025, 2026], writtenBy: null });
  });

  it('of a county follows the national one, with days of its own, and its reach is told like the others', async () => {
    const local = { code: 'SHANYANG', name: '山阳县防汛日历（示例）', basedOn: 'CN' };
    const added = await admin.post('/calendars', local);
    expect(added).toMatchObject({ status: 201, body: { ...local, version: 1, coveredUntil: '2027-12-31' } });
    expect((await admin.post('/calendars', local)).body).toMatchObject({ status: 409, code: 'already-taken' });
    for (const [field, value] of [
      ['code', 'shanyang'],
      ['basedOn', 'XX'],
      ['basedOn', 'SHANYANG'],
    ] as const) {
      const { body } = await admin.post('/calendars', { ...local, code: 'OTHER', [field]: value });
      expect(body).toMatchObject({ status: 400, errors: [{ path: field }] });
    }
    const own = '/calendars/SHANYANG/years/2027';
    expect((await liaison.get(own)).body).toMatchObject({ days: [], source: null, writtenAt: null });
    const days = [{ date: '2027-07-20', kind: 'REST', name: '防汛停工' }];
    expect(await put(admin, own, { days, source: '防汛令（示例）' })).toMatchObject({
      status: 201,
      body: { version: 2, days },
    });
    const due = async (code: string) =>
      (await liaison.get(`/calendars/${code}/due?from=2027-07-19T02:00:00Z&limit=1wd`)).body.dueAt;
    expect([await due('CN'), await due('SHANYANG')]).toEqual(['2027-07-20T10:00:00.000Z', '2027-07-21T10:00:00.000Z']);
    const anyway = await put(admin, own, { days: [{ date: '2027-10-02', kind: 'HOLIDAY' }], source: '示例' });
    expect(faultsOf(anyway.body)).toEqual([['days.0.date', '2027-10-02 按全国日历本来就不上班，不必另列']]);
    const ahead = await put(admin, '/calendars/SHANYANG/years/2028', { days: [], source: '示例' });
    expect(ahead.body).toMatchObject({ status: 409, code: 'calendar-year-not-covered' });
    expect((await api.anonymous.get('/health/ready')).body.details.calendars).toMatchObject({
      CN: { coveredUntil: '2027-12-31' },
      SHANYANG: { coveredUntil: '2027-12-31' },
    });
    expect((await api.anonymous.get('/metrics')).body).toContain('zhuoluo_calendar_days_left{calendar="SHANYANG"');
    const { body: policy } = await admin.get('/policies/current');
    expect((await admin.post('/policies', { ...policy, calendar: 'SHANYANG' })).status).toBe(201);
  });

  it('is called otherwise and ended by an administrator, but not while a policy names it', async () => {
    const seen = (version: number) => ({ 'content-type': 'application/json', 'if-match': `"${version}"` });
    const { version } = (await liaison.get<CalendarData>('/calendars/SHANYANG')).body;
    const name = '山阳县防汛防台日历（示例）';
    const rename = (client: ApiClient, headers = seen(version)) =>
      client.send('PATCH', '/calendars/SHANYANG', JSON.stringify({ name }), headers);
    const end = (client: ApiClient) =>
      client.post('/calendars/SHANYANG/end', { source: '撤销防汛指挥部的决定（示例）' });
    for (const answer of [await rename(liaison), await end(liaison)])
      expect(answer.body).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await rename(admin)).toMatchObject({ status: 200, body: { name, version: version + 1, endedAt: null } });
    expect((await rename(admin)).body).toMatchObject({ status: 412, code: 'stale-version' });

    const { body: policy } = await admin.get('/policies/current');
    const refused = await end(admin);
    expect(refused.body).toMatchObject({ status: 409, code: 'calendar-in-use' });
    expect(refused.body.detail).toContain(policy.name);
    expect((await admin.post('/calendars/CN/end', { source: '示例' })).body).toMatchObject({ code: 'calendar-in-use' });
    expect((await admin.post('/policies', { ...policy, calendar: 'CN' })).status).toBe(201);
    expect(await end(admin)).toMatchObject({ status: 200, body: { endedAt: expect.any(String) } });

    const codes = async (query: string) =>
      (await liaison.get(`/calendars${query}`)).body.items.map(({ code }: CalendarData) => code);
    expect([await codes(''), await codes('?ended=true')]).toEqual([['CN'], ['CN', 'SHANYANG']]);
    for (const answer of [
      await end(admin),
      await put(admin, '/calendars/SHANYANG/years/2027', { days: [], source: '示例' }),
    ])
      expect(answer.body).toMatchObject({ status: 409, code: 'already-ended' });
    expect((await admin.post('/policies', policy)).body).toMatchObject({ status: 400, errors: [{ path: 'calendar' }] });
    const versions = (await liaison.get('/calendars/SHANYANG/versions')).body.items;
    expect(versions.map(({ source }: { source: string }) => source).slice(0, 2)).toEqual([
      '撤销防汛指挥部的决定（示例）',
      '更名：原称“山阳县防汛日历（示例）”',
    ]);
  });
});
