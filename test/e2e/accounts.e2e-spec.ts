import { jest } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { unitCoded } from '../support/filing.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(60_000);

describe('an account that an administrator gives', () => {
  let api: ApiProcess;
  let admin: ApiClient;
  let unitId: string;

  beforeAll(async () => {
    api = await startApi();
    admin = await api.people.as('sl.zfb.admin');
    ({ id: unitId } = await unitCoded(admin, 'SY-HUMAN_RESOURCES'));
  });
  afterAll(() => api.stop());

  const signIn = (account: string, password: string) => api.anonymous.post('/auth/login', { account, password });

  async function added(account: string): Promise<{ readonly id: string; readonly password: string }> {
    const { status, body } = await admin.post('/people', { account, name: '桓怀瑾', unitId });
    expect({ status, shown: typeof body.oneTimePassword }).toEqual({ status: 201, shown: 'string' });
    return { id: body.id, password: body.oneTimePassword };
  }

  /** Signed in by a password of their own. */
  async function entered(account: string): Promise<{ readonly id: string; readonly client: ApiClient }> {
    const { id, password } = await added(account);
    const client = new ApiClient(api.url, (await signIn(account, password)).body.token);
    expect((await client.post('/me/password', { newPassword: '秦岭山下有人家' + account })).status).toBe(204);
    return { id, client };
  }

  it('opens nothing but the choice of a password, once', async () => {
    const { password } = await added('sy.renshe.new1');
    const first = await signIn('sy.renshe.new1', password);
    const client = new ApiClient(api.url, first.body.token);
    for (const path of ['/me', '/cases', '/inbox', '/units'])
      expect(await client.get(path)).toMatchObject({ status: 403, body: { code: 'password-change-due' } });
    expect((await signIn('sy.renshe.new1', password)).status).toBe(401);

    expect((await client.post('/me/password', { newPassword: 'password123' })).status).toBe(400);
    expect((await client.post('/me/password', { newPassword: '秦岭山下有人家二〇二六' })).status).toBe(204);
    expect((await client.get('/me')).body).toMatchObject({ name: '桓怀瑾' });
    expect((await signIn('sy.renshe.new1', '秦岭山下有人家二〇二六')).status).toBe(200);
  });

  it('loses sessions and streams where it is locked, and comes back where it is unlocked', async () => {
    const { id, client } = await entered('sy.renshe.new2');
    const stream = await StreamReader.open(client);
    expect((await admin.post(`/people/${id}/lock`)).body).toMatchObject({ active: false });
    await stream.ended();
    // Asked with sessions that are still remembered, the answer follows within seconds.
    await eventually(
      'the session to end',
      async () => (await client.get('/me')).status,
      (status) => status === 401,
    );
    expect((await signIn('sy.renshe.new2', '秦岭山下有人家sy.renshe.new2')).status).toBe(401);

    expect((await admin.post(`/people/${id}/unlock`)).body).toMatchObject({ active: true });
    expect((await signIn('sy.renshe.new2', '秦岭山下有人家sy.renshe.new2')).status).toBe(200);
  });

  it('shows an administrator where it is signed in, who ends that', async () => {
    const { id, client } = await entered('sy.renshe.new3');
    const { items } = (await admin.get(`/people/${id}/sessions`)).body;
    expect(items.length).toBeGreaterThan(0);
    for (const session of items)
      expect((await admin.send('DELETE', `/people/${id}/sessions/${session.id}`, undefined, {})).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
  });
});
