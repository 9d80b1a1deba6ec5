import { jest } from '@jest/globals';
import { coverOneMoreYear } from '../support/covered-years.ts';
import { quickPolicy } from '../support/quick-policy.ts';
import { caseAt, orderedCase } from './cases.ts';
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

  /** Somebody with so many covered days left, on any date. */
  async function withDaysLeft(daysLeft: number, account: string, seat: Seat, address: string): Promise<Person> {
    const person = await stand.signedIn(account, seat, address);
    const reach = { name: '全国工作日历', basedOn: null, version: 1, coveredUntil: '2026-12-31', daysLeft };
    const items = [
      { code: 'CN', ...reach },
      { ...reach, code: 'SHANYANG', name: '本地日历', basedOn: 'CN' },
    ];
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

  it('H02 shows what is left of a limit past its end wherever the limit stands', async () => {
    const endless = quickPolicy('999wd');
    const { limits } = BLUE_SOON;
    const DEPARTMENT = { ...endless.limits.DEPARTMENT, claim: limits.DEPARTMENT.claim };
    await stand.activate({ ...endless, name: 'past any calendar', limits: { ...endless.limits, DEPARTMENT } });
    const onSite = await caseAt(stand.people, 'onSite', '期限超出日历 现场');
    const { id, orderId, title } = await orderedCase(stand.people, '期限超出日历 督办');
    await stand.activate(BLUE_SOON);
    const left = /剩 (999|1000) 个工作日.*\d{4} 年放假安排公布后确定日期/;
    const says = async (account: string, seat: Seat, address: string, title: string) => {
      const { page } = await stand.signedIn(account, seat, address);
      const item = page.locator('article, main li, main section').filter({ hasText: title }).filter({ hasText: left });
      await item.first().waitFor();
    };
    await says('sy.fagai.head', PHONE, '/home', onSite.title);
    await says('sy.fagai.head', OFFICE, '/cases', title);
    await says('sy.renshe.head', PHONE, '/desk?tab=inHand', title);
    await says('sy.renshe.head', PHONE, '/desk?tab=orders', title);
    await says('sy.dcb.head', OFFICE, '/orders', title);
    const { page } = await stand.signedIn('sy.renshe.head', PHONE, `/cases/${id}`);
    // At the stage, at the task and at the order.
    await page
      .getByText(/年放假安排公布后确定日期/)
      .nth(2)
      .waitFor();
    await page.getByRole('button', { name: '为什么是这个时限' }).first().click();
    await page
      .getByRole('dialog')
      .getByText(/年放假安排公布后确定日期/)
      .first()
      .waitFor();
    await page.goto(`/orders/${orderId}`);
    await page.locator('dd').filter({ hasText: left }).waitFor();
  });

  it('says with which version of the calendar a limit was computed, once there is a newer one', async () => {
    await stand.activate({ ...quickPolicy('7wd'), name: 'working days' });
    const former = await caseAt(stand.people, 'inHand', '日历改版之前');
    const version = await coverOneMoreYear(stand.people);
    const newer = await caseAt(stand.people, 'inHand', '日历改版之后');
    await stand.activate(BLUE_SOON);
    const note = `按日历第 ${version} 版算出。`;
    for (const seat of [OFFICE, PHONE]) {
      const { page } = await stand.signedIn('sy.renshe.head', seat, `/cases/${former.id}`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: '为什么是这个时限' }).first().click();
      await dialog.getByText(`日历 CN 现为第 ${version + 1} 版`).waitFor();
      await dialog.getByText(note).first().waitFor();
      await page.goto(`/cases/${newer.id}`);
      await page.getByRole('button', { name: '为什么是这个时限' }).first().click();
      await dialog.getByText(`日历 CN 现为第 ${version + 1} 版`).waitFor();
      expect(await dialog.getByText(note).count()).toBe(0);
    }
  });
});
