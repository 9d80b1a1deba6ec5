import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickClaims } from '../support/quick-claims.ts';
import { StreamReader } from '../support/stream-reader.ts';

jest.setTimeout(120_000);

const SUBMISSION = {
  outcome: 'A',
  result: '已组织专场招聘，录用六十人。',
  enterpriseContact: { person: '联系人（示例）', opinion: '满意' },
  evidence: ['办结证明'],
};
/** Streams end as soon after a post has ended, sessions forget it. */
const AT_MOST_MS = 3_000;

describe('a transfer', () => {
  let api: ApiProcess;
  let admin: ApiClient;
  let hotline: ApiClient;
  let head: ApiClient;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    const mayor = await api.people.as('sl.zfb.mayor');
    await mayor.post('/policies', quickClaims((await mayor.get('/policies/current')).body));
    [admin, hotline, head, officer] = await Promise.all([
      api.people.as('sl.zfb.admin'),
      api.people.as('sl.rexian.operator1'),
      api.people.as('sy.renshe.head'),
      api.people.as('sy.renshe.officer'),
    ]);
  });
  afterAll(() => api.stop());

  const me = async (client: ApiClient) => (await client.get('/me')).body;
  const postsOf = async (client: ApiClient): Promise<any[]> => (await client.get('/me/posts')).body.items;

  async function dispatched(title: string): Promise<{ caseId: string; taskId: string }> {
    const partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    const { body } = await hotline.post('/cases', aFiling(partyId, { level: 'DEPARTMENT', title }));
    return { caseId: body.id, taskId: body.leadTask.id };
  }

  it('is at its instant: until then the head acts, after it the successor on all that is open and the head on nothing', async () => {
    const [drafted, submitted, ordered] = [
      await dispatched('草稿待报'),
      await dispatched('已反馈'),
      await dispatched('督办中'),
    ];
    await head.post(`/tasks/${drafted.taskId}/claim`);
    expect((await officer.post(`/tasks/${drafted.taskId}/submit`, SUBMISSION)).status).toBe(202);
    await head.post(`/tasks/${submitted.taskId}/claim`);
    expect((await head.post(`/tasks/${submitted.taskId}/submit`, SUBMISSION)).status).toBe(200);
    await eventually(
      'the claim limit to have passed',
      async () => (await head.get(`/tasks/${ordered.taskId}`)).body.claimDueAt as string,
      (dueAt) => Date.parse(dueAt) < Date.now() - 50,
    );
    await hotline.post(`/cases/${ordered.caseId}/follow-up`, { reached: false });
    const [blue] = (await head.get(`/cases/${ordered.caseId}`)).body.orders;
    expect(blue).toMatchObject({ colour: 'BLUE', state: 'ISSUED' });

    const [post] = await postsOf(head);
    const leaver = await me(head);
    const [ownPost] = await postsOf(officer);
    const successor = await me(officer);
    const streams = [await StreamReader.open(head), await StreamReader.open(officer)];
    const at = new Date(Date.now() + 4_000).toISOString();
    const [tenure] = (await admin.get(`/posts/${post.id}/tenures`)).body.items;
    expect((await admin.post(`/tenures/${tenure.id}/end`, { at })).body).toMatchObject({ endedAt: at });
    const moved = await admin.post(`/people/${successor.id}/transfer`, {
      toPostId: post.id,
      at,
      handOver: '见交接清单',
    });
    expect(moved.body).toMatchObject({
      ended: { post: { id: ownPost.id }, endedAt: at },
      began: { post: { id: post.id }, beganAt: at, endedAt: null },
    });

    expect((await head.post(`/supervision-orders/${blue.id}/receive`)).status).toBe(200);
    expect((await officer.get(`/tasks/${drafted.taskId}`)).body.allowedActions).toContain('submit');
    await Promise.all(streams.map((stream) => stream.ended()));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
    expect(Date.now() - Date.parse(at)).toBeLessThan(AT_MOST_MS);

    for (const path of [`/tasks/${drafted.taskId}`, `/cases/${submitted.caseId}`, `/supervision-orders/${blue.id}`])
      expect([path, (await head.get(path)).status]).toEqual([path, 404]);
    expect((await head.get('/tasks')).body.items).toEqual([]);
    expect((await head.post(`/tasks/${drafted.taskId}/submit`, SUBMISSION)).status).toBe(404);

    const done = await officer.post(`/tasks/${drafted.taskId}/submit`, SUBMISSION);
    expect([done.status, done.body.state, done.body.draft]).toEqual([200, 'SUBMITTED', null]);
    const answered = await officer.post(`/supervision-orders/${blue.id}/answer`, {
      kind: 'PROGRESS',
      text: '正在办理。',
    });
    expect([answered.status, answered.body.state]).toEqual([200, 'ANSWERED']);
    expect((await officer.get(`/cases/${submitted.caseId}`)).body.state).toBe('REVIEWING');
    expect((await admin.get(`/posts/${post.id}`)).body).toMatchObject({ holder: { id: successor.id } });
    expect((await admin.get(`/posts/${ownPost.id}`)).body).toMatchObject({ holder: null });
    expect((await admin.get(`/posts/${ownPost.id}/tenures`)).body.items[0].handOver).toBe('见交接清单');
    expect((await me(head)).posts).toEqual([]);
    expect(leaver.posts).not.toEqual([]);
  });

  it('of a liaison: the successor sees the party’s open cases and acts on them, the liaison before on none within three seconds', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const partyId = (await partyNamed(liaison, '山阳恒启电子')).id;
    const { id } = (await liaison.post('/cases', aFiling(partyId, { title: '包联换人' }))).body;
    const posts = await postsOf(liaison);
    const serving = posts.find(({ roles }) => roles.includes('LIAISON'));
    const [tenure] = (await admin.get(`/posts/${serving.id}/tenures`)).body.items;
    const successor = await me(head);
    await admin.post(`/tenures/${tenure.id}/end`, {});
    expect((await admin.post(`/posts/${serving.id}/tenures`, { personId: successor.id })).status).toBe(201);
    await eventually(
      'the successor to see the case',
      () => head.get(`/cases/${id}`),
      ({ status }) => status === 200,
    );
    expect((await head.get('/parties')).body.items.map((party: { id: string }) => party.id)).toContain(partyId);
    expect((await head.post(`/cases/${id}/escalate`, { reason: '超出本单位职权' })).status).toBe(200);
    await eventually(
      'the liaison before to see none of them',
      async () => (await liaison.get(`/cases?partyId=${partyId}&open=true`)).body.items as unknown[],
      (cases) => cases.length === 0,
      AT_MOST_MS,
    );
  });

  it('into a post that somebody holds is refused whole, and so is closing a post that is held', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const { id } = await me(liaison);
    const [held] = await postsOf(await api.people.as('sy.zfb.head'));
    const refused = await admin.post(`/people/${id}/transfer`, { toPostId: held.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'post-held']);
    const closing = await admin.post(`/posts/${held.id}/close`);
    // Its holder, and who is authorised to sign for it.
    expect([closing.status, closing.body.code, closing.body.facts.held]).toEqual([409, 'post-in-use', 2]);
    expect((await liaison.post(`/people/${id}/transfer`, { toPostId: held.id })).status).toBe(403);
    expect((await admin.get('/me', { 'acting-post': held.id })).body.code).toBe('post-not-held');
  });

  it('leaves a history of the post, the tenure and who did it; a stand-in acts until their time is over', async () => {
    const [post] = await postsOf(await api.people.as('sy.zhujian.head'));
    const { id: personId } = await me(officer);
    const to = new Date(Date.now() + 8_000).toISOString();
    const standIn = { personId, to, kinds: ['ACT'] };
    expect(
      (await admin.post(`/posts/${post.id}/stand-ins`, { ...standIn, kinds: ['SIGN'] })).body.errors,
    ).toMatchObject([{ path: 'document' }]);
    expect((await admin.post(`/posts/${post.id}/stand-ins`, standIn)).status).toBe(201);
    await eventually(
      'the stand-in to hold the post',
      () => postsOf(officer),
      (posts) => posts.some(({ id }) => id === post.id),
    );
    await eventually(
      'the rights to end with their time',
      () => postsOf(officer),
      (posts) => !posts.some(({ id }) => id === post.id),
    );
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(to));
    const amended = await admin.send('PATCH', `/posts/${post.id}`, JSON.stringify({ sortOrder: 7 }), {
      'content-type': 'application/json',
      'if-match': '"0"',
    });
    expect(amended.body).toMatchObject({ version: 1, sortOrder: 7 });
    const { body } = await admin.get(`/posts/${post.id}/history`);
    expect(body.items).toMatchObject([
      { type: 'amended', after: { sortOrder: 7 }, by: { post: { title: '系统管理员' } } },
    ]);
  });
});
