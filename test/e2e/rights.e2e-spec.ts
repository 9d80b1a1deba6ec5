import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';

jest.setTimeout(120_000);

/** Who files where: two counties, and a liaison of a city unit who serves a county's firm. */
const FILERS = {
  shanyang: { by: 'sy.fagai.head', party: '山阳恒启电子' },
  luonan: { by: 'sl.bank1.head', party: '洛南鹿岭矿业' },
} as const;
type Filed = keyof typeof FILERS;

describe('everybody sees what is theirs to see, and does what is theirs to do', () => {
  let api: ApiProcess;
  const caseIds = {} as Record<Filed, string>;

  beforeAll(async () => {
    api = await startApi();
    for (const [name, { by, party }] of Object.entries(FILERS)) {
      const client = await api.people.as(by);
      const { id } = await partyNamed(client, party);
      caseIds[name as Filed] = (await client.post('/cases', aFiling(id))).body.id;
    }
  });
  afterAll(() => api.stop());

  const SIGHT = `                     shanyang  luonan
    sy.fagai.head            yes       no       the party's liaison
    sl.bank1.head            no        yes      a city unit's liaison
    sy.zfb.dispatch1         yes       no       the county's dispatcher
    sy.dcb.inspector1        yes       no       the county's supervisor
    sy.zfb.vice              yes       no       the county's leader
    ln.zfb.dispatch1         no        yes      another county's dispatcher
    ln.dcb.head              no        yes      another county's supervisor
    df.zfb.chief             no        no       a third county's leader
    sl.gongxin.dispatch1     yes       yes      the city's dispatcher
    sl.dcb.inspector1        yes       yes      the city's supervisor
    sl.zfb.mayor             yes       yes      the city's leader
    sl.rexian.operator1      yes       yes      the hotline, which calls everybody back
    sl.khb.assessor          yes       yes      the city's assessor
    sl.zfb.admin             yes       yes      the administrator
    sy.renshe.head           no        no       a unit without a task in it
    sy.hengqi.enterprise     yes       no       the enterprise itself
    ln.luling.enterprise     no        yes      another enterprise`;

  const sights = SIGHT.split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s{2,}/) as [account: string, shanyang: string, luonan: string, who: string]);

  it.each(sights)('%s sees Shanyang’s case: %s, Luonan’s: %s (%s)', async (account, shanyang, luonan) => {
    const client = await api.people.as(account);
    const listed = (await client.all('/cases')).map(({ id }) => id);
    for (const [name, sees] of [
      ['shanyang', shanyang],
      ['luonan', luonan],
    ] as const) {
      const id = caseIds[name];
      expect(listed.includes(id)).toBe(sees === 'yes');
      for (const path of ['', '/timeline', '/deadlines'])
        expect((await client.get(`/cases/${id}${path}`)).status).toBe(sees === 'yes' ? 200 : 404);
    }
  });

  it('a search finds nothing out of sight', async () => {
    const search = async (account: string) => (await (await api.people.as(account)).all('/cases?q=鹿岭矿业')).length;
    expect(await search('sl.gongxin.dispatch1')).toBe(1);
    expect(await search('sy.zfb.dispatch1')).toBe(0);
  });

  it('parties: a liaison sees the assigned ones, a county its own, the city all', async () => {
    const regions = async (account: string) => {
      const parties = await (await api.people.as(account)).all('/parties');
      return [...new Set(parties.map(({ region }) => region.code))].sort();
    };
    expect(await regions('sy.zfb.dispatch1')).toEqual(['SY']);
    expect(await regions('sl.gongxin.dispatch1')).toHaveLength(8);
    const assigned = await (await api.people.as('sl.bank1.head')).all('/parties');
    expect(assigned.length).toBeGreaterThan(0);
    expect(assigned.every(({ liaison }) => liaison.name === api.people.account('sl.bank1.head').name)).toBe(true);
    expect(await (await api.people.as('sy.renshe.officer')).all('/parties')).toEqual([]);
  });

  it('a party is read by those who see it in the list, and absent for everybody else', async () => {
    const { id, name } = await partyNamed(await api.people.as('sl.gongxin.dispatch1'), '洛南鹿岭矿业');
    const read = async (account: string) => (await api.people.as(account)).get(`/parties/${id}`);
    for (const account of ['sl.bank1.head', 'ln.zfb.dispatch1', 'sl.gongxin.dispatch1', 'ln.luling.enterprise'])
      expect(await read(account)).toMatchObject({ status: 200, body: { id, name, region: { code: 'LN' } } });
    for (const account of ['sy.fagai.head', 'sy.zfb.dispatch1', 'sy.hengqi.enterprise'])
      expect(await read(account)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('no one files for a party out of sight', async () => {
    const { id } = await partyNamed(await api.people.as('sl.gongxin.dispatch1'), '洛南鹿岭矿业');
    for (const account of ['sy.fagai.head', 'sy.zfb.dispatch1', 'sy.hengqi.enterprise']) {
      const answer = await (await api.people.as(account)).post('/cases', aFiling(id));
      expect(answer).toMatchObject({ status: 404, body: { errors: [{ path: 'partyId', code: 'unknown' }] } });
    }
  });

  it('a liaison who names a level gives the reason', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const { id } = await partyNamed(liaison, '山阳恒启电子');
    expect((await liaison.post('/cases', aFiling(id, { level: 'COUNTY' }))).body.code).toBe('reason-required');
    const filed = await liaison.post('/cases', aFiling(id, { level: 'COUNTY', levelReason: '涉及多个部门。' }));
    expect(filed.body).toMatchObject({ level: 'COUNTY', state: 'HANDLING' });
  });

  it('the administrator reads and does nothing', async () => {
    const admin = await api.people.as('sl.zfb.admin');
    expect((await admin.get(`/cases/${caseIds.shanyang}`)).body.allowedActions).toEqual([]);
    expect((await admin.post(`/cases/${caseIds.shanyang}/solve-on-site`, { result: '已解决。' })).status).toBe(403);
  });

  describe('once a unit has the case', () => {
    let dispatcher: ApiClient;
    let taskId: string;

    beforeAll(async () => {
      dispatcher = await api.people.as('sy.zfb.dispatch1');
      await (
        await api.people.as('sy.fagai.head')
      ).post(`/cases/${caseIds.shanyang}/escalate`, { reason: '需人社部门牵头。' });
      const lead = await unitCoded(dispatcher, 'SY-HUMAN_RESOURCES');
      const co = await unitCoded(dispatcher, 'SY-TOWN-1');
      const answer = await dispatcher.post(`/cases/${caseIds.shanyang}/dispatch`, {
        lead: lead.id,
        coUnits: [co.id],
        requirement: '组织招聘。',
      });
      taskId = answer.body.leadTask.id;
    });

    it('its people see the case and their own task on their desk, and no one else’s', async () => {
      const officer = await api.people.as('sy.renshe.officer');
      expect((await officer.get(`/cases/${caseIds.shanyang}`)).status).toBe(200);
      expect((await officer.all('/tasks')).map(({ id }) => id)).toEqual([taskId]);
      expect((await officer.get('/tasks/counts')).body).toMatchObject({ toClaim: 1, inHand: 0, overdue: 0 });
      const town = await api.people.as('sy.town1.head');
      expect(await town.all('/tasks')).toMatchObject([{ role: 'CO', unit: { code: 'SY-TOWN-1' } }]);
      expect(await (await api.people.as('sy.jiaotong.head')).all('/tasks')).toEqual([]);
    });

    it('another unit neither claims it nor sees it, though it have a part in the case', async () => {
      expect((await (await api.people.as('sy.town1.head')).post(`/tasks/${taskId}/claim`)).status).toBe(404);
      expect((await (await api.people.as('sy.jiaotong.head')).post(`/tasks/${taskId}/claim`)).status).toBe(404);
      expect((await (await api.people.as('ln.renshe.head')).post(`/tasks/${taskId}/claim`)).status).toBe(404);
      expect((await dispatcher.post(`/tasks/${taskId}/claim`)).status).toBe(403);
    });

    it('the unit that handles it does not review it', async () => {
      const head = await api.people.as('sy.renshe.head');
      const town = await api.people.as('sy.town1.head');
      const coTask = (await town.all('/tasks'))[0].id as string;
      const said = {
        outcome: 'A',
        result: '已到岗。',
        enterpriseContact: { person: '联系人（示例）', opinion: '满意。' },
        evidence: ['到岗名单'],
      };
      await town.post(`/tasks/${coTask}/claim`);
      await head.post(`/tasks/${taskId}/claim`);
      expect((await head.post(`/tasks/${taskId}/submit`, said)).body.code).toBe('co-units-outstanding');
      expect((await town.post(`/tasks/${coTask}/submit`, said)).body.state).toBe('DONE');
      expect((await head.post(`/tasks/${taskId}/submit`, said)).body.state).toBe('SUBMITTED');
      expect((await head.post(`/cases/${caseIds.shanyang}/review`, { accept: true })).status).toBe(403);
      expect((await head.get(`/cases/${caseIds.shanyang}`)).body.allowedActions).toEqual([]);
      expect((await dispatcher.get(`/cases/${caseIds.shanyang}`)).body.allowedActions).toEqual([
        'review',
        'supplement',
      ]);
    });

    it('the enterprise reads a public history of it: units, not persons, and no internal words', async () => {
      const enterprise = await api.people.as('sy.hengqi.enterprise');
      const { body } = await enterprise.get(`/cases/${caseIds.shanyang}`);
      expect(body).toMatchObject({
        colour: null,
        orders: [],
        outcome: null,
        leadTask: { requirement: '', claimedBy: null, outcome: null, unit: { code: 'SY-HUMAN_RESOURCES' } },
      });
      const { items } = (await enterprise.get(`/cases/${caseIds.shanyang}/timeline`)).body;
      expect(items.map((entry: { type: string }) => entry.type)).toContain('case-dispatched');
      const text = JSON.stringify(items);
      for (const internal of ['需人社部门牵头', '组织招聘', api.people.account('sy.zfb.dispatch1').name])
        expect(text).not.toContain(internal);
      expect((await enterprise.get('/supervision-orders')).body.items).toEqual([]);
    });
  });

  it('a policy is put in force by ADMIN and the city’s leaders alone', async () => {
    const mayor = await api.people.as('sl.zfb.mayor');
    const current = await mayor.get('/policies/current');
    const version = Number(current.headers.get('policy-version'));
    expect(current.headers.get('etag')).toBe(`"${version}"`);
    for (const account of ['sy.zfb.chief', 'sl.dcb.head', 'sy.fagai.head'])
      expect((await (await api.people.as(account)).post('/policies', current.body)).status).toBe(403);

    const activated = await mayor.post('/policies', current.body);
    expect(activated).toMatchObject({ status: 201, body: { version: version + 1 } });
    expect((await mayor.get(`/policies/${version + 1}`)).body).toEqual(current.body);
    const limits = {
      ...current.body.limits,
      DEPARTMENT: { ...current.body.limits.DEPARTMENT, claim: { EXTRA: '2x' } },
    };
    const refused = await mayor.post('/policies', { ...current.body, limits, surprise: 1 });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['surprise', 'limits.DEPARTMENT.claim.EXTRA', 'limits.DEPARTMENT.claim.NORMAL']),
    );
    const stale = await mayor.post('/policies', current.body, { 'if-match': `"${version}"` });
    expect(stale.status).toBe(412);
  });
});
