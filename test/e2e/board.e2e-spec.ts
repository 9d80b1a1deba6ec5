import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { quickPolicy } from '../support/quick-policy.ts';

jest.setTimeout(120_000);

interface Figure {
  readonly count: number;
  readonly query: string;
}

const FIGURES = ['open', 'overdue', 'blue', 'yellow', 'red'] as const;
const COLOURS = ['blue', 'yellow', 'red'] as const;
const TASK_FIGURES = [
  ...['tasks', 'claimsDue', 'claimedInTime', 'answersDue', 'submittedInTime', 'submitted'],
  ...['reworked', 'returnsRefused', 'reopened', 'falseClosures', 'late', 'concluded', 'solved', 'rated', 'satisfied'],
];

describe('the board: each figure names the list that it counts', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  const overseers = {} as Record<'city' | 'county', ApiClient>;

  beforeAll(async () => {
    api = await startApi();
    const mayor = await api.people.as('sl.zfb.mayor');
    await mayor.post('/policies', {
      ...quickPolicy('1h'),
      name: 'a second for units',
      limits: quickPolicy('1s').limits,
    });
    hotline = await api.people.as('sl.rexian.operator1');
    overseers.city = await api.people.as('sl.dcb.head');
    overseers.county = await api.people.as('sy.dcb.head');
    const parties = ['山阳恒启电子', '洛南鹿岭矿业'];
    const ordered: string[] = [];
    for (const name of parties)
      for (const level of ['DEPARTMENT', 'CITY'])
        ordered.push(await filed((await partyNamed(hotline, name)).id, { level, category: 'LABOR' }));
    await mayor.post('/policies', { ...quickPolicy('1h'), name: 'an hour for all' });
    for (const name of parties) await filed((await partyNamed(hotline, name)).id, { level: 'DEPARTMENT' });
    for (const id of ordered) await drawn(id);
    await revokeOne(ordered[0]!);
    await closeOne();
  });
  afterAll(() => api.stop());

  async function filed(partyId: string, said: object): Promise<string> {
    const { status, body } = await hotline.post('/cases', aFiling(partyId, { source: 'HOTLINE', ...said }));
    expect(status).toBe(201);
    return body.id;
  }

  /** Any request brings the case to now, and its blue order with it; a silent unit is late a second later. */
  async function drawn(id: string): Promise<void> {
    await eventually(
      'the order on a missed claim',
      async () => {
        await hotline.post(`/cases/${id}/review`, { accept: true });
        return (await overseers.city.get(`/cases/${id}`)).body as { overdue: boolean; orders: { state: string }[] };
      },
      ({ overdue, orders }) => overdue && orders.some(({ state }) => state === 'ISSUED'),
    );
  }

  async function revokeOne(id: string): Promise<void> {
    const { orders } = (await overseers.county.get(`/cases/${id}`)).body;
    const { status } = await overseers.county.post(`/supervision-orders/${orders[0].id}/revoke`, { reason: '有误。' });
    expect(status).toBe(200);
  }

  async function closeOne(): Promise<void> {
    const liaison = await api.people.as('sy.fagai.head');
    const { id } = await partyNamed(liaison, '山阳恒启电子');
    const caseId = (await liaison.post('/cases', aFiling(id))).body.id;
    await liaison.post(`/cases/${caseId}/solve-on-site`, { result: '现场协调到岗。' });
    await hotline.post(`/cases/${caseId}/follow-up`, { reached: true, rating: 5 });
    const { body } = await (
      await api.people.as('sy.zfb.dispatch1')
    ).post(`/cases/${caseId}/close`, { summary: '企业满意。' });
    expect(body.state).toBe('CLOSED');
  }

  const lengthOf = async (who: ApiClient, address: string) => (await who.all(address)).length;

  it.each(['city', 'county'] as const)('summaries, by each grouping, for the %s’s supervisor', async (whose) => {
    const who = overseers[whose];
    for (const by of ['unit', 'region', 'category', 'level', 'colour']) {
      const { total, items } = (await who.get(`/board/summary?by=${by}`)).body;
      expect(total.open.count).toBe(whose === 'city' ? 6 : 3);
      for (const row of [total, ...items])
        for (const name of FIGURES) {
          const { count, query } = row[name] as Figure;
          expect([by, row.key, name, await lengthOf(who, `/cases?limit=200&${query}`)]).toEqual([
            by,
            row.key,
            name,
            count,
          ]);
        }
    }
  });

  it('what is late, cell by cell', async () => {
    const { items, total } = (await overseers.city.get('/board/overdue')).body;
    const cells = (items as { cases: Figure }[]).map(({ cases }) => cases);
    expect(total).toBe(4);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    for (const { count, query } of cells) expect(await lengthOf(overseers.city, `/cases?${query}`)).toBe(count);
  });

  it.each(['day', 'week', 'month'])('the trend, by the %s', async (step) => {
    const from = new Date(Date.now() - 40 * 86_400_000).toISOString();
    const { items } = (await overseers.city.get(`/board/trend?step=${step}&from=${from}`)).body;
    expect(items[0].from).toBe(from);
    const sumOf = (name: string) => items.reduce((sum: number, point: Record<string, number>) => sum + point[name]!, 0);
    expect(['opened', 'closed', 'blue'].map(sumOf)).toEqual([7, 1, 4]);
    for (const { from: since, to, opened, closed, ...orders } of items) {
      const list = (path: string) => lengthOf(overseers.city, path);
      expect(await list(`/cases?openedFrom=${since}&openedTo=${to}`)).toBe(opened);
      expect(await list(`/cases?closedFrom=${since}&closedTo=${to}`)).toBe(closed);
      for (const name of COLOURS) {
        const colour = name.toUpperCase();
        expect(await list(`/supervision-orders?colour=${colour}&issuedFrom=${since}&issuedTo=${to}`)).toBe(
          orders[name],
        );
      }
    }
  });

  it('the counties without a case too', async () => {
    const namesFor = async (who: ApiClient) =>
      ((await who.get('/board/summary?by=region')).body.items as { name: string; open: Figure }[]).map(
        ({ name, open }) => [name, open.count] as const,
      );
    const { body } = await overseers.city.get('/regions');
    const counties = (body.items as { name: string; tier: string }[]).filter(({ tier }) => tier === 'COUNTY');
    const city = await namesFor(overseers.city);
    expect(city.map(([name]) => name).sort()).toEqual(counties.map(({ name }) => name).sort());
    expect(city.filter(([, open]) => open === 0)).toHaveLength(counties.length - 2);
    expect((await namesFor(overseers.county)).map(([name]) => name)).toEqual(['山阳县']);
  });

  it.each(['city', 'county'] as const)(
    'the tasks of each unit in the ranking, for the %s’s supervisor',
    async (whose) => {
      const { from, to, items, rule } = (await overseers[whose].get('/board/ranking')).body;
      expect(rule).toMatchObject({ leastTasks: 3, lateTask: -0.5, submittedInTime: 30 });
      expect(items.length).toBeGreaterThan(0);
      for (const { unit, ...row } of items)
        for (const figure of TASK_FIGURES) {
          const query = `unitId=${unit.id}&figure=${figure}&from=${from}&to=${to}`;
          const listed = await lengthOf(overseers[whose], `/board/ranking/tasks?limit=1&${query}`);
          expect([unit.name, figure, listed]).toEqual([unit.name, figure, row[figure]]);
        }
    },
  );

  it('no tasks of the ranking for who does not oversee', async () => {
    const officer = await api.people.as('sy.renshe.officer');
    const { unitId } = api.people.account('sy.renshe.officer');
    const query = `unitId=${unitId}&figure=tasks&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`;
    expect((await officer.get(`/board/ranking/tasks?${query}`)).status).toBe(403);
  });

  it('the orders of each unit in the ranking; a revoked one does not count', async () => {
    const { from, to, items } = (await overseers.city.get('/board/ranking')).body;
    expect(items.reduce((sum: number, { blue }: { blue: number }) => sum + blue, 0)).toBe(3);
    for (const { unit, ...row } of items)
      for (const name of COLOURS) {
        const query = `unitId=${unit.id}&colour=${name.toUpperCase()}&revoked=false&issuedFrom=${from}&issuedTo=${to}`;
        expect(await lengthOf(overseers.city, `/supervision-orders?${query}`)).toBe(row[name]);
      }
    expect(await overseers.city.all('/supervision-orders?revoked=true')).toHaveLength(1);
  });
});
