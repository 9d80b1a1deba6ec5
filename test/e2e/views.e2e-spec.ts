import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';

jest.setTimeout(120_000);

describe('saved views', () => {
  let api: ApiProcess;
  let mine: ApiClient;
  let other: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    mine = await api.people.as('sl.dcb.inspector1');
    other = await api.people.as('sl.dcb.inspector2');
  });
  afterAll(() => api.stop());

  const view = { page: 'board', name: '市级超期', query: 'level=CITY&sort=latest' };

  it('are found again by page, and by no one else', async () => {
    const { status, body, headers } = await mine.post('/views', view);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/views/${body.id}`);
    expect((await mine.get('/views?page=board')).body.items).toEqual([{ id: body.id, ...view }]);
    expect((await mine.get('/views?page=cases')).body.items).toEqual([]);
    expect((await other.get('/views')).body.items).toEqual([]);
  });

  it('of one page have one of each name: saving it again replaces it', async () => {
    const [before] = (await mine.get('/views?page=board')).body.items;
    const { body } = await mine.post('/views', { ...view, query: 'colour=RED' });
    expect(body).toEqual({ ...before, query: 'colour=RED' });
    expect((await mine.get('/views?page=board')).body.items).toEqual([body]);
  });

  it('are not made twice by a request that is sent twice', async () => {
    const key = { 'Idempotency-Key': 'view-once' };
    const [first, again] = [await mine.post('/views', view, key), await mine.post('/views', view, key)];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await mine.post('/views', { ...view, name: '另一个' }, key)).status).toBe(422);
  });

  it('are forgotten by their owner alone', async () => {
    const [{ id }] = (await mine.get('/views')).body.items;
    const forget = (who: ApiClient) => who.send('DELETE', `/views/${id}`, undefined, {});
    expect((await forget(other)).status).toBe(404);
    expect((await forget(mine)).status).toBe(204);
    expect((await forget(mine)).status).toBe(404);
    expect((await mine.get('/views')).body.items).toEqual([]);
  });

  it('of a page that keeps none are refused at the field', async () => {
    const { status, body } = await mine.post('/views', { ...view, page: 'inbox' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'page', code: 'one-of' }]);
  });
});
