import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { eventually } from '../support/eventually.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';

jest.setTimeout(180_000);

const APPEAL = {
  facts: '春节后缺工三百人。',
  tried: '已联系本县三家人力资源公司。',
  beyond: '本县劳动力不足，须跨县调配。',
  wanted: '请县政府办公室牵头协调。',
};

describe('提请, 定调交办 and other requests over HTTP', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let officer: ApiClient;
  let head: ApiClient;
  let liaison: ApiClient;
  let dispatcher: ApiClient;
  let enterprise: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    officer = await api.people.as('sy.renshe.officer');
    head = await api.people.as('sy.renshe.head');
    liaison = await api.people.as('sy.fagai.head');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
    enterprise = await api.people.as('sy.hengqi.enterprise');
  });
  afterAll(() => api.stop());

  /** Claimed by the county's office of human resources. */
  async function claimed(title: string): Promise<any> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    const { body } = await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }));
    await head.post(`/tasks/${body.leadTask.id}/claim`);
    return body;
  }

  const waiting = async (who: ApiClient) =>
    (await who.all('/case-requests?awaitsMe=true')).map(({ id }) => id as string);
  const kinds = async (who: ApiClient, id: string) =>
    (await who.all('/inbox')).filter(({ caseId }) => caseId === id).map(({ kind }) => kind as string);

  it('an officer drafts, the head asks, the county takes the case; its enterprise reads that it rose and no more', async () => {
    const { id } = await claimed('春节后缺工三百人');
    const path = `/cases/${id}/request-escalation`;
    const draft = await officer.post(path, APPEAL);
    expect(draft).toMatchObject({ status: 202, body: { leadTask: { requestDraft: { appeal: APPEAL, basis: null } } } });
    expect((await dispatcher.get(`/cases/${id}`)).body.leadTask.requestDraft).toBeNull();

    const asked = await head.post(path, APPEAL);
    expect(asked).toMatchObject({
      status: 200,
      body: { state: 'HANDLING', requests: [], leadTask: { state: 'CLAIMED' } },
    });
    const [request] = asked.body.leadTask.requests;
    expect(request).toMatchObject({
      ...{ kind: 'ESCALATION', appeal: APPEAL, toLevel: 'COUNTY', deciderUnit: { name: '山阳县政府办公室' } },
      ...{ draftedBy: { name: api.people.account('sy.renshe.officer').name }, allowedActions: ['withdraw-request'] },
    });
    expect(await head.post(path, APPEAL)).toMatchObject({ status: 409, body: { code: 'request-pending' } });
    expect(await waiting(dispatcher)).toEqual([request.id]);
    expect(await kinds(dispatcher, id)).toContain('request-to-decide');

    expect(
      await dispatcher.post(`/return-requests/${request.id}/decide`, { approve: false, reason: '不同意' }),
    ).toMatchObject({
      ...{ status: 404, body: { code: 'no-such-request' } },
    });
    const decided = await dispatcher.post(`/escalation-requests/${request.id}/decide`, { approve: true });
    expect(decided).toMatchObject({ status: 200, body: { state: 'APPROVED', allowedActions: [] } });
    expect((await dispatcher.get(`/cases/${id}`)).body).toMatchObject({ level: 'COUNTY', state: 'HANDLING' });
    expect(await kinds(head, id)).toContain('request-decided');
    const told = (await enterprise.all(`/cases/${id}/timeline`)).filter(({ type }) => /escalated|request/.test(type));
    expect(told.map(({ type, facts }) => ({ type, facts }))).toEqual([
      { type: 'case-escalated', facts: { from: 'DEPARTMENT', to: 'COUNTY' } },
    ]);
  });

  it('the office rules on what had risen and sends it down; its enterprise reads the ruling', async () => {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    const filing = aFiling(partyId, { level: 'COUNTY', title: '厂区用工保障机制' });
    const { id } = (await hotline.post('/cases', filing)).body;
    const path = `/cases/${id}/de-escalate`;
    const unitId = (await unitCoded(hotline, 'SY-HUMAN_RESOURCES')).id;
    const ruling = { ruling: '县政府专题会已定：由县人社局牵头组织专场招聘。', unitId };
    expect(await dispatcher.post(path, { ...ruling, limit: '90wd' })).toMatchObject({
      ...{ status: 400, body: { code: 'limit-too-long' } },
    });
    const down = await dispatcher.post(path, { ...ruling, limit: '3wd' });
    expect(down).toMatchObject({
      status: 200,
      body: { level: 'DEPARTMENT', leadTask: { unit: { id: unitId }, handleLimit: '3wd', requirement: ruling.ruling } },
    });
    expect(down.body.sentDownAt).not.toBeNull();
    expect(await kinds(enterprise, id)).toContain('case-de-escalated');
    const told = (await enterprise.all(`/cases/${id}/timeline`)).find(({ type }) => type === 'case-de-escalated');
    expect(told!.facts).toMatchObject({ from: 'COUNTY', to: 'DEPARTMENT', ruling: ruling.ruling });
  });

  it('its liaison asks about the case itself, is refused twice, and asks no more', async () => {
    const { id } = await claimed('夜班工人住宿紧张');
    const path = `/cases/${id}/request-escalation`;
    for (const time of ['first', 'second']) {
      const asked = await liaison.post(path, APPEAL);
      const request = asked.body.requests.at(-1);
      expect([time, asked.status, request]).toMatchObject([time, 200, { taskId: null, state: 'PENDING' }]);
      const decide = `/escalation-requests/${request.id}/decide`;
      expect(await dispatcher.post(decide, { approve: false })).toMatchObject({ body: { code: 'reason-required' } });
      const refused = await dispatcher.post(decide, { approve: false, reason: '县人社局可以解决。' });
      expect(refused.body).toMatchObject({ state: 'REFUSED', decision: '县人社局可以解决。' });
    }
    expect(await liaison.post(path, APPEAL)).toMatchObject({ status: 409, body: { code: 'refused-twice' } });
    expect((await liaison.get(`/cases/${id}`)).body.allowedActions).not.toContain('request-escalation');
    expect(await kinds(liaison, id)).toContain('request-decided');
    expect((await enterprise.get(`/cases/${id}`)).body.requests).toEqual([]);
  });

  it('the unit asks for more time; the office grants less, and the enterprise reads the new date and why', async () => {
    await (await api.people.as('sl.zfb.admin')).post('/policies', quickPolicy('10h'));
    const { id, leadTask } = await claimed('厂房消防整改需要论证');
    const { dueAt } = (await head.get(`/tasks/${leadTask.id}`)).body;
    const later = (ms: number) => new Date(Date.parse(dueAt) + ms).toISOString();
    const path = `/tasks/${leadTask.id}/extend`;
    const tooLong = { until: later(6 * 3_600_000), reason: '等待专家论证' };
    expect(await head.post(path, tooLong)).toMatchObject({ status: 409, body: { code: 'extension-too-long' } });
    const draft = await officer.post(path, { ...tooLong, until: later(10_000) });
    expect(draft).toMatchObject({ status: 202, body: { requestDraft: { kind: 'EXTENSION', until: later(10_000) } } });
    const asked = await head.post(path, { ...tooLong, until: later(10_000) });
    const [request] = asked.body.requests;
    expect(request).toMatchObject({ kind: 'EXTENSION', state: 'PENDING', until: later(10_000), deciderRole: null });
    expect(await waiting(dispatcher)).toContain(request.id);
    const granted = { approve: true, until: later(5_000) };
    expect((await dispatcher.post(`/extension-requests/${request.id}/decide`, granted)).body).toMatchObject({
      ...{ state: 'APPROVED', grantedUntil: later(5_000) },
    });
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject({ dueAt: later(5_000), originalDueAt: dueAt });
    expect(await kinds(enterprise, id)).toContain('limit-extended');
    const told = (await enterprise.all(`/cases/${id}/timeline`)).find(({ type }) => type === 'limit-extended');
    expect(told!.facts).toMatchObject({ reason: '等待专家论证' });
  });

  it('the unit asks that its limit stand still; the office agrees, and the case goes on by itself on its day', async () => {
    await (await api.people.as('sl.zfb.admin')).post('/policies', quickPolicy('10h'));
    const { id, leadTask } = await claimed('劳动仲裁期间无法招聘');
    const path = `/tasks/${leadTask.id}/suspend`;
    const after = (ms: number) => new Date(Date.now() + ms).toISOString();
    const asking = { reasonCode: 'LEGAL_PROCEDURE', reason: '劳动仲裁正在进行', until: after(11 * 3_600_000) };
    expect(await head.post(path, asking)).toMatchObject({ status: 409, body: { code: 'suspension-too-long' } });
    const draft = await officer.post(path, { ...asking, until: after(20_000) });
    expect(draft).toMatchObject({ status: 202, body: { requestDraft: { kind: 'SUSPENSION' } } });
    const until = after(8_000);
    const [request] = (await head.post(path, { ...asking, until })).body.requests;
    expect(request).toMatchObject({ kind: 'SUSPENSION', state: 'PENDING', until, reasonCode: 'LEGAL_PROCEDURE' });
    expect(await waiting(dispatcher)).toContain(request.id);
    const decided = await dispatcher.post(`/suspension-requests/${request.id}/decide`, { approve: true });
    expect(decided.body).toMatchObject({ state: 'APPROVED' });
    const stands = await head.get(`/tasks/${leadTask.id}`);
    expect(stands.body).toMatchObject({ state: 'SUSPENDED', dueAt: null, suspension: { until } });
    expect((await enterprise.get(`/cases/${id}`)).body).toMatchObject({ state: 'SUSPENDED', dueAt: until });
    expect(await kinds(enterprise, id)).toContain('task-suspended');
    await eventually(
      'the day on which the task goes on',
      async () => (await hotline.post(`/cases/${id}/supplement`, { text: '企业来电询问。' })).body.state as string,
      (state) => state === 'HANDLING',
    );
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject({ state: 'CLAIMED', suspension: null });
    expect(await kinds(head, id)).toContain('task-resumed');
  });

  it('the office disputes a bad rating; the supervision office confirms, and the enterprise reads no word of it', async () => {
    const { id, leadTask } = await claimed('培训补贴未到账');
    const supervisor = await api.people.as('sy.dcb.head');
    const enterpriseContact = { person: '联系人（示例）', opinion: '已收到' };
    await head.post(`/tasks/${leadTask.id}/submit`, {
      outcome: 'A',
      result: '补贴已拨付。',
      enterpriseContact,
      evidence: ['拨付凭证.pdf'],
    });
    await dispatcher.post(`/cases/${id}/review`, { accept: true });
    const rated = await enterprise.post(`/cases/${id}/follow-up`, { reached: true, rating: 1, comment: '金额偏低' });
    expect(rated.body).toMatchObject({
      state: 'VERIFYING',
      rating: 1,
      allowedActions: expect.not.arrayContaining(['follow-up']),
    });
    expect(await kinds(dispatcher, id)).toContain('rating-to-verify');
    const awaited = async () => (await dispatcher.all('/cases?awaits=VERIFICATION')).map((c) => c.id as string);
    expect(await awaited()).toEqual([id]);
    expect((await dispatcher.get(`/cases/${id}`)).body).toMatchObject({ ratingComment: '金额偏低' });
    const verify = (body: object) => dispatcher.post(`/cases/${id}/verify`, body);
    expect(await verify({ reasonable: false })).toMatchObject({ status: 400, body: { code: 'explanation-required' } });
    const asked = await verify({ reasonable: false, explanation: '补贴标准由市里统一规定，已足额拨付。' });
    const [request] = asked.body.requests;
    expect(request).toMatchObject({ kind: 'RATING_DISPUTE', state: 'PENDING', allowedActions: ['withdraw-request'] });
    expect(await awaited()).toEqual([]);
    expect(await waiting(supervisor)).toContain(request.id);
    expect(await waiting(dispatcher)).not.toContain(request.id);
    const decided = await supervisor.post(`/rating-disputes/${request.id}/decide`, { approve: true });
    expect(decided).toMatchObject({ status: 200, body: { state: 'APPROVED', allowedActions: [] } });
    const { body: closing } = await dispatcher.get(`/cases/${id}`);
    expect(closing).toMatchObject({ state: 'CLOSING', rating: 1, ratingOverruledAt: expect.any(String) });
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject({
      state: 'DONE',
      rating: null,
      reworkLead: null,
    });
    const { body: own } = await enterprise.get(`/cases/${id}`);
    expect(own).toMatchObject({ rating: 1, ratingOverruledAt: null, requests: [] });
    const types = (await enterprise.all(`/cases/${id}/timeline`)).map(({ type }) => type as string);
    expect(types.filter((type) => type.startsWith('request-'))).toEqual([]);
  });
});
