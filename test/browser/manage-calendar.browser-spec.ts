import { jest } from '@jest/globals';
import { INVENTED_2027 } from '../../libs/regulation/src/rules/notice/notices.fixture.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

const ADMIN = 'sl.zfb.admin';

describe('the working calendar, as an administrator keeps it', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  const day = (admin: Person, date: string) => admin.page.getByRole('button', { name: new RegExp(`^${date}`) });
  const fits = async ({ page }: Person, width: number) =>
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

  it('takes a year from a pasted notice in one sitting, with each fault where it stands', async () => {
    const admin = await stand.signedIn(ADMIN, OFFICE, '/manage');
    await admin.page.getByRole('link', { name: '工作日历' }).click();
    await admin.heading('工作日历');
    await admin.button('粘贴放假通知').click();
    await admin.page.getByLabel('通知全文').fill(INVENTED_2027.text.replace('6月9日（周三）', '6月9日（周四）'));
    await admin.button('逐行读取').click();
    const wrong = admin.page.getByRole('listitem').filter({ hasText: '五、端午节' });
    await wrong.getByText('2027-06-09 是周三，文中写的是周四').waitFor();
    expect(await admin.page.getByRole('button', { name: /收录 2027 年/ }).count()).toBe(0);
    await admin.page.getByLabel('通知全文').fill(INVENTED_2027.text);
    await admin.button('逐行读取').click();
    await admin.reads('全部读懂：2027 年放假');
    await admin.reads('上班 2 天：2027-04-25、2027-05-08');
    expect(await admin.field('依据').inputValue()).toBe(INVENTED_2027.documentNumber);
    await admin.page.getByRole('button', { name: /收录 2027 年/ }).click();
    await day(admin, '2027-02-14 日 调休上班 春节').waitFor();
    await day(admin, '2027-06-09 三 节假日 端午节').waitFor();
    await admin.reads(INVENTED_2027.documentNumber);
    await fits(admin, OFFICE.width);
  });

  it('gives a county days of its own, on a phone as well', async () => {
    const admin = await stand.signedIn(ADMIN, PHONE, '/manage/calendar?year=2026');
    await day(admin, '2026-02-14 六 调休上班 春节').waitFor();
    await admin.button('新设本地日历').click();
    await admin.field('名称').fill('山阳县防汛日历（示例）');
    await admin.field('代码').fill('SHANYANG');
    await admin.page.getByRole('dialog').getByRole('button', { name: '新设本地日历' }).click();
    await admin.reads('没有本地另列的日子，随 CN 日历');
    await day(admin, '2026-07-20 一 工作日').click();
    await admin.page.getByRole('radio', { name: '休息', exact: true }).check();
    await admin.field('名称').fill('防汛停工');
    await admin.field('依据').fill('防汛令（示例）');
    await admin.button('保存').click();
    await day(admin, '2026-07-20 一 其他休息日 防汛停工 本地另列').waitFor();
    await fits(admin, PHONE.width);
  });
});
