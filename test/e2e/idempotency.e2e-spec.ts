import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

describe('a request sent twice under one key is carried out once', () => {
  let api: ApiProcess;
  let liaison: ApiClient;
  let partyId: string;

  beforeAll(async () => {
    api = await startApi();
    liaison = await api.people.as('sy.fagai.head');
    partyId = (await partyNamed(liaison, '山阳恒启电子')).id;
  });
  afterAll(() => api.stop());

  const keyed = (key: string) => ({ 'idempotency-key': key });
  const numberOfCases = async () => (await liaison.all('/cases?limit=200')).length;

  it('gives the first answer again, in any order of the body’s fields', async () => {
    const key = randomUUID();
    const before = await numberOfCases();
    const body = aFiling(partyId);
    const first = await liaison.post('/cases', body, keyed(key));
    const again = await liaison.post('/cases', Object.fromEntries(Object.entries(body).reverse()), keyed(key));
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await numberOfCases()).toBe(before + 1);
  });

  it('gives a command’s first answer, though the case has moved on since', async () => {
    const { id } = (await liaison.post('/cases', aFiling(partyId))).body;
    const key = randomUUID();
    const first = await liaison.post(`/cases/${id}/solve-on-site`, { result: '已解决。' }, keyed(key));
    await (await api.people.as('sy.hengqi.enterprise')).post(`/cases/${id}/follow-up`, { reached: true, rating: 5 });
    const again = await liaison.post(`/cases/${id}/solve-on-site`, { result: '已解决。' }, keyed(key));
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.body.state).toBe('FOLLOW_UP');
  });

  it('refuses another body under the same key', async () => {
    const key = randomUUID();
    await liaison.post('/cases', aFiling(partyId), keyed(key));
    const other = await liaison.post('/cases', aFiling(partyId, { title: '另一件' }), keyed(key));
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-conflict' } });
  });

  it('keeps no refusal: what was refused may be tried again under its key', async () => {
    const { id } = (await liaison.post('/cases', aFiling(partyId))).body;
    await liaison.post(`/cases/${id}/escalate`, { reason: '需人社部门牵头。' });
    const key = randomUUID();
    const refused = await liaison.post(`/cases/${id}/solve-on-site`, { result: '已解决。' }, keyed(key));
    expect(refused.status).toBe(409);
    const other = await liaison.post(`/cases/${id}/solve-on-site`, { result: '另一说法。' }, keyed(key));
    expect(other.status).toBe(409);
  });

  it('holds for one account and one path', async () => {
    const key = randomUUID();
    const dispatcher = await api.people.as('sy.zfb.dispatch1');
    const mine = await liaison.post('/cases', aFiling(partyId), keyed(key));
    const theirs = await dispatcher.post('/cases', aFiling(partyId), keyed(key));
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('lets of many at once exactly one through', async () => {
    const key = randomUUID();
    const before = await numberOfCases();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => liaison.post('/cases', aFiling(partyId), keyed(key))),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await numberOfCases()).toBe(before + 1);
  });

  it('puts a policy in force once, and another under the same key not at all', async () => {
    const mayor = await api.people.as('sl.zfb.mayor');
    const key = randomUUID();
    const { body: policy } = await mayor.get('/policies/current');
    const [first, again] = await Promise.all([
      mayor.post('/policies', policy, keyed(key)),
      mayor.post('/policies', policy, keyed(key)),
    ]);
    expect(first).toMatchObject({ status: 201, body: { version: expect.any(Number) } });
    expect(again.body).toEqual(first.body);
    expect((await mayor.post('/policies', { ...policy, name: 'another' }, keyed(key))).status).toBe(422);
    expect((await mayor.get('/policies/current')).headers.get('policy-version')).toBe(String(first.body.version));
  });

  it('takes keys of up to 128 printable characters', async () => {
    const answer = await liaison.post('/cases', aFiling(partyId), keyed('k'.repeat(129)));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'Idempotency-Key' }] } });
  });

  it('H09 gives the first answer again after the answer was lost and the API restarted; a changed word is refused', async () => {
    const key = randomUUID();
    const body = aFiling(partyId);
    const first = await liaison.post('/cases', body, keyed(key));
    const before = await numberOfCases();
    await api.restart();
    const again = await liaison.post('/cases', body, keyed(key));
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await liaison.post('/cases', { ...body, wish: '请组织招聘会。' }, keyed(key))).toMatchObject({
      status: 422,
      body: { code: 'idempotency-conflict' },
    });
    expect(await numberOfCases()).toBe(before);
  });

  it('H07 of officers and head who claim in one moment, one takes the task and the others are told so; looking takes nothing', async () => {
    const hotline = await api.people.as('sl.rexian.operator1');
    const { id, leadTask } = (await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT' }))).body;
    const unit = await Promise.all(['sy.renshe.officer', 'sy.renshe.head'].map((account) => api.people.as(account)));
    for (const person of unit) {
      for (const path of [`/cases/${id}`, `/tasks/${leadTask.id}`, `/cases/${id}/timeline`, '/tasks'])
        expect((await person.get(path)).status).toBe(200);
    }
    expect((await unit[0]!.get(`/tasks/${leadTask.id}`)).body).toMatchObject({
      state: 'PENDING_CLAIM',
      claimedBy: null,
    });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => unit[i % unit.length]!.post(`/tasks/${leadTask.id}/claim`)),
    );
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'already-claimed')).toHaveLength(9);
  });
});
