import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { silent } from '../../apps/local/src/report.ts';
import { type Stack, startStack } from '../../apps/local/src/stack.ts';
import { EMPTY_CITY } from '../support/api-process.ts';
import { launchChromium } from '../support/chromium.ts';
import { copyOf, type TestDatabase } from '../support/postgres.ts';
import { testTemporal } from '../support/temporal.ts';
import { OFFICE, Person } from './person.ts';

jest.setTimeout(300_000);

const NOBODY = { name: '', roles: [], unitId: null, unitName: '', regionId: '', level: null, partyId: null };
const ADMIN = { ...NOBODY, account: 'jian.zhigu', password: 'kite-over-the-dan-river-1' };
/** What a new administrator is promised. */
const A_QUARTER_HOUR_MS = 15 * 60_000;

/** Run in the page: the same unit is amended in another tab. */
const AMENDED_ELSEWHERE = `(async () => {
  const [, id] = /row=([^&]+)/.exec(location.search);
  const headers = { 'X-Requested-With': 'zhuoluo', 'Content-Type': 'application/json' };
  const contact = { name: '桓怀瑾', phone: '0914-0000002' };
  await fetch('/api/v1/units/' + id, { method: 'PATCH', headers, body: JSON.stringify({ contact }) });
})()`;

describe('a new administrator', () => {
  let database: TestDatabase;
  let stack: Stack;
  let browser: Browser;
  let dataDir: string;
  let address: string;

  beforeAll(async () => {
    const temporal = await testTemporal();
    ({ database } = await copyOf(EMPTY_CITY));
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-empty-'));
    [stack, browser] = await Promise.all([
      startStack({
        ...{ policy: 'default', empty: true, dataDir, report: silent, build: false, databaseUrl: database.url },
        ...{ temporalAddress: temporal.address, env: { TEMPORAL_NAMESPACE: temporal.namespace } },
      }),
      launchChromium(),
    ]);
    address = await readFile(stack.dataDir.firstSignInFile, 'utf8');
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('comes from nothing to the first order in the browser alone', async () => {
    const began = Date.now();
    const admin = await Person.at(browser, stack.apiUrl, ADMIN, OFFICE);
    await enter(admin);
    await admin.heading('这是哪座城市');
    await nameTheCity(admin);
    await admin.heading('有哪些县区和园区');
    await admin.button('继续').click();
    await admin.heading('有哪些单位');
    await admin.page.getByRole('button', { name: /建立所选/ }).click();
    await admin.page.getByRole('checkbox', { name: '自然资源局' }).and(admin.page.locator(':disabled')).waitFor();
    await admin.button('继续').click();
    await admin.heading('第一批人员');
    await appoint(admin, '市政府督查办公室主任', '沈景舟', 'shen.jingzhou');
    await admin.button('继续').click();
    await admin.heading('工作日历');
    await admin.button('继续').click();
    await admin.button('用默认方案，继续').click();
    await admin.button('开始演练').click();
    await admin.reads('第一张督办单已拟出');
    await admin.reads(/演练督〔\d{4}〕1号/);
    await admin.button('结束演练').click();
    await admin.page.getByRole('tooltip').getByRole('button', { name: '结束演练' }).click();
    await admin.reads('演练已结束，销号 1 件');
    expect(Date.now() - began).toBeLessThan(A_QUARTER_HOUR_MS);
    expect(admin.faults).toEqual([]);
    await admin.leave();
  });

  it('H08 keeps what was typed where somebody else was quicker, and tells who changed what', async () => {
    const admin = await Person.at(browser, stack.apiUrl, ADMIN, OFFICE);
    await admin.signIn();
    await admin.open('/manage/units?q=自然资源局');
    await admin.page.getByRole('button', { name: '市自然资源局' }).click();
    const name = admin.page.getByRole('textbox', { name: '名称' });
    await name.fill('市自然资源和规划局');
    await admin.page.evaluate(AMENDED_ELSEWHERE);
    admin.expectFaults(/412/);
    await admin.button('保存').click();
    await admin.reads('您填写期间，这条记录已被修改');
    await admin.reads('桓怀瑾 0914-0000002');
    await admin.button('在最新内容上继续').click();
    expect(await name.inputValue()).toBe('市自然资源和规划局');
    await admin.button('保存').click();
    await admin.reads('已保存“市自然资源和规划局”');
    await admin.page.getByRole('radio', { name: '变更记录' }).click({ force: true });
    const told = admin.page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: /修改|新增/ });
    await told.filter({ hasText: '新增' }).waitFor();
    expect(await told.allInnerTexts()).toEqual([
      expect.stringMatching(/修改[^]*系统管理员[^]*市自然资源局 → 市自然资源和规划局/),
      expect.stringMatching(/修改[^]*– → 桓怀瑾 0914-0000002/),
      expect.stringMatching(/新增[^]*市自然资源局/),
    ]);
    await admin.leave();
  });

  async function enter(admin: Person): Promise<void> {
    await admin.page.goto(address);
    await admin.field('账户').fill(ADMIN.account);
    await admin.page.getByLabel('新密码', { exact: true }).fill(ADMIN.password);
    await admin.page.getByLabel('再次输入新密码').fill(ADMIN.password);
    await admin.button('设置密码并登录').click();
  }

  async function nameTheCity(admin: Person): Promise<void> {
    for (const [label, text] of [
      ['城市全称', '丹河市'],
      ['简称', '丹河'],
      ['代码', 'DH'],
      ['发文机关代字', '丹政督'],
      ['案号前缀', 'DH'],
      ['督查办联系人', '沈景舟'],
      ['督查办联系电话', '0914-0000001'],
    ] as const)
      await admin.page.getByRole('textbox', { name: label }).fill(text);
    await admin.button('保存并继续').click();
  }

  async function appoint(admin: Person, post: string, name: string, account: string): Promise<void> {
    const row = admin.page.getByRole('listitem').filter({ hasText: post });
    await row.getByRole('textbox', { name: '姓名' }).fill(name);
    await row.getByRole('textbox', { name: '账户' }).fill(account);
    await row.getByRole('button', { name: '任职' }).click();
    await admin.reads(`${name}（${account}）的一次性密码`);
  }
});
