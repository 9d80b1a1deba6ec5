import { jest } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { orderedCase } from './cases.ts';
import { OFFICE, type Person } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(120_000);

const HOME = 'Asia/Shanghai';
/** A day behind, a day ahead, and half an hour off. */
const ELSEWHERE = ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'] as const;
const DAY_MS = 86_400_000;

describe('H03 on a device in another time zone', () => {
  let stand: Stand;
  const ordered = {} as Record<(typeof ELSEWHERE)[number], { id: string; orderId: string }>;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
    await Promise.all(
      ELSEWHERE.map(async (zone) => {
        ordered[zone] = await orderedCase(stand.people, `时区用例 ${zone}`);
      }),
    );
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['sy.fagai.head', 'a liaison', ['/home', 'case']],
    ['sy.dcb.head', 'a supervisor', ['/board', '/orders', 'order']],
  ])('pages show %s, %s, the days and times of Shanghai', async (account, _, pages) => {
    const { id, orderId } = ordered['Asia/Kolkata'];
    const addresses = pages.map((page) => ({ case: `/cases/${id}`, order: `/orders/${orderId}` })[page] ?? page);
    const here = await timesOn(await stand.signedIn(account, { ...OFFICE, timeZone: HOME }), addresses);
    expect(here.flat().length).toBeGreaterThan(addresses.length);
    const there = await Promise.all(
      ELSEWHERE.map(async (timeZone) => timesOn(await stand.signedIn(account, { ...OFFICE, timeZone }), addresses)),
    );
    expect(there).toEqual(ELSEWHERE.map(() => here));
  });

  it.each(ELSEWHERE)('a day and time is sent as Shanghai means it: %s', async (timeZone) => {
    const { id, orderId } = ordered[timeZone];
    const head = await stand.signedIn('sy.renshe.head', { ...OFFICE, timeZone }, `/cases/${id}`);
    // Half an hour after midnight in Shanghai is another day in all of them but one.
    const day = new Date(Date.now() + 8 * 3_600_000 + 2 * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
    await head.button('反馈').click();
    await head.field('反馈内容').fill('已排定专场招聘会。');
    await head.page.getByLabel('承诺办结时间').fill(`${day}T00:30`);
    await head.button('提交反馈').click();
    await head.reads('反馈已提交');
    const supervisor = await stand.people.as('sy.dcb.head');
    const { answerUntil } = (await supervisor.get(`/supervision-orders/${orderId}`)).body;
    expect(answerUntil).toBe(new Date(`${day}T00:30:00+08:00`).toISOString());
  });

  /** What each page says of days and times, in a few words and in full, once all of it is there. */
  async function timesOn(person: Person, addresses: readonly string[]): Promise<string[][]> {
    const found: string[][] = [];
    for (const address of addresses) {
      await person.open(address);
      const { page } = person;
      const times = page.getByRole('main').locator('time');
      const read = async () => ({
        loading: await page.locator('.ant-skeleton').count(),
        shown: await times.evaluateAll((all) => all.map((one) => `${one.textContent} (${one.getAttribute('title')})`)),
      });
      const whole = await eventually(`times on ${address}`, read, ({ loading, shown }) => !loading && shown.length > 0);
      found.push(whole.shown);
    }
    return found;
  }
});
