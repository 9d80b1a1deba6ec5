import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(180_000);

const BASIS = '县人社局三定方案第四条：用工之外的事项不属本局职责。';

describe('退单 over HTTP', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let officer: ApiClient;
  let head: ApiClient;
  let dispatcher: ApiClient;
  let enterprise: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    officer = await api.people.as('sy.renshe.officer');
    head = await api.people.as('sy.renshe.head');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
    enterprise = await api.people.as('sy.hengqi.enterprise');
  });
  afterAll(() => api.stop());

  /** Dispatched to the county's office of human resources by the route. */
  async function dispatched(title: string): Promise<any> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    return (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }))).body;
  }

  const waiting = async (who: ApiClient) =>
    (await who.all('/case-requests?awaitsMe=true')).map(({ id }) => id as string);
  const types = async (who: ApiClient, id: string) =>
    (await who.all(`/cases/${id}/timeline`)).map(({ type }) => type as string);
  const kinds = async (who: ApiClient, id: string) =>
    (await who.all('/inbox')).filter(({ caseId }) => caseId === id).map(({ kind }) => kind as string);

  it('an officer drafts, the head asks, the office gives it to another unit, and everybody sees how it stands', async () => {
    const filed = await dispatched('厂区道路破损影响出货');
    const path = `/tasks/${filed.leadTask.id}`;
    const draft = await officer.post(`${path}/return`, { basis: BASIS });
    expect(draft).toMatchObject({ status: 202, body: { state: 'PENDING_CLAIM', requestDraft: { basis: BASIS } } });
    expect((await dispatcher.get(path)).body.requestDraft).toBeNull();
    expect(await kinds(head, filed.id)).toContain('request-to-send');

    const asked = await head.post(`${path}/return`, { basis: BASIS });
    expect(asked).toMatchObject({ status: 200, body: { state: 'RETURN_REQUESTED', dueAt: null, requestDraft: null } });
    const [request] = asked.body.requests;
    expect(request).toMatchObject({
      ...{ state: 'PENDING', basis: BASIS, deciderUnit: { name: '山阳县政府办公室' }, approvable: true },
      ...{ allowedActions: ['withdraw-request'], draftedBy: { name: api.people.account('sy.renshe.officer').name } },
    });
    expect(request.remaining.workingSeconds).toBeGreaterThan(0);
    expect(await waiting(dispatcher)).toEqual([request.id]);
    expect(await waiting(head)).toEqual([]);
    expect(await kinds(dispatcher, filed.id)).toContain('request-to-decide');
    expect((await enterprise.get(`/cases/${filed.id}`)).body.leadTask).toMatchObject({
      ...{ state: 'PENDING_CLAIM', requests: [] },
    });

    const decide = `/return-requests/${request.id}/decide`;
    expect(await dispatcher.post(decide, { approve: true })).toMatchObject({
      status: 400,
      body: { code: 'unit-required' },
    });
    expect(await dispatcher.post(decide, { approve: false })).toMatchObject({
      ...{ status: 400, body: { code: 'reason-required' } },
    });
    expect(await head.post(decide, { approve: true })).toMatchObject({ status: 403 });
    const units = await dispatcher.all(`/units?caseId=${filed.id}`);
    const other = units.find(({ code }) => code.startsWith('SY-') && code !== 'SY-HUMAN_RESOURCES')!;
    const decided = await dispatcher.post(decide, { approve: true, unitId: other.id });
    expect(decided).toMatchObject({ status: 200, body: { state: 'APPROVED', assignedUnit: { id: other.id } } });
    expect(await dispatcher.post(decide, { approve: true, unitId: other.id })).toMatchObject({
      ...{ status: 409, body: { code: 'wrong-request-state' } },
    });

    const now = (await dispatcher.get(`/cases/${filed.id}`)).body;
    expect(now).toMatchObject({ state: 'HANDLING', unit: { id: other.id }, leadTask: { state: 'PENDING_CLAIM' } });
    expect(await types(head, filed.id)).toEqual(
      expect.arrayContaining(['request-drafted', 'request-asked', 'request-approved']),
    );
    expect((await types(enterprise, filed.id)).filter((type) => type.startsWith('request'))).toEqual([]);
    expect(await kinds(head, filed.id)).toContain('request-decided');
    expect((await enterprise.get(`/case-requests/${request.id}`)).status).toBe(404);
  });

  it('refused, the unit handles it and returns it no more; withdrawn, it claims it', async () => {
    const first = await dispatched('夜班工人住宿紧张');
    const path = `/tasks/${first.leadTask.id}`;
    const [request] = (await head.post(`${path}/return`, { basis: BASIS })).body.requests;
    const refused = await dispatcher.post(`/return-requests/${request.id}/decide`, {
      ...{ approve: false, reason: '用工保障属人社部门职责。' },
    });
    expect(refused.body).toMatchObject({ state: 'REFUSED', decision: '用工保障属人社部门职责。', remaining: null });
    expect((await head.get(path)).body).toMatchObject({ state: 'CLAIMED', claimMode: 'FORCED' });
    expect(await head.post(`${path}/return`, { basis: BASIS })).toMatchObject({
      ...{ status: 409, body: { code: 'already-claimed' } },
    });

    const second = await dispatched('技能培训场地不足');
    const its = `/tasks/${second.leadTask.id}`;
    const [open] = (await head.post(`${its}/return`, { basis: BASIS })).body.requests;
    expect(await officer.post(`/case-requests/${open.id}/withdraw`)).toMatchObject({ status: 403 });
    expect((await head.post(`/case-requests/${open.id}/withdraw`)).body).toMatchObject({ state: 'WITHDRAWN' });
    expect((await head.get(its)).body.allowedActions).toEqual(['claim']);
    expect(await head.post(`${its}/return`, { basis: BASIS })).toMatchObject({
      ...{ status: 409, body: { code: 'returned-before', facts: { requestNo: open.requestNo } } },
    });
  });
});
