import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { openPool } from '@zhuoluo/database';
import type { Answer, ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { aPdf, sendFile } from '../support/send-file.ts';

jest.setTimeout(180_000);

const CONTACT = { person: '联系人（示例）', opinion: '满意。' };
const NAME = '授信批复（终稿）.pdf';
const SIZE = Buffer.byteLength(aPdf());

describe('附件 over HTTP', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let officer: ApiClient;
  let head: ApiClient;
  let dispatcher: ApiClient;
  let enterprise: ApiClient;
  let outsider: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    officer = await api.people.as('sy.renshe.officer');
    head = await api.people.as('sy.renshe.head');
    dispatcher = await api.people.as('sy.zfb.dispatch1');
    enterprise = await api.people.as('sy.hengqi.enterprise');
    outsider = await api.people.as('ln.renshe.head');
  });
  afterAll(() => api.stop());

  const filed = async (filer: ApiClient, said: object): Promise<any> =>
    (await filer.post('/cases', aFiling((await partyNamed(hotline, '山阳恒启电子')).id, { ...said }))).body;
  const uploaded = async (who: ApiClient, text?: string): Promise<any> => (await sendFile(who, aPdf(text), NAME)).body;
  const statuses = async (id: string, ...readers: readonly ApiClient[]) =>
    Promise.all(readers.map(async (reader) => (await reader.get(`/files/${id}`)).status));
  const submitted = (who: ApiClient, taskId: string, files: readonly string[]): Promise<Answer> =>
    who.post(`/tasks/${taskId}/submit`, { outcome: 'A', result: '已到岗。', enterpriseContact: CONTACT, files });

  it('of a result are the officer’s draft, then the head’s, and read by those who read the result', async () => {
    const { id: caseId, leadTask: task } = await filed(hotline, { level: 'DEPARTMENT', title: '厂区缺工' });
    await officer.post(`/tasks/${task.id}/claim`);
    const answer = await sendFile(officer, aPdf(), NAME);
    expect(answer.status).toBe(201);
    const file = answer.body;
    const sha256 = createHash('sha256').update(aPdf()).digest('hex');
    expect(file).toEqual({ id: file.id, name: NAME, mediaType: 'application/pdf', size: SIZE, sha256 });
    expect(answer.headers.get('location')).toBe(`/api/v1/files/${file.id}`);
    expect(await statuses(file.id, officer, head, dispatcher)).toEqual([200, 404, 404]);

    expect((await submitted(officer, task.id, [])).body.code).toBe('evidence-required');
    expect((await submitted(officer, task.id, [file.id])).status).toBe(202);
    expect((await head.get(`/tasks/${task.id}`)).body.draftForm.files).toEqual([file]);
    expect(await statuses(file.id, officer, head, dispatcher, enterprise, outsider)).toEqual([200, 200, 404, 404, 404]);

    expect((await submitted(head, task.id, [file.id])).body.files).toEqual([file]);
    expect((await dispatcher.get(`/cases/${caseId}`)).body.leadTask.files).toEqual([file]);
    expect((await enterprise.get(`/cases/${caseId}`)).body.leadTask.files).toEqual([]);
    expect(await statuses(file.id, head, dispatcher, enterprise, outsider)).toEqual([200, 200, 404, 404]);

    const contents = await dispatcher.get(`/files/${file.id}`);
    expect(contents.body).toBe(aPdf());
    expect(Object.fromEntries(contents.headers)).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'content-length': String(SIZE) },
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(NAME)}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('of a filing are read by all who read the case, and may come later as a supplement', async () => {
    const first = await uploaded(enterprise, '企业照片');
    const c = await filed(enterprise, { title: '厂门口积水', files: [first.id] });
    expect(c.files).toEqual([first]);
    expect(await statuses(first.id, enterprise, dispatcher, hotline, outsider)).toEqual([200, 200, 200, 404]);
    const lead = { coUnits: [], requirement: '请办理。' };
    const route = (await dispatcher.post(`/cases/${c.id}/accept`)).body.suggestedRoute;
    await dispatcher.post(`/cases/${c.id}/dispatch`, { ...lead, lead: route.lead.id });
    const second = await uploaded(enterprise, '合同');
    const more = await enterprise.post(`/cases/${c.id}/supplement`, { text: '附上合同。', files: [second.id] });
    expect(more.body.files).toEqual([first, second]);
  });

  it('of a result on site and of a request stand with these', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const c = await filed(liaison, { title: '现场协调' });
    const photo = await uploaded(liaison, '现场');
    const solved = await liaison.post(`/cases/${c.id}/solve-on-site`, { result: '已协调。', files: [photo.id] });
    expect(solved.body.evidenceFiles).toEqual([photo]);
    expect(await statuses(photo.id, dispatcher, enterprise)).toEqual([200, 404]);

    const { leadTask } = await filed(hotline, { level: 'DEPARTMENT', title: '厂区道路破损' });
    const clause = await uploaded(head, '三定方案');
    const asked = await head.post(`/tasks/${leadTask.id}/return`, { basis: '三定方案第四条。', files: [clause.id] });
    expect(asked.body.requests[0].files).toEqual([clause]);
    expect(await statuses(clause.id, dispatcher, enterprise, outsider)).toEqual([200, 404, 404]);
  });

  it('are one’s own uploads, or what the case shows already: no one learns of others by naming them', async () => {
    const { leadTask } = await filed(hotline, { level: 'DEPARTMENT', title: '缺普工' });
    await head.post(`/tasks/${leadTask.id}/claim`);
    const { id } = await uploaded(outsider);
    for (const unknown of [id, '01a22c0e-cf61-7000-8000-0cd00076095e']) {
      const refused = await submitted(head, leadTask.id, [unknown]);
      expect(refused).toMatchObject({
        ...{ status: 400, body: { code: 'invalid-request', errors: [{ path: 'files', code: 'unknown-file' }] } },
      });
    }
    expect((await outsider.get(`/files/${id}`)).status).toBe(200);
  });

  it('are answered the same when a lost answer is asked for again', async () => {
    const { id } = await uploaded(enterprise);
    const filing = aFiling((await partyNamed(hotline, '山阳恒启电子')).id, { title: '重复提交', files: [id] });
    const send = () => enterprise.post('/cases', filing, { 'idempotency-key': 'with-files' });
    const [first, again] = [await send(), await send()];
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  it.each([
    ['an archive', 'PK\u0003\u0004' + '\u0000'.repeat(40), '资料.pdf', 415, 'file-type-unknown'],
    ['plain text', '批复', '批复.pdf', 415, 'file-type-unknown'],
    ['nothing', '', '批复.pdf', 422, 'file-empty'],
    ['more than 20 MB', aPdf('x'.repeat(20 * 1024 * 1024)), '批复.pdf', 413, 'file-too-large'],
  ])('are not taken: %s', async (_, contents, name, status, code) => {
    expect(await sendFile(head, contents, name)).toMatchObject({ status, body: { code } });
  });

  it('are no more than a hundred of one person that nothing uses', async () => {
    const assessor = await api.people.as('sl.khb.assessor');
    const { id } = (await assessor.get('/me')).body;
    const pool = openPool({ databaseUrl: api.database.url, max: 1, applicationName: 'test' });
    await pool.query(
      `INSERT INTO evidence_file
        SELECT gen_random_uuid(), '批复.pdf', 'application/pdf', 1, sha256('x'), $1, now() FROM generate_series(1, 99)`,
      [id],
    );
    await pool.end();
    expect((await sendFile(assessor, aPdf())).status).toBe(201);
    const refused = await sendFile(assessor, aPdf());
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-uploads', facts: { most: 100 } } });
  });
});
