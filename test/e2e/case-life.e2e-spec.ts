import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { coverNextYear } from '../support/covered-years.ts';
import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';

jest.setTimeout(120_000);

describe('a case from filing to closing, by the people whose duty it is', () => {
  let api: ApiProcess;
  let liaison: ApiClient;
  let dispatcher: ApiClient;
  let otherDispatcher: ApiClient;
  let officer: ApiClient;
  let head: ApiClient;
  let enterprise: ApiClient;
  let partyId: string;

  beforeAll(async () => {
    api = await startApi();
    await coverNextYear(api.people);
    liaison = await api.people.as('sy.fagai.head');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
    otherDispatcher = await api.people.as('sy.zfb.dispatch2');
    officer = await api.people.as('sy.renshe.officer');
    head = await api.people.as('sy.renshe.head');
    enterprise = await api.people.as('sy.hengqi.enterprise');
    partyId = (await partyNamed(liaison, '山阳恒启电子')).id;
  });
  afterAll(() => api.stop());

  const submission = {
    outcome: 'A',
    result: '举办专场招聘会两场，到岗六十二人。',
    enterpriseContact: { person: '联系人（示例）', opinion: '用工需求已满足。' },
    evidence: ['到岗人员名单.xlsx'],
  };

  async function filed(): Promise<string> {
    const answer = await liaison.post('/cases', aFiling(partyId));
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async function dispatched(caseId: string): Promise<string> {
    const lead = await unitCoded(dispatcher, 'SY-HUMAN_RESOURCES');
    await liaison.post(`/cases/${caseId}/escalate`, { reason: '本单位无招聘职能。' });
    const answer = await dispatcher.post(`/cases/${caseId}/dispatch`, {
      lead: lead.id,
      requirement: '三日内组织专场招聘。',
    });
    expect(answer.status).toBe(200);
    return answer.body.leadTask.id;
  }

  it('starts on site where the filer is the party’s liaison', async () => {
    const answer = await liaison.post('/cases', aFiling(partyId));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/cases/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`);
    expect(answer.body).toMatchObject({
      state: 'ON_SITE',
      level: 'ON_SITE',
      urgency: 'NORMAL',
      category: 'LABOR',
      party: { id: partyId, region: { code: 'SY' } },
      liaison: { name: api.people.account('sy.fagai.head').name },
      colour: null,
      overdue: false,
      daysLate: 0,
      leadTask: null,
      tasks: [],
      orders: [],
      allowedActions: ['solve-on-site', 'escalate', 'amend'],
    });
    expect(answer.body.caseNo).toMatch(/^SL-\d{4}-\d{6}$/);
    expect(answer.body.remaining.workingSeconds).toBeGreaterThan(0);
    expect(answer.body.remaining.text).toMatch(/^剩/);
  });

  it('goes from the liaison to the unit, to review, to the enterprise, and is struck off by a third person', async () => {
    const caseId = await filed();
    const taskId = await dispatched(caseId);

    const claimed = await officer.post(`/tasks/${taskId}/claim`);
    expect(claimed.body).toMatchObject({
      state: 'CLAIMED',
      claimMode: 'SELF',
      claimedBy: { name: api.people.account('sy.renshe.officer').name },
    });

    const draft = await officer.post(`/tasks/${taskId}/submit`, submission);
    expect(draft.status).toBe(202);
    expect(draft.body).toMatchObject({ state: 'CLAIMED', draft: submission.result });
    const draftFor = async (who: ApiClient) => (await who.get(`/cases/${caseId}`)).body.leadTask.draft;
    expect([await draftFor(head), await draftFor(dispatcher), await draftFor(liaison)]).toEqual([
      submission.result,
      null,
      null,
    ]);

    const submitted = await head.post(`/tasks/${taskId}/submit`, submission);
    expect(submitted.status).toBe(200);
    expect(submitted.body).toMatchObject({ state: 'SUBMITTED', outcome: 'A', allowedActions: [] });

    const reviewed = await dispatcher.post(`/cases/${caseId}/review`, { accept: true });
    expect(reviewed.body).toMatchObject({ state: 'FOLLOW_UP', leadTask: { state: 'DONE' } });
    for (const who of [dispatcher, head, liaison]) {
      expect(await who.all('/tasks?open=false')).toMatchObject([{ id: taskId, state: 'DONE' }]);
      expect(await who.all('/tasks')).toEqual([]);
    }

    const rated = await enterprise.post(`/cases/${caseId}/follow-up`, { reached: true, rating: 5 });
    expect(rated.body).toMatchObject({ state: 'CLOSING', rating: 5, leadTask: { rating: 5 } });

    const byReviewer = await dispatcher.post(`/cases/${caseId}/close`, { summary: '予以销号。' });
    expect(byReviewer.status).toBe(403);
    expect(byReviewer.body.code).toBe('same-person');

    const closed = await otherDispatcher.post(`/cases/${caseId}/close`, { summary: '企业满意，予以销号。' });
    expect(closed.body).toMatchObject({ state: 'CLOSED', dueAt: null, allowedActions: [] });

    const { body: timeline } = await dispatcher.get(`/cases/${caseId}/timeline`);
    expect(timeline.items.map((entry: { type: string }) => entry.type)).toEqual([
      'case-filed',
      'case-escalated',
      'case-awaits-dispatch',
      'case-dispatched',
      'task-claimed',
      'task-drafted',
      'task-submitted',
      'task-done',
      'follow-up-recorded',
      'case-ready-to-close',
      'case-closed',
    ]);
    expect(timeline.items[3]).toMatchObject({
      by: { name: api.people.account('sy.zfb.dispatch1').name },
      facts: { leadUnitName: '山阳县人社局' },
    });
  });

  it('urges the unit once a day, and tells it', async () => {
    const caseId = await filed();
    const taskId = await dispatched(caseId);
    const urged = await liaison.post(`/tasks/${taskId}/urge`, { text: '企业等料停产' });
    expect(urged).toMatchObject({ status: 200, body: { urges: 1, urgedAt: expect.any(String) } });
    const again = await dispatcher.post(`/tasks/${taskId}/urge`, {});
    expect(again).toMatchObject({ status: 409, body: { code: 'urged-today' } });
    expect((await head.all('/tasks')).find(({ id }) => id === taskId)).toMatchObject({ urges: 1 });
    const { items } = (await head.get('/inbox')).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toContain('task-urged');
  });

  it('sends a result back with a reason, and the unit works on', async () => {
    const caseId = await filed();
    const taskId = await dispatched(caseId);
    await head.post(`/tasks/${taskId}/claim`);
    await head.post(`/tasks/${taskId}/submit`, submission);

    const withoutReason = await dispatcher.post(`/cases/${caseId}/review`, { accept: false });
    expect(withoutReason).toMatchObject({ status: 400, body: { code: 'reason-required' } });

    const back = await dispatcher.post(`/cases/${caseId}/review`, { accept: false, reason: '到岗人数未附名单。' });
    expect(back.body).toMatchObject({ state: 'HANDLING', leadTask: { state: 'REWORK', reworks: 1 } });
    const { allowedActions } = (await head.get(`/tasks/${taskId.toUpperCase()}`)).body;
    // Whether more time may be asked for depends on the date.
    expect(allowedActions.filter((action: string) => action !== 'extend')).toEqual(['progress', 'submit', 'suspend']);
  });

  it('is followed up by somebody else where the liaison solved it on site', async () => {
    const caseId = await filed();
    const solved = await liaison.post(`/cases/${caseId}/solve-on-site`, {
      result: '现场协调到岗二十人。',
      evidence: ['照片.jpg'],
    });
    expect(solved.body).toMatchObject({ state: 'FOLLOW_UP', outcome: 'A', evidence: ['照片.jpg'] });
    const [judge, enterprise] = [await api.people.as('sy.zfb.dispatch1'), await api.people.as('sy.hengqi.enterprise')];
    const shown = { result: '现场协调到岗二十人。', evidence: ['照片.jpg'] };
    expect((await judge.get(`/cases/${caseId}`)).body).toMatchObject(shown);
    expect((await enterprise.get(`/cases/${caseId}`)).body).toMatchObject({ ...shown, evidence: [] });
    const own = await liaison.post(`/cases/${caseId}/follow-up`, { reached: true, rating: 5 });
    expect(own.status).toBe(403);
    const hotline = await api.people.as('sl.rexian.operator1');
    expect((await hotline.post(`/cases/${caseId}/follow-up`, { reached: true, rating: 4 })).body.state).toBe('CLOSING');
  });

  it('is dispatched by the routing table at once where the hotline names a level', async () => {
    const hotline = await api.people.as('sl.rexian.operator1');
    const { body } = await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', source: 'HOTLINE' }));
    expect(body).toMatchObject({
      state: 'HANDLING',
      level: 'DEPARTMENT',
      leadTask: { state: 'PENDING_CLAIM', unit: { code: 'SY-HUMAN_RESOURCES' }, dispatchedBy: null },
    });
    expect(body.dueAt).toBe(body.leadTask.claimDueAt);
  });

  it('says why each deadline is when it is: the segments add up to the limit', async () => {
    const caseId = await filed();
    const { body } = await liaison.get(`/cases/${caseId}/deadlines`);
    const [onSite] = body.items;
    expect(onSite).toMatchObject({ kind: 'ON_SITE', state: 'RUNNING', limit: '3wd' });
    const counted = onSite.segments.reduce((sum: number, s: { workingSeconds: number }) => sum + s.workingSeconds, 0);
    expect(counted).toBe(3 * 7.5 * 3600);
  });
});
