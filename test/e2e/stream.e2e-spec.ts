import { jest } from '@jest/globals';
import { openPool, type Pool } from '@zhuoluo/database';
import { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(60_000);

/** The status of one more stream, which is left at once. */
async function statusOfStream({ baseUrl, token }: ApiClient): Promise<number> {
  const leave = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const { status } = await fetch(`${baseUrl}/api/v1/stream`, { headers, signal: leave.signal });
  leave.abort();
  return status;
}

/** More than are told one by one. */
const MANY = 240;

describe('the stream of changes', () => {
  let api: ApiProcess;
  let shanyang: ApiClient;
  let luonan: ApiClient;
  let city: ApiClient;
  const readers: StreamReader[] = [];

  beforeAll(async () => {
    api = await startApi();
    [shanyang, luonan, city] = await Promise.all([
      api.people.as('sy.fagai.head'),
      api.people.as('sl.bank1.head'),
      api.people.as('sl.dcb.inspector1'),
    ]);
  });
  afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.cut())));
  afterAll(() => api.stop());

  async function listen(client: ApiClient, lastId?: string | null): Promise<StreamReader> {
    const reader = await StreamReader.open(client, lastId);
    readers.push(reader);
    return reader;
  }

  async function file(by: ApiClient, beginning: string): Promise<string> {
    const { id } = await partyNamed(by, beginning);
    return (await by.post('/cases', aFiling(id))).body.id;
  }
  const fileInShanyang = () => file(shanyang, '山阳恒启电子');
  const fileInLuonan = () => file(luonan, '洛南鹿岭矿业');

  it('is for those signed in', async () => {
    expect((await api.anonymous.get('/stream')).status).toBe(401);
  });

  it('tells of a case as soon as it changes, and only those who see it', async () => {
    const [inspector, liaison] = await Promise.all([listen(city), listen(luonan)]);
    const [elsewhere, own] = [await fileInShanyang(), await fileInLuonan()];
    await Promise.all([inspector.hears(elsewhere, own), liaison.hears(own)]);
    expect(liaison.told.flatMap(({ caseIds }) => caseIds)).not.toContain(elsewhere);
  });

  it('tells a page that comes back what it missed, and no more', async () => {
    const before = await listen(city);
    const seen = await fileInShanyang();
    await before.hears(seen);
    await before.cut();
    const missed = [await fileInShanyang(), await fileInLuonan()];
    const back = await listen(city, before.lastId);
    await back.hears(...missed);
    // Not before: what a transaction still open holds up, perhaps another test's, is told to those who have come by then.
    const fresh = await listen(city);
    const next = await fileInLuonan();
    await Promise.all([back.hears(next), fresh.hears(next)]);
    expect(back.told.flatMap(({ caseIds }) => caseIds)).not.toContain(seen);
    expect(fresh.told.flatMap(({ caseIds }) => caseIds)).toEqual([next]);
  });

  it('tells a page what it missed even where it had heard of nothing before', async () => {
    const before = await listen(city);
    await before.cut();
    const missed = await fileInShanyang();
    const back = await listen(city, before.lastId);
    await back.hears(missed);
    expect(back.told).toHaveLength(1);
  });

  it('tells of a change that was made while a longer transaction went on, once that is over', async () => {
    const reader = await listen(city);
    const pool = openPool({ databaseUrl: api.database.url, max: 1, applicationName: 'test' });
    const longer = await pool.connect();
    await longer.query('BEGIN');
    await longer.query('SELECT pg_current_xact_id()');
    const changed = await fileInShanyang();
    await longer.query('ROLLBACK');
    longer.release();
    await pool.end();
    await reader.hears(changed);
  });

  it('goes on telling after everybody has left in the midst of changes', async () => {
    await (await listen(city)).cut();
    for (const end = Date.now() + 1_000; Date.now() < end;) await fileInShanyang();
    const back = await listen(city);
    await back.hears(await fileInShanyang());
  });

  describe('ends within seconds', () => {
    let pool: Pool;
    beforeAll(() => (pool = openPool({ databaseUrl: api.database.url, max: 1, applicationName: 'test' })));
    afterAll(() => pool.end());

    /** Somebody in a session that no other test uses. */
    async function newcomer(name: string): Promise<{ client: ApiClient; password: string; id: string }> {
      const { account, password } = api.people.account(name);
      const { body } = await api.anonymous.post('/auth/login', { account, password });
      return { client: new ApiClient(api.url, body.token), password, id: body.user.id };
    }

    it('of a sign-out', async () => {
      const { client } = await newcomer('ln.renshe.head');
      const reader = await listen(client);
      await client.post('/auth/logout');
      await reader.ended();
    });

    it('of a change of the password elsewhere', async () => {
      const [here, elsewhere] = [await newcomer('ln.zrzy.head'), await newcomer('ln.zrzy.head')];
      const [own, others] = [await listen(here.client), await listen(elsewhere.client)];
      const change = { currentPassword: here.password, newPassword: 'kai-hua-jie-guo-7' };
      expect((await here.client.post('/me/password', change)).status).toBe(204);
      await others.ended();
      expect((await here.client.get('/me')).status).toBe(200);
      await own.cut();
    });

    it.each([
      ['the end of a post', 'ln.jingmao.head', 'UPDATE tenure SET ended_at = clock_timestamp() WHERE person_id = $1'],
      ['an account’s being disabled', 'ln.fagai.head', 'UPDATE person SET active = false WHERE id = $1'],
      ['a session’s running out', 'ln.dcb.head', 'UPDATE session SET expires_at = created_at WHERE person_id = $1'],
    ])('of %s, by any hand', async (_what, account, statement) => {
      const { client, id } = await newcomer(account);
      const reader = await listen(client);
      await pool.query(statement, [id]);
      await reader.ended();
    });
  });

  it('is opened by one person ten times at once and no more, until one has ended', async () => {
    const hotline = await api.people.as('sl.rexian.operator1');
    const open = await Promise.all(Array.from({ length: 10 }, () => listen(hotline)));
    const refused = await hotline.get('/stream');
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-streams']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await listen(city);
    await open[0]!.cut();
    await eventually(
      'the stream that was cut to be forgotten',
      () => statusOfStream(hotline),
      (status) => status === 200,
    );
  });

  it('H18 tells nothing of a case to those of another county, after any event', async () => {
    const strangers = ['ln.renshe.head', 'ln.zfb.dispatch1', 'ln.luling.enterprise', 'df.dcb.head'];
    const [own, ...others] = await Promise.all(
      ['sy.zfb.dispatch1', ...strangers].map(async (name) => listen(await api.people.as(name))),
    );
    const caseId = await fileInShanyang();
    expect((await shanyang.post(`/cases/${caseId}/escalate`, { reason: '本单位无招聘职能。' })).status).toBe(200);
    await own!.hears(caseId);
    const ofLuonan = await fileInLuonan();
    await others[1]!.hears(ofLuonan);
    for (const other of others) expect(other.told.flatMap(({ caseIds }) => caseIds)).not.toContain(caseId);
    for (const other of [others[0]!, others[3]!]) expect(other.told).toEqual([]);
  });

  it('tells of many changes at once in few words', async () => {
    const reader = await listen(city);
    await reader.cut();
    const { id } = await partyNamed(shanyang, '山阳恒启电子');
    const began = Date.now();
    const here = await listen(city);
    await Promise.all(Array.from({ length: MANY }, () => shanyang.post('/cases', aFiling(id))));
    const last = await fileInShanyang();
    await here.hears(last);
    const halfSeconds = (Date.now() - began) / 500;
    expect(here.told.length).toBeLessThanOrEqual(halfSeconds + 1);
    const back = await listen(city, reader.lastId);
    await back.hears(last);
    expect(back.told[0]).toEqual({ caseIds: expect.anything(), many: true });
  });
});
