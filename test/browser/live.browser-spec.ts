import { jest } from '@jest/globals';
import { openPool, type Pool } from '@zhuoluo/database';
import { aFiling, partyNamed } from '../support/filing.ts';
import { eventually } from '../support/eventually.ts';
import { OFFICE, type Person } from './person.ts';
import { BLUE_SOON, blueAfter } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(240_000);

const MANY = 300;
const AT_ONCE = 12;
/** Of a page, for twice as many changes: a dozen things to read, each a few times over. */
const FEW_REQUESTS = 80;

describe('a page left untouched', () => {
  let stand: Stand;
  let pool: Pool;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(BLUE_SOON);
    pool = openPool({ databaseUrl: stand.databaseUrl, max: 1, applicationName: 'test' });
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(async () => {
    await pool.end();
    await stand.stop();
  });

  it('follows hundreds of cases that are filed and become late at once, asking little', async () => {
    const [board, desk] = [
      await stand.signedIn('sy.dcb.head', OFFICE, '/board'),
      await stand.signedIn('sy.renshe.head', OFFICE, '/desk?tab=orders'),
    ];
    await desk.reads('没有待反馈的督办单');
    const asked = [board, desk].map(watched);
    await file('一齐到期的困难', MANY);
    await Promise.all([
      board.page.getByRole('link', { name: `蓝色督办 ${MANY}`, exact: true }).waitFor(),
      board.page.getByRole('region', { name: '最新督办单' }).getByText('一齐到期的困难').first().waitFor(),
      desk.page.getByRole('tab', { name: new RegExp(`待反馈督办单 ?${MANY}$`) }).waitFor(),
      desk.page.getByRole('link', { name: /工作台 ?99\+/ }).waitFor(),
      desk.page.getByRole('list', { name: '待反馈督办单' }).getByText('一齐到期的困难').first().waitFor(),
    ]);
    for (const { requests, loads } of asked) {
      expect(loads()).toBe(0);
      expect(requests()).toBeLessThanOrEqual(FEW_REQUESTS);
    }
  });

  it('shows what happened while the connection was lost', async () => {
    await stand.activate(blueAfter('8s'));
    const title = '断线时到期的困难';
    const inspector = await stand.signedIn('sy.dcb.inspector1', OFFICE, `/cases?q=${encodeURIComponent(title)}`);
    const { loads } = watched(inspector);
    const before = await ordersOut();
    await file(title, 1);
    const card = inspector.page.getByRole('listitem').filter({ hasText: title });
    await card.waitFor();
    inspector.expectFaults(/ERR_/);
    await stand.withoutApi(async () => {
      expect(await ordersOut()).toBe(before);
      await eventually('the blue order', ordersOut, (out) => out > before);
    });
    await card.filter({ hasText: '蓝色' }).waitFor();
    expect(loads()).toBe(0);
  });

  async function ordersOut(): Promise<number> {
    const { rows } = await pool.query<{ out: number }>('SELECT count(issued_at)::int AS out FROM supervision_order');
    return rows[0]!.out;
  }

  /** By the hotline, which has them handled by the department at once. */
  async function file(title: string, many: number): Promise<void> {
    const hotline = await stand.people.as('sl.rexian.operator1');
    const { id } = await partyNamed(hotline, '山阳恒启电子');
    const filing = aFiling(id, { title, level: 'DEPARTMENT' });
    let left = many;
    const lane = async () => {
      while (left-- > 0) expect((await hotline.post('/cases', filing)).status).toBe(201);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
});

/** What a page asks the API, and how often it is loaded anew, from now on. */
function watched({ page }: Person): { readonly requests: () => number; readonly loads: () => number } {
  let [requests, loads] = [0, 0];
  page.on('request', (request) => (requests += request.url().includes('/api/') ? 1 : 0));
  page.on('load', () => loads++);
  return { requests: () => requests, loads: () => loads };
}
