import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

describe('who may enter', () => {
  let api: ApiProcess;

  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());

  function signIn(name: string, headers: Record<string, string> = {}) {
    const { account, password } = api.people.account(name);
    return api.anonymous.post('/auth/login', { account, password }, headers);
  }

  function cookieOf(headers: Headers): string {
    const [cookie] = headers.getSetCookie();
    return cookie!.split(';', 1)[0]!;
  }

  it('gives a token, and a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('sy.fagai.head');
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({
      account: 'sy.fagai.head',
      roles: ['UNIT_HEAD', 'UNIT_OFFICER', 'LIAISON'],
      unit: { name: '山阳县发改局', region: { code: 'SY' } },
      level: 'DEPARTMENT',
      grants: ['file-case', 'file-with-level'],
    });
    expect(Date.parse(answer.body.expiresAt)).toBeGreaterThan(Date.now());
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^zhuoluo_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    const me = await new ApiClient(api.url, answer.body.token).get('/me');
    expect(me.body).toEqual(answer.body.user);
  });

  it('tells a wrong password and an unknown account apart in nothing', async () => {
    const wrong = await api.anonymous.post('/auth/login', { account: 'sy.fagai.head', password: 'wrong' });
    const unknown = await api.anonymous.post('/auth/login', { account: 'no.such.person', password: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('bad-credentials');
  });

  it.each(['/me', '/cases', '/units', '/policies/current', '/supervision-orders'])(
    'shows %s to no one without a session',
    async (path) => {
      const answer = await api.anonymous.get(path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect((await new ApiClient(api.url, 'x'.repeat(43)).get(path)).status).toBe(401);
    },
  );

  it('ends a session at sign-out', async () => {
    const { body } = await signIn('sy.fagai.head');
    const client = new ApiClient(api.url, body.token);
    expect((await client.get('/me')).status).toBe(200);
    expect((await client.post('/auth/logout')).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('ends the session that a browser had when somebody signs in on it again', async () => {
    const [before, elsewhere] = [await signIn('zs.town1.head'), await signIn('zs.town1.head')];
    const here = { cookie: cookieOf(before.headers), 'sec-fetch-site': 'same-origin' };
    const now = await signIn('zs.renshe.head', here);
    expect(now.status).toBe(200);
    expect((await new ApiClient(api.url, before.body.token).get('/me')).status).toBe(401);
    for (const { body } of [elsewhere, now])
      expect((await new ApiClient(api.url, body.token).get('/me')).status).toBe(200);
  });

  it('keeps the session of a browser where the next one fails to sign in', async () => {
    const before = await signIn('zs.town1.head');
    const here = { cookie: cookieOf(before.headers), 'sec-fetch-site': 'same-origin' };
    const failed = await api.anonymous.post('/auth/login', { account: 'zs.zrzy.head', password: 'guess' }, here);
    expect(failed.status).toBe(401);
    expect((await new ApiClient(api.url, before.body.token).get('/me')).status).toBe(200);
  });

  it('shows a person where they are signed in, and ends it there, but no session of others', async () => {
    const [here, there, other] = [
      await signIn('zs.shenpi.head', { 'user-agent': 'Here/1.0' }),
      await signIn('zs.shenpi.head', { 'user-agent': 'There/1.0' }),
      await signIn('zs.shuili.head'),
    ];
    const [mine, theirs] = [here, other].map(({ body }) => new ApiClient(api.url, body.token));
    const { items } = (await mine!.get('/me/sessions')).body;
    expect(items).toMatchObject([
      { userAgent: 'There/1.0', current: false, address: '127.0.0.1' },
      { userAgent: 'Here/1.0', current: true, expiresAt: here.body.expiresAt },
    ]);
    expect((await theirs!.send('DELETE', `/me/sessions/${items[0].id}`, undefined, {})).status).toBe(404);
    const end = (n: number) => mine!.send('DELETE', `/me/sessions/${items[n].id}`, undefined, {});
    expect((await end(0)).status).toBe(204);
    expect((await end(0)).status).toBe(404);
    expect((await new ApiClient(api.url, there.body.token).get('/me')).status).toBe(401);
    expect((await mine!.get('/me/sessions')).body.items).toHaveLength(1);
    expect((await end(1)).status).toBe(204);
    expect((await mine!.get('/me')).status).toBe(401);
  });

  it('takes a write borne by the cookie from its own pages alone', async () => {
    const cookie = cookieOf((await signIn('sy.fagai.head')).headers);
    const party = await partyNamed(await api.people.as('sy.fagai.head'), '山阳恒启电子');
    const file = (headers: Record<string, string>) =>
      api.anonymous.post('/cases', aFiling(party.id), { cookie, ...headers });
    const own = new URL(api.url).origin;

    expect((await file({})).body.code).toBe('cross-site-request');
    expect((await file({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await file({ origin: own, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await file({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await file({ origin: own })).status).toBe(201);
    expect((await file({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await file({ 'x-requested-with': 'zhuoluo' })).status).toBe(201);
    expect((await api.anonymous.get('/me', { cookie })).status).toBe(200);
  });

  it('neither shows nor does anything for a page that was opened by somebody else', async () => {
    const [before, now] = [await signIn('sy.fagai.head'), await signIn('sy.renshe.head')];
    const cookie = cookieOf(now.headers);
    const asked = (person: string) => ({ cookie, 'page-person': person, 'sec-fetch-site': 'same-origin' });
    const [others, own] = [asked(before.body.user.id), asked(now.body.user.id)];
    const party = await partyNamed(await api.people.as('sy.fagai.head'), '山阳恒启电子');

    for (const path of ['/me', '/cases', '/tasks/counts', '/stream', `/stream?person=${before.body.user.id}`]) {
      const refused = await api.anonymous.get(path, path.includes('?') ? { cookie } : others);
      expect([path, refused.status, refused.body.code]).toEqual([path, 409, 'page-of-another-person']);
    }
    for (const path of ['/cases', '/auth/logout'])
      expect((await api.anonymous.post(path, aFiling(party.id), others)).body.code).toBe('page-of-another-person');
    expect((await api.anonymous.get('/me', own)).body.id).toBe(now.body.user.id);
  });

  it('signs no browser in for another site', async () => {
    expect((await signIn('sy.fagai.head', { origin: 'https://elsewhere.example' })).body.code).toBe(
      'cross-site-request',
    );
  });

  it('changes a password on showing the old one, and ends the person’s other sessions', async () => {
    const { account, password } = api.people.account('zs.town2.head');
    const [here, elsewhere] = await Promise.all([signIn(account), signIn(account)]);
    const client = new ApiClient(api.url, here.body.token);

    const wrong = await client.post('/me/password', { currentPassword: 'wrong', newPassword: 'a-new-password' });
    expect(wrong.body.errors).toMatchObject([{ path: 'currentPassword', code: 'wrong-password' }]);
    const short = await client.post('/me/password', { currentPassword: password, newPassword: 'short' });
    expect(short.body.errors).toMatchObject([{ path: 'newPassword', code: 'text' }]);

    for (const [newPassword, code] of [
      ['1234567890', 'guessable-password'],
      ['password123', 'guessable-password'],
      [account, 'guessable-password'],
      [password, 'present-password'],
    ]) {
      const refused = await client.post('/me/password', { currentPassword: password, newPassword });
      expect(refused.body.errors).toMatchObject([{ path: 'newPassword', code }]);
    }

    expect(
      (await client.post('/me/password', { currentPassword: password, newPassword: 'a-new-password' })).status,
    ).toBe(204);
    expect((await signIn(account)).status).toBe(401);
    expect((await api.anonymous.post('/auth/login', { account, password: 'a-new-password' })).status).toBe(200);
    expect((await client.get('/me')).status).toBe(200);
    expect((await new ApiClient(api.url, elsewhere.body.token).get('/me')).status).toBe(401);
  });

  it('slows guessing down and says for how long', async () => {
    const guess = () => api.anonymous.post('/auth/login', { account: 'sl.zfb.mayor', password: 'guess' });
    const answers = [];
    for (let i = 0; i < 9; i++) answers.push(await guess());
    expect(answers.map((answer) => answer.status)).toEqual([...Array<number>(8).fill(401), 429]);
    expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('sl.zfb.admin')).status).toBe(200);
  });

  it('slows guessing down where all guesses come at once', async () => {
    const guess = () => api.anonymous.post('/auth/login', { account: 'df.zfb.chief', password: 'guess' });
    const statuses = (await Promise.all(Array.from({ length: 20 }, guess))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([...Array<number>(8).fill(401), ...Array<number>(12).fill(429)]);
  });

  it('answers for an account that does not exist as for one that does, however often', async () => {
    const outcomes = async (account: string) => {
      const answers = [];
      for (let n = 0; n < 10; n++)
        answers.push(await api.anonymous.post('/auth/login', { account, password: 'guess' }));
      return answers.map(({ status, body }) => [status, body]);
    };
    expect(await outcomes('sn.zfb.chief')).toEqual(await outcomes('no.such.chief'));
  });

  it('keeps a device open on which the owner has signed in before, with any guesses of strangers', async () => {
    const { account, password } = api.people.account('zs.zfb.chief');
    const [device] = (await signIn(account)).headers
      .getSetCookie()
      .filter((each) => each.startsWith('zhuoluo_device='));
    expect(device).toMatch(/HttpOnly.*SameSite=Strict/);
    const guess = () => api.anonymous.post('/auth/login', { account, password: 'guess' });
    for (let n = 0; n < 8; n++) await guess();
    expect((await signIn(account)).status).toBe(429);
    const cookie = device!.split(';', 1)[0]!;
    expect((await api.anonymous.post('/auth/login', { account, password }, { cookie })).status).toBe(200);
  });

  it('lets an administrator, and no one else, open an account at which was guessed', async () => {
    const { account } = api.people.account('zs.zfb.head');
    for (let n = 0; n < 8; n++) await api.anonymous.post('/auth/login', { account, password: 'guess' });
    expect((await signIn(account)).status).toBe(429);
    const admin = await api.people.as('sl.zfb.admin');
    const found = await admin.get(`/people?account=${account.toUpperCase()}`);
    expect(found.body.items).toEqual([expect.objectContaining({ account })]);
    const unlock = `/people/${found.body.items[0].id}/unlock`;
    expect((await (await api.people.as('sy.fagai.head')).post(unlock)).body.code).toBe('role-missing');
    expect((await admin.post('/people/0197f000-0000-7000-8000-000000000000/unlock')).status).toBe(404);
    expect((await admin.post(unlock)).body).toMatchObject({ account, active: true });
    expect((await signIn(account)).status).toBe(200);
  });

  it('writes no token and no password to its log', async () => {
    const { body } = await signIn('sy.fagai.head');
    await new ApiClient(api.url, body.token).get('/cases?q=山阳恒启');
    const log = await readFile(api.logFile, 'utf8');
    expect(log).toContain('/api/v1/cases');
    for (const secret of [body.token, api.people.account('sy.fagai.head').password, encodeURIComponent('恒启'), '恒启'])
      expect(log).not.toContain(secret);
  });
});
