import { openPool } from '@zhuoluo/database';
import { caseAt } from '../browser/cases.ts';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { coverNextYear } from '../support/covered-years.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickClaims } from '../support/quick-claims.ts';

describe('what one is told', () => {
  let api: ApiProcess;
  let dispatcher: ApiClient;
  let colleague: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    await coverNextYear(api.people);
    [dispatcher, colleague] = [await api.people.as('sy.zfb.dispatch1'), await api.people.as('sy.zfb.dispatch2')];
    await escalate('第一件困难');
    await escalate('第二件困难');
    await escalate('第三件困难');
  });
  afterAll(() => api.stop());

  it('is read up to a notice at once: what came since stays unread, and so does everything of a colleague', async () => {
    const [, second, ...older] = await unread(dispatcher);
    expect(older).not.toEqual([]);
    const before = (await unread(colleague)).length;
    const { status } = await dispatcher.post(`/inbox/${second!.id}/read-up-to`);
    expect(status).toBe(204);
    expect((await unread(dispatcher)).map(({ title }) => title)).toEqual(['第三件困难']);
    expect(await unread(colleague)).toHaveLength(before);
  });

  it('keeps when it was read first', async () => {
    const { items } = (await dispatcher.get('/inbox')).body;
    const first = items.filter(({ readAt }: { readAt: string | null }) => readAt !== null);
    await dispatcher.post(`/inbox/${items[0].id}/read-up-to`);
    const again = (await dispatcher.get('/inbox')).body.items;
    expect(again.slice(-first.length)).toEqual(first);
    expect(await unread(dispatcher)).toEqual([]);
  });

  it('is no one else’s to read', async () => {
    const [mine] = (await dispatcher.get('/inbox')).body.items;
    const stranger = await api.people.as('ln.zfb.dispatch1');
    expect((await stranger.post(`/inbox/${mine.id}/read-up-to`)).status).toBe(404);
  });

  it('tells an enterprise how its own case goes: whom it was given to, until when, and that it is asked to rate', async () => {
    const { id, title } = await caseAt(api.people, 'toFollowUp', '企业要知道的困难');
    const enterprise = await api.people.as('sy.hengqi.enterprise');
    const { items } = (await enterprise.get('/inbox')).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'case-to-rate',
      'case-dispatched',
      ...Array<string>(4).fill('case-escalated'),
    ]);
    const [toRate, dispatched] = items;
    const { leadTask } = (await enterprise.get(`/cases/${id}`)).body;
    expect(dispatched).toMatchObject({ caseId: id, title, unit: { name: leadTask.unit.name }, dueAt: leadTask.dueAt });
    expect(leadTask.dueAt).not.toBeNull();
    expect(toRate.dueAt).not.toBeNull();
    expect((await enterprise.get('/inbox/count')).body).toEqual({ unread: 6, exact: true });
    const another = await api.people.as('df.yunling.enterprise');
    expect((await another.get('/inbox')).body.items).toEqual([]);
    expect((await another.post(`/inbox/${toRate.id}/read`)).status).toBe(404);
    expect((await enterprise.post(`/inbox/${toRate.id}/read`)).status).toBe(204);
  });

  it('is read by kind, and read or unread', async () => {
    const enterprise = await api.people.as('sy.hengqi.enterprise');
    const kinds = async (query: string) =>
      (await enterprise.get(`/inbox?${query}`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds('kind=case-to-rate&kind=case-dispatched')).toEqual(['case-to-rate', 'case-dispatched']);
    const [read, unreadToo, all] = await Promise.all([kinds('unread=false'), kinds('unread=true'), kinds('')]);
    expect(read).toEqual(['case-to-rate']);
    expect([...read, ...unreadToo].sort()).toEqual(all.sort());
    expect((await enterprise.get('/inbox?kind=gossip')).status).toBe(400);
  });

  it('hides everything of a case that the reader may no longer see, but that there was something', async () => {
    const { title } = await caseAt(api.people, 'toDispatch', '已不归他看的困难');
    const former = await api.people.as('ln.jingmao.head');
    const pool = openPool({ databaseUrl: api.database.url, max: 1, applicationName: 'test' });
    await pool.query(
      `UPDATE notice SET person_id = (SELECT id FROM person WHERE account = 'ln.jingmao.head'), unit_id = NULL, roles = NULL
      WHERE kind = 'case-to-dispatch' AND subject_id = (SELECT id FROM "case" WHERE title = $1)`,
      [title],
    );
    await pool.end();
    const { items } = (await former.get('/inbox')).body;
    expect(items).toMatchObject([{ kind: 'case-to-dispatch', title: null, caseNo: null, caseId: null, dueAt: null }]);
    expect(JSON.stringify(items)).not.toContain(title);
    expect((await former.get('/inbox/count')).body.unread).toBe(1);
    expect((await former.post(`/inbox/${items[0].id}/read`)).status).toBe(204);
  });

  it('says of work of no order until when the office must act', async () => {
    const { items } = (await dispatcher.get('/inbox?kind=case-to-dispatch')).body;
    expect(items[0]).toMatchObject({ order: null, unit: null, dueAt: expect.any(String) });
  });

  it('says whose order it is about, with its number, colour, state and limit', async () => {
    const mayor = await api.people.as('sl.zfb.mayor');
    await mayor.post('/policies', quickClaims((await mayor.get('/policies/current')).body));
    const { id } = await caseAt(api.people, 'toClaim', '督办单说清是谁的');
    const [head, supervisor] = [await api.people.as('sy.renshe.head'), await api.people.as('sy.dcb.head')];
    await eventually(
      'the claim limit to have passed',
      async () => (await head.get(`/cases/${id}`)).body.leadTask.claimDueAt as string,
      (dueAt) => Date.parse(dueAt) < Date.now() - 50,
    );
    // Refused, and time has done its part all the same.
    expect((await dispatcher.post(`/cases/${id}/review`, { accept: true })).status).toBe(409);
    const [order] = (await supervisor.get(`/cases/${id}`)).body.orders;
    expect(order.docNumber).toMatch(/^山督〔\d{4}〕\d+号$/);
    const [told] = (await head.get('/inbox?kind=order-issued')).body.items;
    const { id: orderId, docNumber } = order;
    expect(told).toMatchObject({
      caseId: id,
      order: { id: orderId, docNumber, colour: 'BLUE', state: 'ISSUED' },
      unit: { code: 'SY-HUMAN_RESOURCES', name: '山阳县人社局' },
      dueAt: order.rectifyDueAt,
    });
    expect(told.dueAt).not.toBeNull();
  });

  async function escalate(title: string): Promise<void> {
    const liaison = await api.people.as('sy.fagai.head');
    const party = await partyNamed(liaison, '山阳恒启电子');
    const { id } = (await liaison.post('/cases', aFiling(party.id, { title }))).body;
    await liaison.post(`/cases/${id}/escalate`, { reason: '本单位无招聘职能。' });
  }

  async function unread(client: ApiClient): Promise<{ id: string; title: string }[]> {
    return (await client.get('/inbox?unread=true')).body.items;
  }
});
