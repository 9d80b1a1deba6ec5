import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import pg from 'pg';
import { ApiClient, type Answer } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

describe('an answer that is no success says what is wrong, as RFC 9457 has it', () => {
  let api: ApiProcess;
  let liaison: ApiClient;
  let partyId: string;

  beforeAll(async () => {
    api = await startApi();
    liaison = await api.people.as('sy.fagai.head');
    partyId = (await partyNamed(liaison, '山阳恒启电子')).id;
  });
  afterAll(() => api.stop());

  it('400: names every faulty field, unknown ones included', async () => {
    const answer = await liaison.post('/cases', {
      ...aFiling(partyId, {
        urgency: 'SOON',
        title: '长'.repeat(31),
        amount: -1,
        closed: true,
        contact: { name: '联系人', phone: 1 },
      }),
      wish: undefined,
    });
    expectProblem(answer, 400, 'invalid-request');
    expect(answer.body.errors.map((e: { path: string; code: string }) => [e.path, e.code]).sort()).toEqual([
      ['amount', 'amount'],
      ['closed', 'unknown-field'],
      ['contact.phone', 'text'],
      ['title', 'text'],
      ['urgency', 'one-of'],
      ['wish', 'required'],
    ]);
  });

  it('400: a body that is nested too deeply, at once and from any sender', async () => {
    const json = { 'content-type': 'application/json' };
    const deep = (depth: number) => `{"title":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expectProblem(await liaison.send('POST', '/cases', deep(19), json), 400, 'invalid-request');
    for (const depth of [20, 3_000, 130_000])
      expectProblem(await liaison.send('POST', '/cases', deep(depth), json), 400, 'body-too-deep');
    expectProblem(await api.anonymous.send('POST', '/auth/login', deep(400), json), 400, 'body-too-deep');
  });

  it('413: more than an account and a password at sign-in', async () => {
    const signIn = (password: string) => api.anonymous.post('/auth/login', { account: 'sy.fagai.head', password });
    expectProblem(await signIn('长'.repeat(200)), 401, 'bad-credentials');
    expectProblem(await signIn('x'.repeat(1_024)), 413, 'body-too-large');
  });

  it('400: a query is read as strictly as a body', async () => {
    expectProblem(await liaison.get('/cases?colour=GREEN'), 400, 'invalid-request');
    expectProblem(await liaison.get('/cases?limit=0'), 400, 'invalid-request');
    expectProblem(await liaison.get('/cases?limit=201'), 400, 'invalid-request');
    expectProblem(await liaison.get('/cases?nonsense=1'), 400, 'invalid-request');
    expectProblem(await liaison.get('/cases?cursor=nonsense'), 400, 'invalid-request');
    expectProblem(await liaison.get('/cases?openedFrom=2026-03-01'), 400, 'invalid-request');
  });

  it.each(['2026-11-31T10:00:00Z', '2026-03-11T24:00:00Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z'])(
    '400: %s is no instant, in a query, in a body and behind a path',
    async (instant) => {
      const at = encodeURIComponent(instant);
      const [handedIn, answered] = [`/tasks/${randomUUID()}/submit`, `/supervision-orders/${randomUUID()}/answer`];
      const enterpriseContact = { at: instant, person: '联系人（示例）', opinion: '满意' };
      const asked: readonly [string, Promise<Answer>][] = [
        ['openedFrom', liaison.get(`/cases?openedFrom=${at}`)],
        ['dueBefore', liaison.get(`/tasks?dueBefore=${at}`)],
        ['issuedTo', liaison.get(`/supervision-orders?issuedTo=${at}`)],
        ['from', liaison.get(`/calendars/CN/due?from=${at}&limit=7wd`)],
        ['until', liaison.post(answered, { kind: 'PROGRESS', text: '正在办理', until: instant })],
        ['enterpriseContact.at', liaison.post(handedIn, { outcome: 'A', result: '已到岗', enterpriseContact })],
      ];
      for (const [path, answering] of asked) {
        const answer = await answering;
        expectProblem(answer, 400, 'invalid-request');
        expect(answer.body.errors).toEqual([expect.objectContaining({ path, code: 'instant' })]);
      }
    },
  );

  it('400: a word is no flag and no number in a body (H20)', async () => {
    const { body: filed } = await liaison.post('/cases', aFiling(partyId));
    const answer = await liaison.post(`/cases/${filed.id}/follow-up`, { reached: 'false', rating: '5' });
    expectProblem(answer, 400, 'invalid-request');
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ path: 'reached', code: 'boolean' }),
      expect.objectContaining({ path: 'rating', code: 'integer' }),
    ]);
    expectProblem(await liaison.get('/inbox?unread=TRUE'), 400, 'invalid-request');
  });

  it('takes an id as it is written, in any case', async () => {
    const { body: filed } = await liaison.post('/cases', aFiling(partyId.toUpperCase()));
    expect((await liaison.get(`/cases/${filed.id.toUpperCase()}`)).body.id).toBe(filed.id);
  });

  it('400: what is no JSON, or has a NUL in it, is no request', async () => {
    const json = { 'content-type': 'application/json' };
    expectProblem(await liaison.send('POST', '/cases', '{"partyId":', json), 400, 'malformed-request');
    expectProblem(await liaison.send('POST', '/cases', '"text"', json), 400, 'invalid-request');
    expectProblem(await liaison.post('/cases', aFiling(partyId, { title: '缺\u0000工' })), 400, 'invalid-request');
  });

  it('401, 403, 404: absent and out of sight look alike; seen but not allowed does not', async () => {
    expectProblem(await api.anonymous.get(`/cases/${randomUUID()}`), 401, 'unauthenticated');
    const { body: filed } = await liaison.post('/cases', aFiling(partyId));
    const otherCounty = await api.people.as('df.zfb.dispatch1');
    const outOfSight = await otherCounty.get(`/cases/${filed.id}`);
    const absent = await otherCounty.get(`/cases/${randomUUID()}`);
    expectProblem(outOfSight, 404, 'not-found');
    expect(outOfSight.body).toEqual(absent.body);
    expectProblem(await otherCounty.get('/cases/nonsense'), 404, 'not-found');
    expectProblem(await otherCounty.post(`/cases/${filed.id}/accept`), 404, 'not-found');
    expectProblem(await otherCounty.get('/no-such-thing'), 404, 'not-found');
    const ownCounty = await api.people.as('sy.zfb.dispatch1');
    expectProblem(
      await ownCounty.post(`/cases/${filed.id}/solve-on-site`, { result: '已解决。' }),
      403,
      'role-missing',
    );
  });

  it('409: the rules refuse, and say by which code and what they saw', async () => {
    const { body: filed } = await liaison.post('/cases', aFiling(partyId));
    await liaison.post(`/cases/${filed.id}/solve-on-site`, { result: '已解决。' });
    const answer = await liaison.post(`/cases/${filed.id}/escalate`, { reason: '太难。' });
    expectProblem(answer, 409, 'wrong-case-state');
    expect(answer.body.facts.state).toBe('FOLLOW_UP');
  });

  it('412: what was decided on an old version is not carried out', async () => {
    const { body: filed } = await liaison.post('/cases', aFiling(partyId));
    const path = `/cases/${filed.id}/solve-on-site`;
    expectProblem(
      await liaison.post(path, { result: '已解决。' }, { 'if-match': `"${filed.version - 1}"` }),
      412,
      'stale-version',
    );
    expectProblem(await liaison.post(path, { result: '已解决。' }, { 'if-match': '"nonsense"' }), 412, 'stale-version');
    for (const tag of ['"nonsense"', `"${filed.version - 1}"`])
      expectProblem(await liaison.post(path, { result: '' }, { 'if-match': tag }), 400, 'invalid-request');
    const done = await liaison.post(path, { result: '已解决。' }, { 'if-match': `"${filed.version}"` });
    expect(done.headers.get('etag')).toBe(`"${done.body.version}"`);
  });

  it('413 and 415: JSON of a sensible size, nothing else', async () => {
    expectProblem(
      await liaison.post('/cases', aFiling(partyId, { facts: '长'.repeat(200_000) })),
      413,
      'body-too-large',
    );
    expectProblem(
      await liaison.send('POST', '/cases', 'partyId=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    );
    expectProblem(
      await liaison.send('POST', '/cases', 'text', { 'content-type': 'text/plain' }),
      415,
      'unsupported-media-type',
    );
  });

  it('429: too many calls without a session, with the time to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 320 }, () => api.anonymous.get('/me')));
    const refused = answers.find(({ status }) => status === 429)!;
    const early = answers.find(({ status }) => status === 401)!;
    expectProblem(refused, 429, 'too-many-requests');
    expect(early.headers.get('x-ratelimit-limit')).toBe('300');
    expect(Number(early.headers.get('x-ratelimit-remaining'))).toBeLessThan(300);
    expect(Number(early.headers.get('x-ratelimit-reset'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await liaison.get('/me')).status).toBe(200);
    expect((await api.anonymous.get('/health/ready')).status).toBe(200);
  });

  it('503: another transaction holds the case for too long; the same request succeeds a moment later', async () => {
    const { body: filed } = await liaison.post('/cases', aFiling(partyId));
    const solve = () => liaison.post(`/cases/${filed.id}/solve-on-site`, { result: '已解决。' });
    const holder = new pg.Client({ connectionString: api.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM "case" WHERE id = $1 FOR UPDATE', [filed.id]);
      const answer = await solve();
      expectProblem(answer, 503, 'busy');
      expect(answer.headers.get('retry-after')).toBe('1');
      const figures = await (await fetch(`${api.url}/metrics`)).text();
      expect(figures).toMatch(/zhuoluo_command_seconds_count\{[^}]*command="solve-on-site",outcome="failed"[^}]*\} 1/);
      expect(figures).toMatch(/zhuoluo_commands_per_transaction_bucket\{[^}]*le="1"[^}]*\} [1-9]/);
    } finally {
      await holder.end();
    }
    expect((await solve()).status).toBe(200);
  });

  it('speaks Chinese, and English to those who prefer it', async () => {
    const titleIn = async (language?: string) =>
      (await liaison.get(`/cases/${randomUUID()}`, language ? { 'accept-language': language } : {})).body.title;
    expect(await titleIn()).toBe('不存在或不在您的权限范围内');
    expect(await titleIn('zh-CN,zh;q=0.9,en;q=0.8')).toBe('不存在或不在您的权限范围内');
    expect(await titleIn('fr,en;q=0.5')).toBe('Absent, or out of your sight');
  });

  it('503: only where the database is away; nothing of it leaks, and the process lives on', async () => {
    await api.database.drop();
    const answer = await eventually(
      'the loss of the database to show',
      () => liaison.get('/cases'),
      ({ status }) => status === 503,
    );
    expectProblem(answer, 503, 'unavailable');
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(answer.body)).not.toMatch(/postgres|zhuoluo_test|127\.0\.0\.1|SELECT/);
    const ready = await new ApiClient(api.url).get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body.error.postgresql.status).toBe('down');
    expect((await api.anonymous.get('/health/live')).body).toEqual({ status: 'ok' });
  });
});
