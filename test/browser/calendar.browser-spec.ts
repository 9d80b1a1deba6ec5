import { jest } from '@jest/globals';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

describe('a working calendar that ends soon', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  /** Somebody on a day with so many left, whatever day it is. */
  async function withDaysLeft(daysLeft: number, account: string, seat: Seat, address: string): Promise<Person> {
    const person = await stand.signedIn(account, seat, address);
    const items = [{ code: 'CN', version: 1, coveredUntil: '2026-12-31', daysLeft }];
    await person.page.route('**/api/v1/calendars', (route) => route.fulfill({ json: { items, nextCursor: null } }));
    await person.page.reload();
    await person.page.getByRole('main').waitFor();
    return person;
  }

  it.each<[number, string, Seat, string]>([
    [60, 'sl.zfb.admin', OFFICE, '还有 60 天'],
    [31, 'sl.dcb.head', OFFICE, '还有 31 天'],
    [31, 'sl.dcb.head', PHONE, '还有 31 天'],
    [-5, 'sl.dcb.head', OFFICE, '已于 2026-12-31 到期'],
  ])('with %i days left is told to %s', async (daysLeft, account, seat, words) => {
    const { page } = await withDaysLeft(daysLeft, account, seat, '/board');
    const banner = page.getByText(words);
    await banner.waitFor();
    const box = (await banner.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(seat.width);
  });

  it.each([
    [61, 'sl.dcb.head', '/board'],
    [7, 'sy.renshe.head', '/desk'],
  ])('with %i days left is not told to %s', async (daysLeft, account, address) => {
    const { page } = await withDaysLeft(daysLeft, account, OFFICE, address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.getByText(/^工作日历/).count()).toBe(0);
  });
});
