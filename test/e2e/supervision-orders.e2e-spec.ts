import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickClaims } from '../support/quick-claims.ts';

jest.setTimeout(180_000);

interface Deadline {
  readonly id: string;
  readonly kind: string;
  readonly missedAt: string | null;
}

describe('a supervision order over HTTP, without any timer', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let dispatcher: ApiClient;
  let head: ApiClient;
  let supervisor: ApiClient;
  let partyId: string;

  beforeAll(async () => {
    api = await startApi();
    const mayor = await api.people.as('sl.zfb.mayor');
    await mayor.post('/policies', quickClaims((await mayor.get('/policies/current')).body));
    hotline = await api.people.as('sl.rexian.operator1');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
    head = await api.people.as('sy.renshe.head');
    supervisor = await api.people.as('sy.dcb.inspector1');
    partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
  });
  afterAll(() => api.stop());

  /** A case whose lead let the claim limit pass: the next request for it finds the order drawn. */
  async function orderedCase(filing: object = {}): Promise<{ caseId: string; order: any }> {
    const { id, leadTask } = (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', ...filing }))).body;
    await eventually(
      'the claim limit to have passed',
      async () => (await head.get(`/tasks/${leadTask.id}`)).body.claimDueAt as string,
      (dueAt) => Date.parse(dueAt) < Date.now() - 50,
    );
    // The rules refuse it, and keep what time did before (rules.md §157).
    expect((await dispatcher.post(`/cases/${id}/review`, { accept: true })).body.code).toBe('wrong-case-state');
    const { body } = await supervisor.get(`/cases/${id}`);
    return { caseId: id, order: body.orders[0] };
  }

  it('is drawn, numbered and issued by the supervision office when the limit has passed', async () => {
    const { caseId, order } = await orderedCase();
    expect(order).toMatchObject({
      colour: 'BLUE',
      clockKind: 'CLAIM',
      step: 1,
      reason: 'LIMIT_MISSED',
      unit: { code: 'SY-HUMAN_RESOURCES' },
      office: { code: 'SY-SUPERVISION' },
      signer: { title: '山阳县督查室主任', mode: 'AUTO' },
      points: 0,
    });
    expect(order.docNumber).toMatch(/^山督〔\d{4}〕\d+号$/);
    const listed = await supervisor.all(`/supervision-orders?caseId=${caseId}`);
    expect(listed).toMatchObject([{ id: order.id, docNumber: order.docNumber, case: { id: caseId } }]);
    expect(await supervisor.all(`/supervision-orders?docNumber=${encodeURIComponent(order.docNumber)}`)).toHaveLength(
      1,
    );
    expect(await supervisor.all(`/supervision-orders?caseId=${caseId}&colour=RED`)).toEqual([]);
    const { items } = (await supervisor.get(`/cases/${caseId}/timeline`)).body;
    const issued = items.find((entry: { type: string }) => entry.type === 'order-issued');
    expect(issued).toMatchObject({ by: null, facts: { docNumber: order.docNumber, unitName: '山阳县人社局' } });
  });

  it('numbers follow one another without a gap', async () => {
    await Promise.all([orderedCase(), orderedCase(), orderedCase()]);
    const numbers = (await supervisor.all('/supervision-orders')).map(({ docNumber }) =>
      Number(/〕(\d+)号/.exec(docNumber)![1]),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
  });

  it('is found by its number as people type it, and by the words of its case', async () => {
    const found = async (q: string, who = supervisor) =>
      (await who.all(`/supervision-orders?limit=1&q=${encodeURIComponent(q)}`)).map(({ docNumber }) => docNumber);
    const all = (await supervisor.all('/supervision-orders')).map(({ docNumber }) => docNumber as string);
    const year = /〔(\d+)〕/.exec(all[0]!)![1]!;
    const second = `山督〔${year}〕2号`;
    for (const typed of [second, `山督[${year}]2`, `〔${year}〕2号`, `${year} 2`, '2号', '督 02'])
      expect(await found(typed)).toEqual([second]);
    for (const typed of ['山督', `山督〔${year}〕`, '操作工', '恒启 招聘']) expect(await found(typed)).toEqual(all);
    const { caseNo } = (await supervisor.all(`/supervision-orders?docNumber=${encodeURIComponent(second)}`))[0].case;
    expect(await found(caseNo)).toEqual([second]);
    for (const typed of ['商政督', `商政督〔${year}〕2号`, `${Number(year) - 1} 2`, '99号', '从未写过', '% %'])
      expect(await found(typed)).toEqual([]);
    expect(await found('2号', await api.people.as('ln.dcb.head'))).toEqual([]);
    expect((await supervisor.get(`/supervision-orders?q=${encodeURIComponent('督')}`)).status).toBe(400);
  });

  it('is found by its number where most cases hold the same in their words', async () => {
    const about = { facts: '2号厂房漏雨。' };
    const orders = await Promise.all(Array.from({ length: 5 }, () => orderedCase(about)));
    const second = (await supervisor.all('/supervision-orders')).find(({ docNumber }) => /〕2号/.test(docNumber))!;
    const found = await supervisor.all(`/supervision-orders?limit=2&q=${encodeURIComponent('2号')}`);
    expect(found.map(({ id }) => id).sort()).toEqual([second.id, ...orders.map(({ order }) => order.id)].sort());
  });

  it('is out of sight for those whom it does not concern', async () => {
    const { order } = await orderedCase();
    for (const account of ['sy.hengqi.enterprise', 'sy.jiaotong.head', 'ln.dcb.head', 'df.zfb.chief'])
      expect((await (await api.people.as(account)).get(`/supervision-orders/${order.id}`)).status).toBe(404);
    for (const account of ['sy.renshe.officer', 'sy.zfb.vice', 'sl.dcb.head', 'sl.khb.assessor'])
      expect((await (await api.people.as(account)).get(`/supervision-orders/${order.id}`)).status).toBe(200);
  });

  it('leaves no trace in what the enterprise reads of its limits: neither the miss nor what was promised after it', async () => {
    const { caseId, order } = await orderedCase();
    const path = `/supervision-orders/${order.id}`;
    await head.post(`${path}/answer`, { kind: 'PROGRESS', text: '已排定专场招聘。' });
    const until = new Date(Date.now() + 2_000).toISOString();
    expect((await supervisor.post(`${path}/accept-answer`, { until })).status).toBe(200);
    const enterprise = await api.people.as('sy.hengqi.enterprise');
    const [whole, shown] = await Promise.all(
      [supervisor, enterprise].map(
        async (who) => (await who.get(`/cases/${caseId}/deadlines`)).body.items as Deadline[],
      ),
    );
    expect(whole!.map(({ kind }) => kind)).toContain('COMMITMENT');
    expect(whole!.filter(({ missedAt }) => missedAt !== null)).not.toEqual([]);
    const hidden = { warnAt: null, missedAt: null, lateSeconds: null };
    expect(shown).toEqual(
      whole!.filter(({ kind }) => kind !== 'COMMITMENT').map(({ id }) => expect.objectContaining({ id, ...hidden })),
    );
    expect((await enterprise.get(`/cases/${caseId}`)).body.nextMilestoneAt).toBeNull();
  });

  it('is received and answered by its unit, weighed by its office: a rejected answer draws the next colour', async () => {
    const { caseId, order } = await orderedCase();
    const path = `/supervision-orders/${order.id}`;
    const answer = { kind: 'PROGRESS', text: '已排定专场招聘。' };
    expect((await supervisor.post(`${path}/receive`)).status).toBe(403);
    const received = await head.post(`${path}/receive`);
    expect(received.body.receivedBy.name).toBe(api.people.account('sy.renshe.head').name);
    expect(await head.post(`${path}/receive`)).toMatchObject({ status: 409, body: { code: 'already-received' } });
    const officer = await api.people.as('sy.renshe.officer');
    const drafted = { ...answer, text: '拟于本周排定专场招聘。' };
    expect(await officer.post(`${path}/answer`, drafted)).toMatchObject({
      status: 202,
      body: { state: 'ISSUED', answerText: null, answerDraft: drafted.text },
    });
    expect((await head.get(path)).body).toMatchObject({
      answerDraft: drafted.text,
      answerDraftedBy: { name: api.people.account('sy.renshe.officer').name },
    });
    expect((await supervisor.get(path)).body).toMatchObject({ answerDraft: null, answerDraftedBy: null });
    expect(await head.post(`${path}/answer`, answer)).toMatchObject({
      status: 200,
      body: { state: 'ANSWERED', answerText: answer.text, answerDraft: null },
    });

    expect((await supervisor.get(path)).body.allowedActions).toEqual(['accept-answer', 'reject-answer', 'revoke']);
    expect((await supervisor.post(`${path}/accept-answer`)).body.code).toBe('until-required');
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
    expect((await supervisor.post(`${path}/accept-answer`, { until: inAYear })).body.code).toBe('until-too-late');
    expect((await supervisor.post(`${path}/reject-answer`)).body.errors).toMatchObject([
      { path: 'reason', code: 'required' },
    ]);
    await supervisor.post(`${path}/reject-answer`, { reason: '未说明完成时间。' });

    const { orders, colour } = (await supervisor.get(`/cases/${caseId}`)).body;
    const yellow = orders.at(-1);
    expect(yellow).toMatchObject({
      colour: 'YELLOW',
      state: 'PENDING_SIGN',
      docNumber: null,
      supersedes: { id: order.id },
    });
    expect(colour).toBe('BLUE');
    expect((await supervisor.post(`/supervision-orders/${yellow.id}/sign`)).status).toBe(403);
    const signatory = await api.people.as('sy.zfb.head');
    const signed = await signatory.post(`/supervision-orders/${yellow.id}/sign`);
    expect(signed.body).toMatchObject({
      state: 'ISSUED',
      points: -1,
      signer: { mode: 'PERSON', title: '山阳县政府办公室主任' },
    });
    expect(signed.body.docNumber).not.toBe(order.docNumber);
    expect((await supervisor.get(`/cases/${caseId}`)).body).toMatchObject({
      colour: 'YELLOW',
      orders: [{ state: 'SUPERSEDED' }, { state: 'ISSUED' }],
    });
  });

  it('that was wrong is revoked by its office: the number stays listed', async () => {
    const { order } = await orderedCase();
    const path = `/supervision-orders/${order.id}`;
    expect((await head.post(`${path}/revoke`, { reason: '不该发。' })).status).toBe(403);
    const revoked = await supervisor.post(`${path}/revoke`, { reason: '系统时间有误。' });
    expect(revoked.body).toMatchObject({ state: 'REVOKED', docNumber: order.docNumber, points: 0, allowedActions: [] });
  });
});
