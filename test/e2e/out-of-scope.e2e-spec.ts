import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Answer, ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';
import { everythingAsked, type Asked } from '../support/openapi-bodies.ts';
import { aPdf, sendFile } from '../support/send-file.ts';
import { partySheet, sendSheet } from '../support/send-sheet.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(240_000);

/** Claims are due in a second, nothing else for a long while; blue waits for its signature, or does not. */
function quickClaims(policy: any, autoIssue: boolean): any {
  const limits = Object.fromEntries(
    Object.entries<any>(policy.limits).map(([level, { handle, claim }]) => [
      level,
      { handle, ...(claim ? { claim: { EXTRA: '1s', URGENT: '1s', NORMAL: '1s', COMPLEX: '1s' } } : {}) },
    ]),
  );
  const orders = { ...policy.orders, BLUE: { ...policy.orders.BLUE, autoIssue } };
  return { ...policy, name: 'quick claims', limits, orders };
}

const kindOf = ({ path }: Asked) => path.split('/')[3]!;
/** How the city is organised is no secret: it is read by everybody signed in or by its writers, in any region. */
const ORGANISATION = new Set([
  ...[
    'categories',
    'document-texts',
    'posts',
    'regions',
    'routes',
    'signatories',
    'stand-ins',
    'statutory-limits',
    'tenures',
    'units',
  ],
]);
const COMMANDS = everythingAsked().filter((asked) => asked.path.includes('{id}') && !ORGANISATION.has(kindOf(asked)));
const READINGS = everythingAsked().filter(({ method, path }) => method === 'GET' && !path.includes('{'));
/** What is the same for everybody, or the caller's own. */
const NOT_SCOPED = new Set(['/metrics', '/health/live', '/health/ready', '/api/v1/stream']);

/** Who has no part in 洛南, by role. */
const OUTSIDERS = {
  LIAISON: 'sy.fagai.head',
  UNIT_OFFICER: 'sy.renshe.officer',
  UNIT_HEAD: 'sy.renshe.head',
  DISPATCHER: 'sy.zfb.dispatch1',
  SUPERVISOR: 'sy.dcb.inspector1',
  LEADER: 'df.zfb.chief',
  ENTERPRISE: 'sy.hengqi.enterprise',
} as const;

describe('no one reaches what is out of their scope, by any address of the contract', () => {
  let api: ApiProcess;
  /** Of 洛南: what each kind of address leads to. */
  const foreign: Record<string, string> = {};
  let draftId: string;
  let caseNo: string;
  let regionId: string;
  let unitId: string;

  beforeAll(async () => {
    api = await startApi();
    const mayor = await api.people.as('sl.zfb.mayor');
    const hotline = await api.people.as('sl.rexian.operator1');
    const supervisor = await api.people.as('ln.dcb.inspector1');
    const { body: policy } = await mayor.get('/policies/current');
    const partyId = (await partyNamed(hotline, '洛南核仁核桃')).id;
    ({ id: unitId } = await unitCoded(hotline, 'LN-HUMAN_RESOURCES'));
    const ordered = async (autoIssue: boolean) => {
      await mayor.post('/policies', quickClaims(policy, autoIssue));
      const { body } = await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title: '核桃厂缺工' }));
      const dispatcher = await api.people.as('ln.zfb.dispatch1');
      return eventually(
        'an order to be drawn',
        async () => {
          await dispatcher.post(`/cases/${body.id}/review`, { accept: true });
          return (await supervisor.get(`/cases/${body.id}`)).body;
        },
        ({ orders }) => orders.length > 0,
      );
    };
    const theirs = await api.people.as('ln.renshe.head');
    const { body: filed } = await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title: '厂区缺水' }));
    const basis = '三定方案：用水不属本单位职责。';
    const { body: file } = await sendFile(theirs, aPdf());
    const { body: returned } = await theirs.post(`/tasks/${filed.leadTask.id}/return`, { basis, files: [file.id] });
    const issued = await ordered(true);
    const drafted = await ordered(false);
    ({ caseNo } = issued);
    regionId = issued.party.region.id;
    draftId = drafted.orders[0].id;
    expect([issued.orders[0].state, drafted.orders[0].state]).toEqual(['ISSUED', 'PENDING_SIGN']);
    const imported = await sendSheet(await api.people.as('sl.zfb.admin'), '/imports/parties', partySheet(1));
    const view = { page: 'cases', name: '我的', search: 'open=true' };
    Object.assign(foreign, {
      cases: issued.id,
      tasks: issued.leadTask.id,
      'supervision-orders': issued.orders[0].id,
      'case-requests': returned.requests[0].id,
      'return-requests': returned.requests[0].id,
      'escalation-requests': returned.requests[0].id,
      'extension-requests': returned.requests[0].id,
      files: file.id,
      'suspension-requests': returned.requests[0].id,
      'rating-disputes': returned.requests[0].id,
      'objection-requests': returned.requests[0].id,
      parties: partyId,
      assignments: (await hotline.all(`/assignments?partyId=${partyId}`))[0].id,
      operations: imported.body.id,
      people: (await theirs.get('/me')).body.id,
      inbox: (await theirs.all('/inbox'))[0].id,
      me: (await theirs.get('/me/sessions')).body.items[0].id,
      views: (await theirs.post('/views', view)).body.id ?? randomUUID(),
    });
  });
  afterAll(() => api.stop());

  const ask = (client: ApiClient, { method, path, body }: Asked, id: string): Promise<Answer> =>
    client.send(
      method,
      path.replace('{id}', id),
      body === undefined ? undefined : JSON.stringify(body),
      body === undefined ? {} : { 'content-type': 'application/json' },
    );
  const sameProblem = ({ status, body }: Answer) => [status, body.code, body.detail, body.errors];

  it('every address with an id leads to something the test knows', () => {
    expect(COMMANDS.map(kindOf).filter((kind) => !(kind in foreign))).toEqual([]);
  });

  it.each(Object.entries(OUTSIDERS))(
    'H18 %s of another county is answered as for an unknown id',
    async (_role, account) => {
      const client = await api.people.as(account);
      for (const asked of COMMANDS) {
        const [there, nowhere] = [
          await ask(client, asked, foreign[kindOf(asked)]!),
          await ask(client, asked, randomUUID()),
        ];
        expect([asked.method, asked.path, ...sameProblem(there)]).toEqual([
          asked.method,
          asked.path,
          ...sameProblem(nowhere),
        ]);
        expect([404, 403, 400]).toContain(there.status);
        if (asked.method === 'GET') expect([404, 403]).toContain(there.status);
      }
    },
  );

  it.each(Object.entries(OUTSIDERS))(
    'H18 no list, search, count or figure shows %s a word of it',
    async (_role, account) => {
      const client = await api.people.as(account);
      const filters: Readonly<Record<string, string>> = {
        ...{ regionId, unitId, caseId: foreign['cases']!, partyId: foreign['parties']!, officeId: unitId },
        ...{ q: '核仁', docNumber: '洛督〔2026〕1号', by: 'unit', from: '2026-11-01T00:00:00+08:00' },
      };
      const secrets = [
        ...['cases', 'tasks', 'supervision-orders', 'parties', 'inbox', 'views'].map((kind) => foreign[kind]!),
        caseNo,
        draftId,
      ];
      for (const { path, query } of READINGS.filter((asked) => !NOT_SCOPED.has(asked.path))) {
        const given = query.filter((name) => name in filters);
        const ways = ['', ...given.map((name) => `?${name}=${encodeURIComponent(filters[name]!)}`)];
        for (const way of ways) {
          const answer = await client.get(`${path}${way}`);
          expect([path, way, answer.status < 500]).toEqual([path, way, true]);
          const text = JSON.stringify(answer.body);
          for (const secret of [...secrets, '核桃厂缺工']) {
            if (!way.includes(secret)) expect([path, way, text.includes(secret)]).toEqual([path, way, false]);
          }
        }
      }
    },
  );

  it('H18 a stream tells no one of another county that anything of it changed', async () => {
    const own = await api.people.as('sy.fagai.head');
    const outsiders = await Promise.all(Object.values(OUTSIDERS).map((account) => api.people.as(account)));
    const readers = await Promise.all(outsiders.map((client) => StreamReader.open(client)));
    const theirs = await api.people.as('ln.renshe.head');
    await theirs.post(`/tasks/${foreign['tasks']}/progress`, { text: '已联系企业。' });
    const { id } = await partyNamed(own, '山阳恒启电子');
    const mine = (await own.post('/cases', aFiling(id))).body.id as string;
    await readers[0]!.hears(mine);
    for (const reader of readers) {
      expect(reader.told.flatMap(({ caseIds }) => caseIds)).not.toContain(foreign['cases']);
      await reader.cut();
    }
  });

  it.each([
    ['ln.renshe.head', 'the unit it will go to'],
    ['ln.zfb.dispatch1', 'the county’s dispatcher'],
    ['sl.gongxin.dispatch1', 'the city’s dispatcher'],
    ['sl.khb.assessor', 'the assessor'],
    ['sl.zfb.admin', 'the administrator'],
    ['sl.rexian.operator1', '12345'],
  ])('%s does not read an unsigned draft by any way (%s)', async (account) => {
    const client = await api.people.as(account);
    for (const asked of COMMANDS.filter((one) => kindOf(one) === 'supervision-orders')) {
      const answer = await ask(client, asked, draftId);
      expect([asked.path, answer.status]).toEqual([asked.path, sameStatus(asked, answer)]);
    }
    const listed = await client.all('/supervision-orders');
    expect(listed.map(({ id }) => id)).not.toContain(draftId);
    const cases = (await client.all('/cases')).map(({ id }) => id as string);
    for (const id of cases) {
      expect(JSON.stringify((await client.get(`/cases/${id}`)).body)).not.toContain(draftId);
      expect(JSON.stringify((await client.get(`/cases/${id}/timeline?limit=200`)).body)).not.toContain(draftId);
    }
  });
  const sameStatus = ({ method }: Asked, { status }: Answer) => (method !== 'GET' && status === 400 ? 400 : 404);

  it('its signer and its issuing office read it, and its document', async () => {
    for (const account of ['ln.dcb.inspector1', 'ln.dcb.head']) {
      const client = await api.people.as(account);
      for (const path of ['', '/document'])
        expect((await client.get(`/supervision-orders/${draftId}${path}`)).status).toBe(200);
    }
  });

  it.each([
    ['ln.renshe.head', true],
    ['ln.zfb.dispatch1', true],
    ['ln.dcb.inspector1', true],
    ['ln.fagai.head', true],
    ['sl.rexian.operator1', true],
    ['ln.zfb.chief', false],
    ['sl.zfb.mayor', false],
    ['sl.khb.assessor', false],
    ['sl.zfb.admin', false],
    ['sl.fagai.dispatch1', false],
  ])('%s is told whom to call at the enterprise: %s', async (account, isTold) => {
    const { body } = await (await api.people.as(account)).get(`/cases/${foreign['cases']}`);
    expect(body.id).toBe(foreign['cases']);
    expect(body.contact !== null).toBe(isTold);
    expect(JSON.stringify(body).includes('联系人（示例）')).toBe(isTold);
  });

  it('a county’s dispatcher charges units of the county alone, and the form offers no others', async () => {
    const dispatcher = await api.people.as('ln.zfb.dispatch1');
    const { id: office } = await unitCoded(dispatcher, 'SL-GOV_OFFICE');
    const { id: partyId } = await partyNamed(dispatcher, '洛南核仁核桃');
    const { body } = await dispatcher.post('/cases', aFiling(partyId));
    const offered = (await dispatcher.get(`/units?caseId=${body.id}`)).body.items as { id: string; code: string }[];
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter(({ code }) => !code.startsWith('LN-'))).toEqual([]);
    const charge = { lead: office, coUnits: [], requirement: '办理。' };
    expect(await dispatcher.post(`/cases/${body.id}/dispatch`, charge)).toMatchObject({
      status: 403,
      body: { code: 'unit-out-of-reach' },
    });
    const outsider = await api.people.as('sy.zfb.dispatch1');
    expect((await outsider.get(`/units?caseId=${body.id}`)).status).toBe(404);
  });
});
