import { jest } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { EMPTY_CITY, startApi, type ApiProcess } from '../support/api-process.ts';

jest.setTimeout(120_000);

const PASSWORD = 'kite-over-the-dan-river-1';

describe('a city of one’s own', () => {
  let api: ApiProcess;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await startApi({ from: EMPTY_CITY });
    const [, token] = api.told.split('#');
    const entered = await api.anonymous.post('/auth/one-time', { token, password: PASSWORD, account: 'jian.zhigu' });
    expect(entered).toMatchObject({ status: 200, body: { user: { account: 'jian.zhigu', roles: ['ADMIN'] } } });
    admin = new ApiClient(api.url, entered.body.token as string);
  });
  afterAll(() => api.stop());

  it('has one region with its offices, and carries a case to CITY as it is', async () => {
    const regions = await admin.all('/regions');
    expect(regions).toMatchObject([{ tier: 'CITY', docCode: '' }]);
    expect(await admin.all('/units')).toHaveLength(5);
    expect((await admin.all('/routes')).filter(({ category }) => category === '*')).toHaveLength(2);
    expect(await admin.all('/signatories')).toHaveLength(6);
  });

  it('says whom and what it lacks: dispatchers, signers, the texts of its papers', async () => {
    const { body } = await admin.get('/gaps?limit=200');
    const of = (code: string) => body.items.filter((gap: { code: string }) => gap.code === code);
    expect(body.total).toBe(body.items.length);
    expect(
      of('no-dispatcher')
        .map(({ unit }: { unit: string }) => unit)
        .sort(),
    ).toEqual(['市发改委', '市工信局']);
    expect(of('signatory-vacant')).toHaveLength(5);
    expect(of('blank').map(({ title }: { title: string }) => title)).toContain('本市发文代字');
  });

  it('tries itself with a case of a region of its own, which is ordered in seconds and uses no number of the city', async () => {
    const { status, body } = await admin.post('/drills', {});
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        level: 'DEPARTMENT',
        party: { region: { code: 'DRILL' } },
        leadTask: { unit: { code: 'DRILL-DEV_REFORM' } },
      },
    });
    const inMs = Date.parse(body.leadTask.claimDueAt as string) - Date.parse(body.openedAt as string);
    expect(inMs).toBe(10_000);
    const [city, drill] = await admin.all('/regions');
    expect([city.docCode, drill.docCode]).toEqual(['', '演练督']);
    expect((await admin.post('/drills', {})).body.party.id).toBe(body.party.id);
  });

  it('keeps the drill’s policy with its history, and ends the drill with all that it left open', async () => {
    const versions = await admin.all('/policies');
    const { version } = versions.find(({ name }) => name === 'drill')!;
    const { items } = (await admin.get(`/policies/${version}/history`)).body;
    expect(items).toMatchObject([{ type: 'added', after: { note: '演练用方案，只约束演练区' } }]);

    const ended = await admin.post('/drills/end', {});
    expect(ended).toMatchObject({ status: 200, body: { cases: 2 } });
    expect((await admin.post('/drills/end', {})).body).toEqual({ cases: 0 });
    const [drilled] = (await admin.get('/cases')).body.items;
    const { body } = await admin.get(`/cases/${drilled.id}`);
    expect(body).toMatchObject({ state: 'CLOSED', leadTask: { state: 'CANCELLED' } });
    expect((await admin.get('/me')).body.roles).toEqual(['ADMIN']);
  });

  it('closes the link once it is used', async () => {
    const [, token] = api.told.split('#');
    expect((await api.anonymous.post('/auth/one-time/look', { token })).status).toBe(404);
  });
});

describe('gaps and drills', () => {
  let api: ApiProcess;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each([
    ['sl.zfb.admin', 200],
    ['sl.dcb.head', 200],
    ['sy.zfb.dispatch1', 403],
    ['sy.renshe.head', 403],
    ['sy.hengqi.enterprise', 403],
  ] as const)('show gaps to who can mend them or urges it: %s gets %i', async (account, status) => {
    expect((await (await api.people.as(account)).get('/gaps')).status).toBe(status);
  });

  it.each(['sl.dcb.head', 'sy.zfb.dispatch1', 'sl.zfb.mayor'])(
    'are the administrator’s: %s starts no drill and ends none',
    async (account) => {
      const person = await api.people.as(account);
      for (const answer of [await person.post('/drills', {}), await person.post('/drills/end', {})])
        expect(answer).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    },
  );
});
