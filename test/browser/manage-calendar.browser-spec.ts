import { jest } from '@jest/globals';
import { INVENTED_2027 } from '../../libs/regulation/src/rules/notice/notices.fixture.ts';
import { localDateOf } from '@zhuoluo/kernel';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { caseAt } from './cases.ts';
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
  const preview = ({ page }: Person, year: number) => page.getByRole('dialog', { name: `写入 ${year} 年之前` });
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
    await preview(admin, 2027).getByText('没有在办时限因此变动。').waitFor();
    await admin.button('照此写入').click();
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
    await preview(admin, 2026).getByRole('button', { name: '返回' }).click();
    expect(await admin.field('名称').inputValue()).toBe('防汛停工');
    await admin.button('保存').click();
    await admin.button('照此写入').click();
    await day(admin, '2026-07-20 一 其他休息日 防汛停工 本地另列').waitFor();
    await fits(admin, PHONE.width);
  });

  it('shows a year as a former version had it, and what differed; calls a calendar otherwise and ends it', async () => {
    const admin = await stand.signedIn(ADMIN, OFFICE, '/manage/calendar?calendar=SHANYANG&year=2026');
    await admin.page.getByText('2026 年的 2 次收录与改动').click();
    await admin.reads('2026-07-20：随星期 → 休息（防汛停工）');
    await admin.button('看当时的日历').click();
    await admin.reads('这是第 1 版的 2026 年，现行的是第 2 版');
    expect(await day(admin, '2026-07-20 一 工作日').isDisabled()).toBe(true);
    await admin.button('看现行的').first().click();
    await day(admin, '2026-07-20 一 其他休息日 防汛停工 本地另列').waitFor();
    await admin.button('更名').click();
    await admin.field('名称').fill('山阳县防汛防台日历（示例）');
    await admin.button('保存').click();
    await admin.reads('已更名为“山阳县防汛防台日历（示例）”');
    await admin.button('停用').click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('依据').fill('县委会议纪要（示例）');
    await dialog.getByRole('button', { name: '停用' }).click();
    await admin.reads('这部日历已停用，只供查看。');
    await fits(admin, OFFICE.width);
  });

  it('tells before a write how open limits move, the largest by name, and leads to the operation that moves them', async () => {
    await stand.activate(DEFAULT_POLICY);
    const { id } = await caseAt(stand.people, 'onSite', '时限随日历变动的困难');
    const { caseNo, dueAt } = (await (await stand.people.as(ADMIN)).get(`/cases/${id}`)).body;
    const due = localDateOf(Date.parse(dueAt));
    const admin = await stand.signedIn(ADMIN, OFFICE, `/manage/calendar?year=${due.slice(0, 4)}&panel=${due}`);
    await admin.page.getByRole('radio', { name: '休息', exact: true }).check();
    await admin.field('依据').fill('停工令（示例）');
    await admin.button('保存').click();
    await admin.page.getByRole('link', { name: caseNo }).waitFor();
    await admin.button('照此写入').click();
    await admin.page.getByRole('link', { name: '逐项进度' }).click();
    await admin.heading('按日历重算时限');
    await admin.reads(caseNo);
  });
});
