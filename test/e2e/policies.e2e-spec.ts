import { jest } from '@jest/globals';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import type { ApiClient } from '../support/api-client.ts';

jest.setTimeout(120_000);

/** What the web asks of the regulation, where two persons change it. */
describe('the regulation of a system in production', () => {
  let api: ApiProcess;
  let admin: ApiClient;
  let mayor: ApiClient;
  let danfeng: string;

  beforeAll(async () => {
    api = await startApi({ env: { POLICIES_TWO_PERSONS: 'on' } });
    admin = await api.people.as('sl.zfb.admin');
    mayor = await api.people.as('sl.zfb.mayor');
    const { items } = (await mayor.get('/regions')).body;
    danfeng = items.find(({ code }: { code: string }) => code === 'DF').id;
  });
  afterAll(() => api.stop());

  const preview = async (document: unknown, more: object = {}, headers: Record<string, string> = {}) =>
    (await admin.post('/policies/preview', { document, ...more }, headers)).body;

  it('a county’s own policy is proposed, confirmed by another person, and binds what is filed there', async () => {
    const { body: document, headers } = await mayor.get('/policies/current');
    const city = Number(headers.get('policy-version'));
    const slower = { ...document, name: '丹凤县方案', coUnit: '4wd' };
    const proposed = await admin.post(
      `/policies?regionId=${danfeng}&note=${encodeURIComponent('协办放宽一天')}`,
      slower,
    );
    expect(proposed).toMatchObject({ status: 202, body: { state: 'PROPOSED', activatedAt: null } });
    const { version } = proposed.body;
    const listed = async (client: ApiClient) => (await client.get(`/policies?regionId=${danfeng}`)).body.items[0];
    expect(await listed(admin)).toMatchObject({
      ...{ version, name: '丹凤县方案', state: 'PROPOSED', base: city, note: '协办放宽一天' },
      ...{ region: { id: danfeng }, proposedBy: { name: api.people.account('sl.zfb.admin').name } },
      allowedActions: ['withdraw'],
    });
    expect((await listed(mayor)).allowedActions).toEqual(['confirm', 'withdraw']);
    expect((await admin.post(`/policies/${version}/confirm`)).body.code).toBe('confirmed-by-same-person');
    expect((await mayor.get(`/policies/current?regionId=${danfeng}`)).body).toEqual(document);
    expect((await mayor.post(`/policies/${version}/confirm`)).body).toMatchObject({
      state: 'IN_FORCE',
      allowedActions: [],
    });
    expect((await mayor.get(`/policies/current?regionId=${danfeng}`)).body).toEqual(slower);
    expect((await mayor.get('/policies/current')).body).toEqual(document);
    expect((await mayor.get(`/policies/${city}/differences/${version}`)).body.items).toEqual([
      { path: 'name', before: document.name, after: '丹凤县方案' },
      { path: 'coUnit', before: '3wd', after: '4wd' },
    ]);
    const history = (await mayor.get(`/policies/${version}/history`)).body.items;
    expect(history.map(({ type }: { type: string }) => type)).toEqual(['amended', 'added']);
  });

  it('a preview names each fault with what would be right, in the reader’s language', async () => {
    const { body: document } = await mayor.get('/policies/current');
    const faulty = { ...document, calendar: 'XX', warning: { atShare: 1 } };
    expect((await preview(faulty)).faults).toEqual([
      { path: 'warning.atShare', code: 'warning-at-end', message: '预警与时限同时到，等于没有预警；须小于 1，如 0.75' },
    ]);
    const unknown = await preview({ ...document, calendar: 'XX' }, {}, { 'accept-language': 'en' });
    expect(unknown).toMatchObject({
      faults: [{ path: 'calendar', message: 'is no working calendar; there are CN' }],
      ...{ sample: null, limits: [], course: null },
    });
    expect((await admin.post('/policies', { ...document, calendar: 'XX' })).body.errors).toMatchObject([
      { path: 'calendar', code: 'unknown-calendar' },
    ]);
  });

  it('shows each limit as a date by the real calendar, and the ladder as the rules run it', async () => {
    const { body: document } = await mayor.get('/policies/current');
    const sample = { from: '2026-03-10T01:00:00.000Z', regionId: danfeng, category: 'LAND', urgency: 'NORMAL' };
    const shown = await preview({ ...document, coUnit: '5wd' }, { sample });
    expect(shown.limits.find(({ path }: { path: string }) => path === 'coUnit')).toEqual({
      ...{ path: 'coUnit', limit: '5wd', dueAt: '2026-03-17T10:00:00.000Z', reason: null },
      warnAt: expect.any(String),
    });
    expect(shown).toMatchObject({ faults: [], takesTwo: true, course: { ending: 'RED_AT_CITY' } });
    expect(shown.differences).toEqual([{ path: 'coUnit', before: '3wd', after: '5wd' }]);
    const { steps } = shown.course;
    expect(steps[0]).toMatchObject({ level: 'ON_SITE', kind: 'ON_SITE', from: sample.from });
    expect(steps.at(-1)).toMatchObject({ level: 'CITY', colour: 'RED' });
  });

  it('tells before which open cases would move to it, with old and new limits', async () => {
    const dispatcher = await api.people.as('sl.gongxin.dispatch1');
    const { id } = await partyNamed(dispatcher, '洛南鹿岭矿业');
    const { body: filed } = await dispatcher.post('/cases', aFiling(id, { level: 'DEPARTMENT' }));
    const { body: document } = await mayor.get('/policies/current');
    const { DEPARTMENT } = document.limits;
    const claim = Object.fromEntries(Object.keys(DEPARTMENT.claim).map((urgency) => [urgency, '2wd']));
    const slower = { ...document, limits: { ...document.limits, DEPARTMENT: { ...DEPARTMENT, claim } } };
    const { status, body } = await admin.post('/policies/preview/moves', { document: slower });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { cases: 1, casesMoved: 1, earlier: 0, nextAfter: null },
    });
    expect(body.items[0]).toMatchObject({ caseId: filed.id, limits: [{ kind: 'CLAIM' }, { kind: 'HANDLE' }] });
    const [{ formerDueAt, dueAt }] = body.items[0].limits;
    expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(formerDueAt));
    expect((await dispatcher.get(`/cases/${filed.id}`)).body.version).toBe(filed.version);
    expect((await admin.post('/policies/preview/moves', { document: {} })).body.code).toBe('invalid-request');
  });

  it('is changed by no other', async () => {
    const inspector = await api.people.as('sl.dcb.head');
    const { body: document } = await inspector.get('/policies/current');
    for (const [path, body] of [
      ['/policies', document],
      ['/policies/preview', { document }],
      ['/policies/preview/moves', { document }],
      ['/policies/1/confirm', {}],
      ['/policies/1/withdraw', {}],
      ['/policies/1/moves', { reason: '试行期满' }],
      ['/policies/1/moves/preview', {}],
    ] as const)
      expect((await inspector.post(path, body)).body.code).toBe('role-missing');
    expect((await admin.post('/policies/1/confirm')).body.code).toBe('policy-not-proposed');
    expect((await admin.post('/policies/99999/withdraw')).status).toBe(404);
  });
});
