import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

describe('open cases that move together', () => {
  let api: ApiProcess;
  let admin: ApiClient;
  let liaison: ApiClient;
  let filed: { readonly id: string; readonly caseNo: string; readonly dueAt: string; readonly policyVersion: number };
  let version: number;

  beforeAll(async () => {
    api = await startApi();
    admin = await api.people.as('sl.zfb.admin');
    liaison = await api.people.as('sy.fagai.head');
    const { id: partyId } = await partyNamed(liaison, '山阳恒启电子');
    filed = (await liaison.post('/cases', aFiling(partyId))).body;
    const document = (await admin.get('/policies/current')).body;
    const handle = { EXTRA: '20wd', URGENT: '20wd', NORMAL: '20wd', COMPLEX: '20wd' };
    const limits = { ...document.limits, ON_SITE: { ...document.limits.ON_SITE, handle } };
    version = (await admin.post('/policies', { ...document, limits })).body.version;
  });
  afterAll(() => api.stop());

  it('are shown with old and new limits before, and nothing has changed by that', async () => {
    const preview = await admin.post(`/policies/${version}/moves/preview`, {});
    expect(preview).toMatchObject({
      status: 200,
      body: {
        ...{ cases: 1, casesMoved: 1, limits: 1, later: 1, earlier: 0, nextAfter: null },
        stays: { openOrder: 0, other: 0 },
        items: [{ caseNo: filed.caseNo, limits: [{ kind: 'ON_SITE', ofOrder: false, formerDueAt: filed.dueAt }] }],
      },
    });
    expect(preview.body.items[0].limits[0].dueAt > filed.dueAt).toBe(true);
    expect((await liaison.get(`/cases/${filed.id}`)).body).toMatchObject({
      dueAt: filed.dueAt,
      policyVersion: filed.policyVersion,
    });
  });

  it('are an operation, which says what it is about and waits for a worker', async () => {
    const asked = await admin.post(`/policies/${version}/moves`, { reason: '试行期满' });
    expect(asked).toMatchObject({ status: 202, body: { kind: 'move-policy', count: 1 } });
    expect((await admin.get(`/operations/${asked.body.id}`)).body).toMatchObject({ done: 0, failed: 0 });
  });

  it('are refused to who puts no policy in force, and to a version that is not', async () => {
    const moves = `/policies/${version}/moves`;
    for (const path of [moves, `${moves}/preview`]) expect((await liaison.post(path, {})).status).toBe(403);
    expect(await admin.post('/policies/99999/moves', { reason: '示例' })).toMatchObject({ status: 404 });
    expect(await admin.post('/policies/99999/moves/preview', {})).toMatchObject({ status: 404 });
  });

  it('are counted for a year that is not written yet, and nothing is kept', async () => {
    const [{ code, coveredUntil }] = (await admin.get('/calendars')).body.items;
    const next = Number(coveredUntil.slice(0, 4)) + 1;
    const off = (first: string, last: string) => ({ first, last });
    const holidays = [off('01-01', '01-03'), off('02-10', '02-16'), off('05-01', '05-05'), off('10-01', '10-07')];
    const days = holidays.flatMap(({ first, last }) => {
      const month = first.slice(0, 3);
      const [from, to] = [Number(first.slice(3)), Number(last.slice(3))];
      return Array.from({ length: to - from + 1 }, (_, i) => ({
        date: `${next}-${month}${String(from + i).padStart(2, '0')}`,
        kind: 'HOLIDAY',
      }));
    });
    const path = `/calendars/${code}/years/${next}`;
    expect(await admin.post(`${path}/preview`, { days })).toMatchObject({
      status: 200,
      body: { cases: 1, limits: expect.any(Number), largest: expect.any(Array), computed: expect.any(Number) },
    });
    expect((await admin.get(path)).status).toBe(404);
    expect((await liaison.post(`${path}/preview`, { days })).status).toBe(403);
    const faulty = await admin.post(`${path}/preview`, { days: days.slice(3) });
    expect(faulty).toMatchObject({ status: 400 });
  });
});
