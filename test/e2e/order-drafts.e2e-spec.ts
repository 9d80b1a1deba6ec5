import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { openPool } from '@zhuoluo/database';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickClaims } from '../support/quick-claims.ts';

jest.setTimeout(180_000);

describe('a draft before its signer, and the history of an order', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let head: ApiClient;
  let supervisor: ApiClient;
  let signatory: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    const mayor = await api.people.as('sl.zfb.mayor');
    await mayor.post('/policies', quickClaims((await mayor.get('/policies/current')).body));
    hotline = await api.people.as('sl.rexian.operator1');
    head = await api.people.as('sy.renshe.head');
    supervisor = await api.people.as('sy.dcb.inspector1');
    signatory = await api.people.as('sy.zfb.head');
  });
  afterAll(() => api.stop());

  const path = (order: { id: string }) => `/supervision-orders/${order.id}`;
  const listed = async (who: ApiClient, awaits: string) =>
    (await who.all(`/supervision-orders?awaits=${awaits}`)).map(({ id }) => id as string);

  /** A blue order on a claim that was missed, answered; its case was filed for a department. */
  async function answered(title: string): Promise<{ caseId: string; blue: any }> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    const filed = (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }))).body;
    await eventually(
      'the claim limit to have passed',
      async () => (await head.get(`/tasks/${filed.leadTask.id}`)).body.claimDueAt as string,
      (dueAt) => Date.parse(dueAt) < Date.now() - 50,
    );
    await hotline.post(`/cases/${filed.id}/follow-up`, { reached: false });
    const [blue] = (await supervisor.get(`/cases/${filed.id}`)).body.orders;
    await head.post(`${path(blue)}/answer`, { kind: 'PROGRESS', text: '正在研究。' });
    return { caseId: filed.id, blue };
  }

  async function drafted(title: string): Promise<{ caseId: string; blue: any; yellow: any }> {
    const { caseId, blue } = await answered(title);
    await supervisor.post(`${path(blue)}/reject-answer`, { reason: '未说明完成时间。' });
    const yellow = (await supervisor.get(`/cases/${caseId}`)).body.orders.at(-1);
    expect(yellow).toMatchObject({ colour: 'YELLOW', state: 'PENDING_SIGN' });
    return { caseId, blue, yellow };
  }

  it('is ordered directly: the office that would issue it words the cause, and the paper prints it (rules.md §105)', async () => {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    const { id, leadTask } = (
      await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title: '培训补贴一拖再拖' }))
    ).body;
    const body = { taskId: leadTask.id, colour: 'YELLOW', reason: 'SPOT_CHECK', text: '补贴名册与实际不符。' };
    expect(await hotline.post(`/cases/${id}/order`, body)).toMatchObject({ body: { code: 'role-missing' } });
    expect(await supervisor.post(`/cases/${id}/order`, { ...body, reason: 'BOREDOM' })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'reason' }] } },
    });
    const { body: before } = await supervisor.get(`/cases/${id}`);
    expect(before.orderTargets).toMatchObject([{ taskId: leadTask.id, colours: ['BLUE', 'YELLOW', 'RED'] }]);
    const { status, body: after } = await supervisor.post(`/cases/${id}/order`, { ...body, rectify: '1wd' });
    expect([status, after.orderTargets.map(({ colours }: any) => colours)]).toEqual([200, [['RED']]]);
    const yellow = after.orders.at(-1);
    expect(yellow).toMatchObject({
      colour: 'YELLOW',
      state: 'PENDING_SIGN',
      reason: 'SPOT_CHECK',
      rectifyLimit: '1wd',
    });
    expect(await supervisor.post(`/cases/${id}/order`, body)).toMatchObject({
      ...{ status: 409, body: { code: 'order-open' } },
    });
    expect((await signatory.post(`${path(yellow)}/sign`)).body).toMatchObject({ state: 'ISSUED' });
    expect((await head.get(`${path(yellow)}/document`)).body).toContain('补贴名册与实际不符。现予警告。');
  });

  it('waits for its signer, then for its office, then for its signer again; its requirements alone have changed', async () => {
    const { yellow } = await drafted('招聘专场尚未安排');
    expect(await listed(signatory, 'SIGNATURE')).toContain(yellow.id);
    expect((await signatory.get(path(yellow))).body.allowedActions).toEqual(['sign', 'send-back']);
    const sent = await signatory.post(`${path(yellow)}/send-back`, { reason: '请写明岗位数量。' });
    expect(sent.body).toMatchObject({
      state: 'PENDING_SIGN',
      sentBack: { isOpen: true, by: { name: api.people.account('sy.zfb.head').name }, reason: '请写明岗位数量。' },
      allowedActions: [],
    });
    expect(await signatory.post(`${path(yellow)}/sign`)).toMatchObject({
      status: 409,
      body: { code: 'draft-sent-back' },
    });
    expect(await listed(signatory, 'SIGNATURE')).not.toContain(yellow.id);
    expect(await listed(supervisor, 'REWORDING')).toEqual([yellow.id]);

    const before = (await signatory.get(`${path(yellow)}/document`)).body as string;
    for (const requirements of [[], ['按第×条办理']])
      expect((await supervisor.post(`${path(yellow)}/resubmit`, { requirements })).status).toBe(400);
    const requirements = ['三日内安排招聘专场，岗位不少于六十个', '逐日报送到岗人数'];
    expect((await head.post(`${path(yellow)}/resubmit`, { requirements })).status).toBe(404);
    expect((await supervisor.post(`${path(yellow)}/resubmit`, { requirements })).body).toMatchObject({
      requirements,
      sentBack: { isOpen: false },
    });
    const after = (await signatory.get(`${path(yellow)}/document`)).body as string;
    const part = (html: string, label: string) => new RegExp(`<dt>${label}：</dt><dd>([^<]*)`).exec(html)![1]!;
    expect(part(after, '办理要求')).toBe(`1.${requirements[0]}；2.${requirements[1]}。`);
    expect(part(after, '事由')).toBe(part(before, '事由'));
    expect(await listed(signatory, 'SIGNATURE')).toContain(yellow.id);
    expect((await signatory.post(`${path(yellow)}/sign`)).body).toMatchObject({ state: 'ISSUED', requirements });
  });

  it('is signed by an authorised person in their own post, and says so wherever the signer is shown', async () => {
    const { yellow } = await drafted('授权签发一例');
    const deputy = await api.people.as('sy.dcb.head');
    const { signer } = (await deputy.post(`${path(yellow)}/sign`)).body;
    expect(signer).toMatchObject({
      mode: 'DELEGATED',
      title: '山阳县督查室主任',
      authorisation: '山政办授〔2026〕1号(示例)',
    });
    const html = (await deputy.get(`${path(yellow)}/document`)).body as string;
    expect(html).toContain(`${signer.name}（山阳县督查室主任）`);
    expect(html).toContain('授权签发（山政办授〔2026〕1号(示例)）');
    expect(html).not.toContain('山阳县政府办公室主任');
    const [item] = await supervisor.all(`/supervision-orders?caseId=${yellow.caseId}&colour=YELLOW`);
    expect(item.signer).toEqual(signer);
  });

  it('an order tells what happened to it, why and by whom, up to the order that grew from it; both are linked', async () => {
    const { blue, yellow } = await drafted('一单一史');
    const signed = (await signatory.post(`${path(yellow)}/sign`)).body;
    const revoked = await supervisor.post(`${path(blue)}/revoke`, { reason: '系误发。' });
    expect(revoked.body).toMatchObject({ state: 'REVOKED', grewInto: { id: yellow.id, docNumber: signed.docNumber } });
    expect((await head.get(path(yellow))).body).toMatchObject({ state: 'REVOKED', supersedes: { id: blue.id } });
    const history = await head.all(`${path(blue)}/history`);
    expect(history.map(({ type, by }) => [type, by?.name ?? null])).toEqual([
      ['order-issued', null],
      ['order-answered', api.people.account('sy.renshe.head').name],
      ['order-answer-rejected', api.people.account('sy.dcb.inspector1').name],
      ['order-drafted', api.people.account('sy.dcb.inspector1').name],
      ['order-issued', api.people.account('sy.zfb.head').name],
      ['order-revoked', api.people.account('sy.dcb.inspector1').name],
    ]);
    expect(history.map(({ grewInto }) => grewInto?.docNumber ?? null)).toEqual([
      ...[null, null, null],
      ...[signed.docNumber, signed.docNumber, null],
    ]);
    expect(history[2].facts.reason).toBe('未说明完成时间。');
    const later = await head.all(`${path(yellow)}/history`);
    expect(later.map(({ type }) => type)).toEqual(['order-drafted', 'order-issued', 'order-revoked']);
    expect(later[2].facts).toMatchObject({ because: blue.docNumber, reason: '系误发。', points: -1 });
    const firstPage = (await head.get(`${path(blue)}/history?limit=2`)).body;
    expect(firstPage.items).toHaveLength(2);
    expect((await head.get(`${path(blue)}/history?cursor=${firstPage.nextCursor}`)).body.items).toHaveLength(4);
    expect((await (await api.people.as('ln.dcb.head')).get(`${path(blue)}/history`)).status).toBe(404);
  });

  it('answers to judge queue up at the office that judges them', async () => {
    const { blue } = await answered('反馈待审核一例');
    expect(await listed(supervisor, 'JUDGEMENT')).toContain(blue.id);
    for (const other of [head, signatory, await api.people.as('sl.dcb.inspector1')])
      expect(await listed(other, 'JUDGEMENT')).not.toContain(blue.id);
    await supervisor.post(`${path(blue)}/reject-answer`, { reason: '未说明完成时间。' });
    expect(await listed(supervisor, 'JUDGEMENT')).not.toContain(blue.id);
  });

  it('a case that was filed above its liaison was never on site', async () => {
    const { caseId } = await answered('直接交部门');
    expect((await supervisor.get(`/cases/${caseId}`)).body.wasOnSite).toBe(false);
  });

  it('contact person and phone of an office are data: ADMIN changes them, drafts follow, issued orders do not, a blank is refused', async () => {
    const admin = await api.people.as('sl.zfb.admin');
    const office = (await admin.all('/units')).find(({ code }) => code === 'SY-SUPERVISION')!;
    const put = (who: ApiClient, body: object) => who.put(`/units/${office.id}/contact`, body);
    const { blue, yellow } = await drafted('联系人一例');
    const issued = async () => (await head.get(`${path(blue)}/document`)).body as string;
    const paper = async () => (await signatory.get(`${path(yellow)}/document`)).body as string;
    const before = await issued();
    expect(before).toContain(`${office.contact.name}　　电话：${office.contact.phone}`);
    expect(before).toMatch(/SHA-256：[0-9a-f]{64}</);
    expect(await paper()).not.toContain('SHA-256');
    expect(await paper()).toContain(`${office.contact.name}　　电话：${office.contact.phone}`);
    expect((await put(supervisor, { name: '温云砚', phone: '0914-0000099' })).status).toBe(403);
    for (const body of [
      { name: '××', phone: '0914-0000099' },
      { name: '温云砚', phone: '0914-×××××××' },
    ])
      expect(await put(admin, body)).toMatchObject({ status: 400, body: { errors: [{ code: 'blank' }] } });
    expect((await put(admin, { name: '温云砚', phone: '0914-0000099' })).body).toMatchObject({
      id: office.id,
      contact: { name: '温云砚', phone: '0914-0000099' },
    });
    expect(await paper()).toContain('温云砚　　电话：0914-0000099');
    expect(await issued()).toBe(before);
    expect(await paper()).not.toMatch(/[×□]|第.条/);
  });

  it('a blank found at start is logged and told to Prometheus by name until it is filled in; no paper waits for it', async () => {
    const admin = await api.people.as('sl.zfb.admin');
    const office = (await admin.all('/units')).find(({ code }) => code === 'SY-SUPERVISION')!;
    const told = async () => (await api.anonymous.get('/metrics')).body as string;
    const figure = `zhuoluo_blanks_in_papers{text="${office.name}联系电话",service="api"} 1`;
    expect(await told()).not.toContain('zhuoluo_blanks_in_papers{');
    const pool = openPool({ databaseUrl: api.database.url, max: 1, applicationName: 'test' });
    await pool.query(`UPDATE unit SET contact = contact || '{"phone": "0914-×××××××"}' WHERE id = $1`, [office.id]);
    await pool.end();
    await api.restart();
    expect(await told()).toContain(figure);
    await eventually(
      'the blank to be logged',
      () => readFile(api.logFile, 'utf8'),
      (log: string) => log.includes(`papers would print a blank: ${office.name}联系电话`),
    );
    expect((await answered('联系电话空缺')).blue.docNumber).toMatch(/号$/);
    await admin.put(`/units/${office.id}/contact`, { name: '温云砚', phone: '0914-0000099' });
    expect(await told()).not.toContain('zhuoluo_blanks_in_papers{');
  });
});
