import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

describe('what one is told', () => {
  let api: ApiProcess;
  let dispatcher: ApiClient;
  let colleague: ApiClient;

  beforeAll(async () => {
    api = await startApi();
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

  it('is nobody else’s to read', async () => {
    const [mine] = (await dispatcher.get('/inbox')).body.items;
    const stranger = await api.people.as('ln.zfb.dispatch1');
    expect((await stranger.post(`/inbox/${mine.id}/read-up-to`)).status).toBe(404);
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
