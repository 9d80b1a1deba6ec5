import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickPolicy } from '../support/quick-policy.ts';

jest.setTimeout(120_000);

/** Longer than any notice reaches, on any date. */
const LIMIT_DAYS = 999;

describe('H02 a limit past the end of the working calendar', () => {
  let api: ApiProcess;
  let supervisor: ApiClient;
  let head: ApiClient;
  let liaison: ApiClient;
  let hotline: ApiClient;
  let undated: { readonly dueReason: string; readonly remaining: object };

  beforeAll(async () => {
    api = await startApi();
    const admin = await api.people.as('sl.zfb.admin');
    const policy = quickPolicy(`${LIMIT_DAYS}wd`);
    const { claim } = quickPolicy('1s').limits.DEPARTMENT;
    const limits = { ...policy.limits, DEPARTMENT: { ...policy.limits.DEPARTMENT, claim } };
    expect((await admin.post('/policies', { ...policy, limits })).status).toBe(201);
    supervisor = await api.people.as('sy.dcb.inspector1');
    head = await api.people.as('sy.renshe.head');
    liaison = await api.people.as('sy.fagai.head');
    hotline = await api.people.as('sl.rexian.operator1');
    const [{ coveredUntil }] = (await liaison.get('/calendars')).body.items;
    undated = {
      dueReason: 'CALENDAR_YEAR_MISSING',
      remaining: {
        workingSeconds: expect.any(Number),
        text: expect.stringMatching(new RegExp(`^剩(${LIMIT_DAYS}|${LIMIT_DAYS + 1})个工作日`)),
        awaitsYear: Number(coveredUntil.slice(0, 4)) + 1,
      },
    };
  });
  afterAll(() => api.stop());

  const toldOf = async (who: ApiClient, caseId: string, kind: string): Promise<unknown> =>
    (await who.all(`/inbox?kind=${kind}`)).find((notice) => notice.caseId === caseId);

  it('shows what is left of a stage in the message that asks for it', async () => {
    const dispatcher = await api.people.as('sy.zfb.dispatch1');
    const { id: partyId } = await partyNamed(hotline, '山阳恒启电子');
    const { id } = (await hotline.post('/cases', aFiling(partyId, { title: '厂房屋顶漏水' }))).body;
    expect(await toldOf(dispatcher, id, 'case-to-accept')).toMatchObject({ dueAt: null, ...undated });
  });

  it('shows what is left of it at the case on site, in lists and alone', async () => {
    const { id: partyId } = await partyNamed(liaison, '山阳恒启电子');
    const filed = await liaison.post('/cases', aFiling(partyId));
    const { id } = filed.body;
    expect(filed.body).toMatchObject({ state: 'ON_SITE', dueAt: null, ...undated });
    expect((await liaison.get(`/cases/${id}`)).body).toMatchObject({ dueAt: null, ...undated });
    for (const list of ['/cases?open=true', '/cases?sort=dueAt', `/cases?partyId=${partyId}`])
      expect((await liaison.all(list)).find((listed) => listed.id === id)).toMatchObject({ dueAt: null, ...undated });
  });

  it('shows what is left of it at the task, its case and its order, in lists and alone', async () => {
    const { id: partyId } = await partyNamed(hotline, '山阳恒启电子');
    const filing = aFiling(partyId, { level: 'DEPARTMENT', title: '厂区门前道路夜间无照明' });
    const { id, leadTask } = (await hotline.post('/cases', filing)).body;
    expect(leadTask).toMatchObject({
      dueAt: null,
      dueReason: 'CALENDAR_YEAR_MISSING',
      remaining: { awaitsYear: null },
    });
    const enterprise = await api.people.as('sy.hengqi.enterprise');
    const given = { dueAt: null, dueReason: 'CALENDAR_YEAR_MISSING' };
    expect(await toldOf(enterprise, id, 'case-dispatched')).toMatchObject({ ...given, remaining: null });
    await eventually(
      'the claim limit to have passed',
      async () => (await head.get(`/tasks/${leadTask.id}`)).body.claimDueAt as string,
      (dueAt) => Date.parse(dueAt) < Date.now() - 50,
    );
    const dispatcher = await api.people.as('sy.zfb.dispatch1');
    // The rules refuse it, and keep what time did before.
    expect((await dispatcher.post(`/cases/${id}/review`, { accept: true })).body.code).toBe('wrong-case-state');

    expect(await toldOf(enterprise, id, 'case-dispatched')).toMatchObject({ dueAt: null, ...undated });

    const shown = (await supervisor.get(`/cases/${id}`)).body;
    const [order] = shown.orders;
    const ordered = { id: order.id, state: 'ISSUED', rectifyDueAt: null, ...undated };
    const handled = { id: leadTask.id, dueAt: null, ...undated };
    expect(shown).toMatchObject({ ...undated, dueAt: null, leadTask: handled, tasks: [handled], orders: [ordered] });
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject(handled);
    expect((await head.get(`/supervision-orders/${order.id}`)).body).toMatchObject(ordered);
    expect(await supervisor.all(`/supervision-orders?caseId=${id}`)).toMatchObject([ordered]);
    for (const list of ['/tasks', `/tasks?caseId=${id}`])
      expect((await head.all(list)).find((task) => task.id === leadTask.id)).toMatchObject(handled);
    expect((await supervisor.all('/cases')).find((listed) => listed.id === id)).toMatchObject({ id, ...undated });
    expect(await toldOf(head, id, 'order-issued')).toMatchObject({ dueAt: null, ...undated });
    expect(await toldOf(head, id, 'task-dispatched')).toMatchObject({ dueAt: null, ...undated });
    const { items } = (await head.get(`/cases/${id}/deadlines`)).body;
    const handle = items.find(({ kind }: { kind: string }) => kind === 'HANDLE');
    expect(handle).toMatchObject({ dueAt: null, reason: 'CALENDAR_YEAR_MISSING', remaining: undated.remaining });
    expect((await head.get(`/supervision-orders/${order.id}/document`)).body).toContain(`${LIMIT_DAYS}个工作日`);
  });
});
