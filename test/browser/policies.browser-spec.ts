import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

const each = (limit: string) => ({ EXTRA: limit, URGENT: limit, NORMAL: limit, COMPLEX: limit });

describe('the regulation as the administrator draws it up', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([OFFICE, PHONE])(
    'shows the ladder, a fault at its field, the differences, and the new version: $width px',
    async (seat) => {
      const { page } = await stand.signedIn('sl.zfb.admin', seat, '/manage/policies/draft');
      await page.getByText(/^无人办理的/).waitFor();
      const claim = page.getByLabel('协办', { exact: true });
      await claim.fill('0');
      await page
        .getByText(/只有 0wd（当日）可以为零/)
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: '启用', exact: true }).isDisabled()).toBe(true);
      await claim.fill(String(seat.width % 100));
      const submit = page.getByRole('region', { name: '与现行方案的不同' });
      await submit.getByText(`${seat.width % 100} 秒`).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(seat.width);
      await page.getByLabel('说明（可不填）').fill('协办放宽');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText('协办放宽').first().waitFor();
      await page.getByText('现行', { exact: true }).first().waitFor();
      await page
        .getByRole('button', { name: /^与第 \d+ 版的不同$/ })
        .first()
        .click();
      await page
        .getByText(`${seat.width % 100} 秒`)
        .first()
        .waitFor();
    },
  );

  it.each([OFFICE, PHONE])(
    'moves open cases to a policy once they were tried under it, and leads to the operation: $width px',
    async (seat) => {
      const wide = seat.width === OFFICE.width;
      const { id } = await caseAt(stand.people, 'onSite', `改用方案的困难：${seat.width}`);
      const admin = await stand.people.as('sl.zfb.admin');
      const { caseNo } = (await admin.get(`/cases/${id}`)).body;
      const document = (await admin.get('/policies/current')).body;
      const limits = { ...document.limits, ON_SITE: { handle: each(wide ? '100h' : '200h') } };
      const name = `现场办理放宽 ${seat.width}`;
      const { version } = (await admin.post('/policies', { ...document, limits, name })).body;

      const { page } = await stand.signedIn('sl.zfb.admin', seat, '/manage/policies');
      await page.getByRole('button', { name: '在办事项改用' }).first().click();
      await page.getByText(`第 ${version} 版 · ${name} · 全市`).waitFor();
      await page.getByRole('button', { name: '试算' }).click();
      await page.getByRole('link', { name: caseNo }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(seat.width);
      await page.getByLabel('改用理由').fill('新办法施行（示例）');
      await page.getByRole('button', { name: /^改用，共 \d+ 件$/ }).click();
      await page.getByRole('heading', { name: '改用时限方案' }).waitFor();
      await page.getByRole('row').filter({ hasText: caseNo }).getByText('已办').waitFor();
      expect((await admin.get(`/cases/${id}`)).body.policyVersion).toBe(version);
    },
  );

  it('tries what is written on open cases before it binds any', async () => {
    const { id } = await caseAt(stand.people, 'onSite', '试算新方案的困难');
    const { caseNo } = (await (await stand.people.as('sl.zfb.admin')).get(`/cases/${id}`)).body;
    const { page } = await stand.signedIn('sl.zfb.admin', OFFICE, '/manage/policies/draft');
    await page.getByText(/^无人办理的/).waitFor();
    const onSite = page.getByRole('row').filter({ hasText: '现场' }).getByRole('textbox');
    for (const field of await onSite.all()) await field.fill('300');
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByRole('link', { name: caseNo }).waitFor();
  });

  it('lets the office charge a case with a statutory matter, and tells the limit that results', async () => {
    const { id } = await caseAt(stand.people, 'toDispatch', '施工许可迟迟未办', { category: 'PERMIT' });
    const { page } = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/dispatch?tab=toDispatch&at=${id}`);
    await page.getByRole('button', { name: '交办' }).last().click();
    await page.getByText('办理时限按时限方案和紧急程度。').waitFor();
    await page.getByRole('combobox', { name: '法定事项' }).fill('建筑许可');
    await page.keyboard.press('Enter');
    await page.getByText('主办办理时限为法定的70 个工作日，不按方案。').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '交办' }).click();
    await page.getByText('已交办').first().waitFor();
    const office = await stand.people.as('sy.zfb.dispatch1');
    const { items } = (await office.get(`/cases/${id}/timeline`)).body;
    expect(items.map(({ facts }: { facts: object }) => facts)).toContainEqual(
      expect.objectContaining({ statutoryItem: expect.any(String) }),
    );
  });

  it.each([OFFICE, PHONE])(
    'calls orders as another place does, on its pages and in the picture: $width px',
    async (seat) => {
      const wide = seat.width === OFFICE.width;
      const { page } = await stand.signedIn('sl.zfb.admin', seat, '/manage/policies/draft');
      await page.getByText(/^无人办理的/).waitFor();
      await page.getByLabel('套用').selectOption({ label: wide ? '蓝橙红，特急件从橙色起' : '黄牌、红牌' });
      const named = wide ? '橙色' : '黄牌';
      await page.getByRole('region', { name: '阶梯' }).getByText(named).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(seat.width);
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText('现行', { exact: true }).first().waitFor();
      await page.goto(new URL('/orders', page.url()).href);
      await page.getByRole('combobox', { name: '督办颜色' }).click();
      await page.getByTitle(named).waitFor();
    },
  );
});
