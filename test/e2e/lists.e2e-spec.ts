import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

const CASES = 24;

describe('lists', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let office: ApiClient;
  let partyId: string;
  const filed: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    office = await api.people.as('sl.gongxin.dispatch1');
    partyId = (await partyNamed(office, '山阳恒启电子')).id;
    for (let i = 0; i < CASES; i++) filed.push(await file(i));
  });
  afterAll(() => api.stop());

  const URGENCIES = ['EXTRA', 'URGENT', 'NORMAL'];

  async function file(i: number): Promise<string> {
    const level = i % 2 === 0 ? { level: 'DEPARTMENT' } : {};
    const said = {
      urgency: URGENCIES[i % 3],
      category: i % 4 === 0 ? 'UTILITY' : 'LABOR',
      title: `第${i}件：夜间停产待电`,
      source: 'HOTLINE',
      ...level,
    };
    return (await hotline.post('/cases', aFiling(partyId, said))).body.id;
  }

  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

  it('shows 50 unless asked, never more than 200, and says where to go on', async () => {
    const { body } = await office.get('/cases?limit=10');
    expect(body.items).toHaveLength(10);
    expect(body.nextCursor).toEqual(expect.any(String));
    expect((await office.get('/cases')).body.nextCursor).toBeNull();
    expect((await office.get('/cases?limit=201')).status).toBe(400);
  });

  it.each(['-openedAt', 'openedAt', 'dueAt', '-daysLate'])('sorted by %s, pages hold every case once', async (sort) => {
    const whole = ids((await office.get(`/cases?sort=${sort}&limit=200`)).body.items);
    expect([...whole].sort()).toEqual([...filed].sort());
    expect(ids(await office.all(`/cases?sort=${sort}&limit=5`))).toEqual(whole);
  });

  it('by due date, the earliest first; those without one last', async () => {
    const items = (await office.get('/cases?sort=dueAt&limit=200')).body.items as { dueAt: string | null }[];
    const due = items.map(({ dueAt }) => (dueAt === null ? Infinity : Date.parse(dueAt)));
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  it('a page that was begun goes on where it ended, with any filing meanwhile', async () => {
    const first = (await office.get('/cases?limit=12')).body;
    const late = await file(98);
    const second = (await office.get(`/cases?limit=200&cursor=${encodeURIComponent(first.nextCursor)}`)).body;
    expect(ids(second.items)).not.toContain(late);
    expect([...ids(first.items), ...ids(second.items)].sort()).toEqual([...filed].sort());
    filed.push(late);
  });

  it('a cursor belongs to its list, order, filters and person', async () => {
    const { nextCursor } = (await office.get('/cases?sort=dueAt&limit=5')).body;
    const cursor = `cursor=${encodeURIComponent(nextCursor)}`;
    const refused = { status: 400, body: { errors: [{ path: 'cursor', code: 'cursor' }] } };
    for (const path of ['/cases?sort=-openedAt', '/cases?sort=dueAt&open=true', '/tasks?limit=5', '/units?limit=5'])
      expect(await office.get(`${path}&${cursor}`)).toMatchObject(refused);
    expect(await hotline.get(`/cases?sort=dueAt&${cursor}`)).toMatchObject(refused);
    expect((await office.get(`/cases?limit=7&sort=dueAt&${cursor}`)).status).toBe(200);
  });

  it('a category that there is none of is refused as a filter', async () => {
    expect((await office.get('/cases?category=LABOR,WEATHER')).body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'category', code: 'unknown' }],
    });
  });

  it('filters hold together, words of one filter are alternatives', async () => {
    const count = async (query: string) => (await office.all(`/cases?limit=200${query}`)).length;
    const all = filed.length;
    expect(await count('&category=LABOR,UTILITY')).toBe(all);
    expect(await count('&category=LABOR&category=UTILITY')).toBe(all);
    const [labor, utility] = [await count('&category=LABOR'), await count('&category=UTILITY')];
    expect(labor + utility).toBe(all);
    expect(utility).toBeGreaterThan(0);
    expect(await count('&category=UTILITY&state=FILED')).toBe(0);
    expect((await count('&state=FILED')) + (await count('&state=HANDLING'))).toBe(all);
    expect(await count(`&partyId=${partyId}`)).toBe(all);
    expect(await count('&regionId=00000000-0000-7000-8000-000000000000')).toBe(0);
    expect(await count('&overdue=true')).toBe(0);
    expect(await count('&overdue=false')).toBe(all);
    expect(await count('&overdue=true&sort=-daysLate')).toBe(0);
    expect(await count('&overdue=false&sort=dueAt')).toBe(all);
    expect(await count('&open=true')).toBe(all);
    expect(await count('&colour=RED')).toBe(0);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await count(`&openedFrom=${tomorrow}`)).toBe(0);
    expect(await count(`&openedTo=${tomorrow}`)).toBe(all);
  });

  it('finds Chinese words of the title and the party, and case numbers by beginning and end', async () => {
    const found = async (q: string) => (await office.all(`/cases?limit=200&q=${encodeURIComponent(q)}`)).length;
    expect(await found('夜间停产')).toBe(filed.length);
    expect(await found('停产 恒启')).toBe(filed.length);
    expect(await found('第7件')).toBe(1);
    expect(await found('从未写过')).toBe(0);
    const { caseNo } = (await office.get(`/cases/${filed[0]}`)).body;
    expect(await found(caseNo)).toBe(1);
    expect((await office.get('/cases?q=停')).status).toBe(400);
  });

  it('tasks come earliest due first, and filters hold', async () => {
    const tasks = await office.all('/tasks?limit=5&state=PENDING_CLAIM&role=LEAD');
    expect(tasks).toHaveLength(ids(await office.all('/cases?limit=200&state=HANDLING')).length);
    const due = tasks.map(({ dueAt }) => dueAt as string);
    expect(due).toEqual([...due].sort());
    expect(tasks[0].case).toMatchObject({ party: { id: partyId }, title: expect.stringContaining('夜间停产') });
    expect(await office.all('/tasks?overdue=true')).toEqual([]);
    expect(await office.all(`/tasks?dueBefore=${new Date().toISOString()}`)).toEqual([]);
  });

  it('a task is found by its whole number, in letters of any case and width', async () => {
    const [task] = await office.all('/tasks?limit=5&state=PENDING_CLAIM&role=LEAD');
    const { id, taskNo } = task as { id: string; taskNo: string };
    const wide = taskNo.replaceAll('-', '－');
    for (const typed of [taskNo, taskNo.toLowerCase(), wide])
      expect(ids(await office.all(`/tasks?taskNo=${encodeURIComponent(typed)}`))).toEqual([id]);
    expect(await office.all(`/tasks?taskNo=${taskNo.slice(0, -1)}`)).toEqual([]);
    expect(await office.all(`/tasks?taskNo=${taskNo}&open=false`)).toEqual([]);
  });

  it('short lists of reference data come whole, or in pages where asked', async () => {
    const { body } = await office.get('/units');
    expect(body.nextCursor).toBeNull();
    expect(body.items.length).toBeGreaterThan(100);
    expect(ids(await office.all('/units?limit=60'))).toEqual(ids(body.items));
    expect((await office.all('/regions')).length).toBe(9);
    expect(await office.all('/categories')).toHaveLength(20);
    expect((await office.all('/routes')).length).toBeGreaterThan(20);
    expect((await office.all('/signatories'))[0]).toMatchObject({ office: {}, person: {}, title: expect.any(String) });
  });

  it('refuse a key that is made up in a cursor before it reaches a statement', async () => {
    const overseer = await api.people.as('sl.dcb.inspector1');
    const { nextCursor } = (await overseer.get('/parties?limit=1')).body;
    const [mark] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
    const admin = await api.people.as('sl.zfb.admin');
    const people = '/people?limit=1&sort=lastSignIn';
    const [ofPeople] = JSON.parse(Buffer.from((await admin.get(people)).body.nextCursor, 'base64url').toString());
    const made = [
      ...[8.64e15, -8.64e15, 0.5, 'a\0b'].map((key) => [overseer, '/parties?limit=1', mark, key] as const),
      ...[8.64e15, '2026-11-31', 'NaN'].map((key) => [admin, people, ofPeople, key] as const),
    ];
    for (const [client, list, itsMark, key] of made) {
      const cursor = Buffer.from(JSON.stringify([itsMark, key, randomUUID()])).toString('base64url');
      const answer = await client.get(`${list}&cursor=${cursor}`);
      expectProblem(answer, 400, 'invalid-request');
      expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'cursor', code: 'cursor' })]);
    }
  });
});
