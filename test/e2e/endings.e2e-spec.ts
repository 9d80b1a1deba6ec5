import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(180_000);

const REASON = '已从职校招到操作工，问题解决。';
const WORD = { name: '季知牧', at: '2026-03-02T01:00:00.000Z', how: 'PHONE' };

describe('a case ends otherwise than by 销号, and begins again after that', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let enterprise: ApiClient;
  let head: ApiClient;
  let dispatcher: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    enterprise = await api.people.as('sy.hengqi.enterprise');
    head = await api.people.as('sy.renshe.head');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
  });
  afterAll(() => api.stop());

  /** Dispatched to the county's office of human resources by the route. */
  async function dispatched(title: string): Promise<any> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    return (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }))).body;
  }

  const rejection = ({ rejection: { unit } }: any) => unit;

  const kinds = async (who: ApiClient, id: string) =>
    (await who.all('/inbox')).filter(({ caseId }) => caseId === id).map(({ kind }) => kind as string);

  it('its enterprise withdraws it: the unit is told, has nothing left to do, and no one closed it (rules.md §53)', async () => {
    const { id, leadTask } = await dispatched('新线招工难');
    expect((await enterprise.get(`/cases/${id}`)).body.allowedActions).toContain('withdraw');
    const refused = await (await api.people.as('sy.fagai.head')).post(`/cases/${id}/withdraw`, { reason: REASON });
    expect(refused).toMatchObject({ status: 403, body: { code: 'role-missing' } });

    const withdrawn = await enterprise.post(`/cases/${id}/withdraw`, { reason: REASON });
    expect(withdrawn).toMatchObject({
      status: 200,
      body: { state: 'WITHDRAWN', dueAt: null, closedAt: expect.any(String), allowedActions: [] },
    });
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject({ state: 'CANCELLED', allowedActions: [] });
    for (const who of [head, dispatcher, enterprise]) expect(await kinds(who, id)).toContain('case-withdrawn');
    const ended = async (query: string) => (await dispatcher.all(`/cases?${query}`)).map((c) => c.id as string);
    expect(await ended('open=false')).toContain(id);
    expect(await ended('state=WITHDRAWN')).toEqual([id]);
    expect(await ended('closedFrom=2020-01-01T00:00:00Z')).not.toContain(id);
  });

  it('its office rejects it: the enterprise reads why and where to turn, and no one closed it (rules.md §42)', async () => {
    const partyId = (await partyNamed(enterprise, '山阳恒启电子')).id;
    const { id } = (await enterprise.post('/cases', aFiling(partyId, { title: '邻厂噪声纠纷', category: 'ENV' }))).body;
    const body = { code: 'IN_LITIGATION', guidance: '法院已受理，请通过诉讼解决。', passedTo: '县人民法院' };
    expect(await head.post(`/cases/${id}/reject`, body)).toMatchObject({ status: 404 });
    expect(await enterprise.post(`/cases/${id}/reject`, body)).toMatchObject({ body: { code: 'role-missing' } });
    expect(await dispatcher.post(`/cases/${id}/reject`, { ...body, code: 'BORING' })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'code' }] } },
    });
    const rejected = await dispatcher.post(`/cases/${id}/reject`, body);
    const said = { ...body, at: expect.any(String), unit: { name: '山阳县政府办公室' } };
    expect(rejected).toMatchObject({ status: 200, body: { state: 'REJECTED', dueAt: null, rejection: said } });
    const seen = (await enterprise.get(`/cases/${id}`)).body;
    expect(seen).toMatchObject({ state: 'REJECTED', closedAt: expect.any(String), rejection: said });
    expect(await kinds(enterprise, id)).toContain('case-rejected');
    const { body: timeline } = await enterprise.get(`/cases/${id}/timeline`);
    expect(timeline.items.at(-1)).toMatchObject({ type: 'case-rejected', facts: body });
    const ended = async (query: string) => (await dispatcher.all(`/cases?${query}`)).map((c) => c.id as string);
    expect(await ended('state=REJECTED')).toEqual([id]);
    expect(await ended('closedFrom=2020-01-01T00:00:00Z')).not.toContain(id);
  });

  it('what its unit cannot solve it explains; a leader accepts that, and the enterprise reads why (rules.md §136)', async () => {
    const { id, leadTask } = await dispatched('请求减免社保费');
    const leader = await api.people.as('sy.zfb.vice');
    await head.post(`/tasks/${leadTask.id}/claim`);
    const explained = {
      ...{ outcome: 'C', result: '缓缴政策已到期，建议申请稳岗返还。', evidence: ['政策原文'] },
      enterpriseContact: { person: '联系人（示例）', opinion: '理解。' },
    };
    const path = `/tasks/${leadTask.id}/submit`;
    expect(await head.post(path, explained)).toMatchObject({ status: 400, body: { code: 'basis-required' } });
    expect((await head.post(path, { ...explained, basis: '缓缴政策第三条' })).body).toMatchObject({ outcome: 'C' });
    for (const who of [leader, dispatcher])
      expect((await who.all('/cases?awaits=REVIEW')).map((c) => c.id as string)).toContain(id);
    const accepted = { accept: true };
    expect(await dispatcher.post(`/cases/${id}/review`, accepted)).toMatchObject({ body: { code: 'leader-required' } });
    expect((await leader.post(`/cases/${id}/review`, accepted)).body).toMatchObject({ state: 'FOLLOW_UP' });
    expect((await enterprise.get(`/cases/${id}`)).body).toMatchObject({
      ...{ outcome: 'C', result: explained.result, leadTask: { basis: '缓缴政策第三条' } },
    });
  });

  it('its enterprise objects to the rejection: the tier above decides, and the enterprise reads it (rules.md §43)', async () => {
    const partyId = (await partyNamed(enterprise, '山阳恒启电子')).id;
    const city = await api.people.as('sl.gongxin.dispatch1');
    const body = { code: 'NOT_CONCRETE', guidance: '请说明涉及的设备和时段。' };
    const rejected = async (title: string, category: string) => {
      const { id } = (await enterprise.post('/cases', aFiling(partyId, { title, category }))).body;
      await dispatcher.post(`/cases/${id}/reject`, body);
      return `/cases/${id}`;
    };
    const its = await rejected('车间频繁停电', 'UTILITY');
    expect((await enterprise.get(its)).body.allowedActions).toEqual(['object']);
    expect(await head.post(`${its}/object`, { reason: '已列明。' })).toMatchObject({ status: 404 });
    const objected = (await enterprise.post(`${its}/object`, { reason: '设备和时段已在附表列明。' })).body;
    const [request] = objected.requests;
    expect(objected).toMatchObject({ state: 'REJECTED', requests: [{ kind: 'OBJECTION', state: 'PENDING' }] });
    expect(request).toMatchObject({ unit: null, deciderUnit: { name: '市工信局' }, dueAt: expect.any(String) });

    expect((await enterprise.get(`/case-requests/${request.id}`)).body.allowedActions).toEqual(['withdraw-request']);
    expect((await enterprise.all('/case-requests')).map(({ id }) => id)).toEqual([request.id]);
    const other = await api.people.as('sz.huqin.enterprise');
    expect(await other.get(`/case-requests/${request.id}`)).toMatchObject({ status: 404 });
    expect((await city.all('/case-requests?awaitsMe=true')).map(({ id }) => id)).toContain(request.id);
    expect(await kinds(city, objected.id)).toContain('request-to-decide');
    const decide = `/objection-requests/${request.id}/decide`;
    expect(await dispatcher.post(decide, { approve: true })).toMatchObject({ status: 403 });
    expect((await city.post(decide, { approve: true, reason: '附表齐全。' })).body.state).toBe('APPROVED');

    const open = (await enterprise.get(its)).body;
    expect(open).toMatchObject({
      state: 'DISPATCHING',
      level: 'DEPARTMENT',
      closedAt: null,
      unit: rejection(objected),
    });
    expect(open.requests).toMatchObject([{ state: 'APPROVED', decision: '附表齐全。', decidedBy: null }]);
    const { body: timeline } = await enterprise.get(`${its}/timeline`);
    expect(timeline.items.slice(-3).map(({ type }: { type: string }) => type)).toEqual([
      ...['request-asked', 'request-approved', 'case-awaits-dispatch'],
    ]);
    for (const who of [enterprise, dispatcher]) expect(await kinds(who, open.id)).toContain('objection-decided');
    expect(await dispatcher.post(`${its}/reject`, body)).toMatchObject({ body: { code: 'rejection-overturned' } });

    const again = await rejected('车间粉尘', 'SAFETY');
    const { requests } = (await enterprise.post(`${again}/object`, { reason: '已列明。' })).body;
    const upheld = { approve: false, reason: '仍未说明。' };
    expect((await city.post(`/objection-requests/${requests[0].id}/decide`, upheld)).body.state).toBe('REFUSED');
    expect((await enterprise.get(again)).body).toMatchObject({ state: 'REJECTED', allowedActions: [] });
    expect(await enterprise.post(`${again}/object`, { reason: '不服。' })).toMatchObject({
      ...{ status: 409, body: { code: 'objection-decided' } },
    });
  });

  it('its enterprise reopens it once: the unit has it again, is rated anew, and the enterprise reads why (rules.md §143)', async () => {
    const { id, leadTask } = await dispatched('晚班招工难');
    const second = await api.people.as('sy.zfb.dispatch2');
    const close = async () => {
      const contact = { person: '联系人（示例）', opinion: '同意。' };
      const said = { outcome: 'A', result: '已招到。', enterpriseContact: contact, evidence: ['到岗名单'] };
      await head.post(`/tasks/${leadTask.id}/submit`, said);
      await dispatcher.post(`/cases/${id}/review`, { accept: true });
      await hotline.post(`/cases/${id}/follow-up`, { reached: true, rating: 4 });
      return second.post(`/cases/${id}/close`, { summary: '予以销号。' });
    };
    await head.post(`/tasks/${leadTask.id}/claim`);
    expect((await close()).body).toMatchObject({ state: 'CLOSED', reopenedAt: null });

    const reopened = await enterprise.post(`/cases/${id}/reopen`, { reason: '来的人三天就走了。' });
    expect(reopened).toMatchObject({
      status: 200,
      body: { state: 'HANDLING', closedAt: null, rating: null, result: null, reopenedAt: expect.any(String) },
    });
    expect((await head.get(`/tasks/${leadTask.id}`)).body).toMatchObject({
      ...{ state: 'CLAIMED', claimMode: 'REOPENED', allowedActions: expect.arrayContaining(['progress', 'submit']) },
    });
    expect(await kinds(head, id)).toContain('case-reopened');
    const { body: timeline } = await enterprise.get(`/cases/${id}/timeline`);
    expect(timeline.items.at(-1)).toMatchObject({ type: 'case-reopened', facts: { reason: '来的人三天就走了。' } });

    expect((await close()).body).toMatchObject({ state: 'CLOSED', rating: 4 });
    expect(await enterprise.post(`/cases/${id}/reopen`, { reason: '又走了。' })).toMatchObject({
      ...{ status: 409, body: { code: 'reopened-before' } },
    });
    const supervisor = await api.people.as('sy.dcb.head');
    expect((await supervisor.post(`/cases/${id}/reopen`, { reason: '核实属实。' })).body.state).toBe('HANDLING');

    await close();
    const found = await supervisor.post(`/cases/${id}/false-closure`, { reason: '车间无一人到岗。' });
    expect(found).toMatchObject({ status: 200, body: { state: 'HANDLING', leadTask: { claimMode: 'REOPENED' } } });
    const signatory = await api.people.as('sy.zfb.vice');
    const drafts = (await signatory.all('/supervision-orders?state=PENDING_SIGN')).filter((o) => o.caseId === id);
    expect(drafts).toMatchObject([{ colour: 'RED', reason: 'FALSE_CLOSURE' }]);
    const { body: told } = await enterprise.get(`/cases/${id}/timeline`);
    expect(told.items.at(-1)).toMatchObject({ type: 'case-reopened', facts: { falseClosure: true } });
  });

  it('12345 withdraws it on the word of the enterprise, which those read who know whom to call (rules.md §18, §53)', async () => {
    const { id } = await dispatched('中班招工难');
    const path = `/cases/${id}/withdraw`;
    expect(await hotline.post(path, { reason: REASON })).toMatchObject({
      ...{ status: 400, body: { code: 'confirmation-required' } },
    });
    expect(await hotline.post(path, { reason: REASON, confirmedBy: { ...WORD, how: 'HEARSAY' } })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'confirmedBy.how' }] } },
    });
    expect((await hotline.post(path, { reason: REASON, confirmedBy: WORD })).body.state).toBe('WITHDRAWN');
    const confirmedFor = async (who: ApiClient) => (await who.get(`/cases/${id}`)).body.withdrawalConfirmedBy;
    expect(await confirmedFor(enterprise)).toEqual(WORD);
    expect(await confirmedFor(await api.people.as('sl.khb.assessor'))).toBeNull();
    const { body: timeline } = await enterprise.get(`/cases/${id}/timeline`);
    expect(timeline.items.at(-1)).toMatchObject({
      ...{ type: 'case-withdrawn', facts: { reason: REASON, confirmed: 'PHONE' } },
    });
  });
});
