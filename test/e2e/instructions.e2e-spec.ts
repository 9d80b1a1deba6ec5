import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';
import { quickPolicy } from '../support/quick-policy.ts';

jest.setTimeout(180_000);

describe('领导批示 and 提级督办 over HTTP', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let leader: ApiClient;
  let mayor: ApiClient;
  let head: ApiClient;
  let enterprise: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    leader = await api.people.as('sy.zfb.vice');
    mayor = await api.people.as('sl.zfb.mayor');
    head = await api.people.as('sy.renshe.head');
    enterprise = await api.people.as('sy.hengqi.enterprise');
  });
  afterAll(() => api.stop());

  async function dispatched(title: string): Promise<any> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    return (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }))).body;
  }

  const kinds = async (who: ApiClient, id: string) =>
    (await who.all('/inbox')).filter(({ caseId }) => caseId === id).map(({ kind }) => kind as string);

  it('a leader charges a unit by a date: it has a task, reads the words, and is told the date; the enterprise reads none', async () => {
    const { id } = await dispatched('批示：新线用工');
    const unitId = (await unitCoded(hotline, 'SY-TOWN-1')).id;
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const path = `/cases/${id}/instruct`;
    expect(await head.post(path, { text: '请协调' })).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    const past = { text: '请限期解决', until: '2026-01-05T08:00:00Z' };
    expect(await leader.post(path, past)).toMatchObject({ status: 400, body: { code: 'until-passed' } });
    const told = await leader.post(path, { text: '请街道办配合摸底，限期报结果。', unitId, until });
    expect(told).toMatchObject({ status: 200, body: { level: 'DEPARTMENT', takeOverTo: 'COUNTY' } });
    expect(told.body.instructions).toMatchObject([
      { unit: { id: unitId }, until, standing: 'RUNNING', tookOverTo: null, title: expect.any(String) },
    ]);
    expect(told.body.tasks.map(({ role, unit }: any) => [role, unit.id])).toContainEqual(['CO', unitId]);
    expect((await head.get(`/cases/${id}`)).body.instructions).toEqual([]);
    expect((await leader.get(`/cases/${id}/deadlines`)).body.items).toContainEqual(
      expect.objectContaining({ kind: 'INSTRUCTION', reason: 'INSTRUCTED', dueAt: until }),
    );
    const seen = (await enterprise.get(`/cases/${id}`)).body;
    expect([seen.instructions, seen.takeOverTo]).toEqual([[], null]);
    const read = await enterprise.all(`/cases/${id}/timeline`);
    expect(read.map(({ type }) => type)).not.toContain('case-instructed');
    expect((await enterprise.get(`/cases/${id}/deadlines`)).body.items.map(({ kind }: any) => kind)).not.toContain(
      'INSTRUCTION',
    );
    expect((await leader.all('/cases?instructedByMe=true')).map((c) => c.id)).toContain(id);
    const office = (await (await api.people.as('sy.zfb.dispatch1')).all('/inbox')).find(
      ({ caseId, kind }) => caseId === id && kind === 'case-instructed',
    );
    expect(office).toMatchObject({ dueAt: until });
  });

  it('a leader of the city takes the case over: it rises by two levels and its route dispatches it', async () => {
    const { id } = await dispatched('批示：提级督办');
    const taken = await mayor.post(`/cases/${id}/instruct`, { text: '跨县调配，由市里牵头。', takeOver: true });
    expect(taken).toMatchObject({ status: 200, body: { level: 'CITY', state: 'HANDLING', takeOverTo: null } });
    expect(taken.body.instructions).toMatchObject([{ tookOverTo: 'CITY', unit: null, standing: null }]);
    expect(await mayor.post(`/cases/${id}/instruct`, { text: '再次', takeOver: true })).toMatchObject({
      ...{ status: 409, body: { code: 'not-above' } },
    });
    const told = (await enterprise.all(`/cases/${id}/timeline`)).filter(({ type }) => type === 'case-escalated');
    expect(told.map(({ facts }) => facts)).toEqual([{ from: 'DEPARTMENT', to: 'CITY' }]);
    expect((await head.get(`/cases/${id}`)).body.instructions).toMatchObject([{ text: '跨县调配，由市里牵头。' }]);
  });

  it('a date that passes draws a yellow order, whose paper prints the words; the leader is told', async () => {
    await (await api.people.as('sl.zfb.admin')).post('/policies', quickPolicy('10h'));
    const { id, leadTask } = await dispatched('批示：逾期');
    await head.post(`/tasks/${leadTask.id}/claim`);
    const until = new Date(Date.now() + 1_500).toISOString();
    await leader.post(`/cases/${id}/instruct`, { text: '两日内组织专场招聘。', until });
    const office = await api.people.as('sy.dcb.head');
    const { orders } = await eventually(
      'the order that the date draws',
      async () => {
        // Each command brings the case to now.
        await office.post(`/cases/${id}/review`, { accept: true });
        return (await office.get(`/cases/${id}`)).body;
      },
      (c) => c.orders.length > 0,
    );
    expect(orders).toMatchObject([{ colour: 'YELLOW', reason: 'INSTRUCTION_MISSED', unit: { id: leadTask.unit.id } }]);
    const paper = await office.get(`/supervision-orders/${orders[0].id}/document`);
    expect(JSON.stringify(paper.body)).toContain('领导批示：');
    expect(await kinds(leader, id)).toContain('instruction-missed');
    expect((await leader.get(`/cases/${id}`)).body.instructions).toMatchObject([{ standing: 'MISSED' }]);
  });
});
