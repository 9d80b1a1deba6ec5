import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Account } from '../support/api-client.ts';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

describe('the tabs of one browser', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([8, 20])('H16 %i of them all load and all follow what happens, with one stream', async (many) => {
    const inspector = await stand.signedIn('sy.dcb.inspector1', OFFICE);
    const title = `${many} 个标签页都看得到的困难`;
    const streams = streamsOf(inspector);
    await inspector.page.goto('about:blank');
    const tabs = await tabsAt(inspector, many, `/cases?q=${encodeURIComponent(title)}`);
    await caseAt(stand.people, 'onSite', title);
    await Promise.all(tabs.map((tab) => tab.getByRole('listitem').filter({ hasText: title }).waitFor()));
    expect(streams()).toBe(1);
  });

  it.each([
    ['is closed', (tab: Page) => tab.close()],
    [
      'answers nobody any more',
      async (tab: Page) => {
        const session = await tab.context().newCDPSession(tab);
        await session.send('Debugger.enable');
        await session.send('Debugger.pause');
      },
    ],
  ])('go on following where the one that holds the stream %s', async (how, lose) => {
    const inspector = await stand.signedIn('sy.dcb.inspector1', OFFICE);
    inspector.expectFaults(/ERR_/);
    const title = `持有者${how.slice(0, 12)}之后`;
    const address = `/cases?q=${encodeURIComponent(title)}`;
    await inspector.page.goto('about:blank');
    const [holder] = await tabsAt(inspector, 1, address);
    const others = await tabsAt(inspector, 2, address);
    const opened = inspector.page.context().waitForEvent('request', isStream);
    await lose(holder!);
    await opened;
    await caseAt(stand.people, 'onSite', title);
    await Promise.all(others.map((tab) => tab.getByRole('listitem').filter({ hasText: title }).waitFor()));
  });

  it('are all signed out by one, and what was typed is gone from the device', async () => {
    const { id } = await caseAt(stand.people, 'onSite', '退出之前填写的困难');
    const liaison = await stand.seat('sy.fagai.head', OFFICE);
    await liaison.signIn();
    const [other] = await tabsAt(liaison, 1, `/cases/${id}`);
    await other!.getByRole('button', { name: '上报解决' }).click();
    await other!.getByRole('textbox', { name: '为什么需要上报' }).fill('企业电话另告。');
    await untilDrafted(liaison);
    await liaison.open('/account');
    await liaison.reads('本机');
    // A tab whose stream has ended may ask for another before it hears why.
    liaison.expectFaults(/401/);
    await liaison.button('退出登录').click();
    await other!.getByRole('heading', { name: '登录着落' }).waitFor();
    expect(await draftsOn(liaison)).toEqual([]);
  });

  it('are asked to sign in again once another device has ended their session', async () => {
    const [office, phone] = [await stand.seat('sy.jiaotong.head', OFFICE), await stand.seat('sy.jiaotong.head', PHONE)];
    await office.signIn();
    await phone.signIn();
    await phone.open('/account');
    await phone.reads('本机');
    await phone.button('结束在Chrome · Linux上的登录').click();
    await phone.reads('该设备已退出登录');
    await phone.page.getByText('Chrome · ').nth(1).waitFor({ state: 'detached' });
    expect(await phone.page.getByText('Chrome · ').count()).toBe(1);
    office.expectFaults(/401/);
    await office.goTo('事项');
    await office.reads('登录已过期');
  });

  it('H15 as another person: a colleague who signs in after the session ended finds nothing of it, its writer all, sent once', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '换人登录的千字进展');
    const text = '进'.repeat(1000);
    const officer = await stand.seat('sy.renshe.officer', OFFICE);
    await officer.signIn();
    await officer.open(`/cases/${id}`);
    await officer.button('反馈进展').click();
    await officer.field('进展').fill(text);
    await officer.loseSession();
    await signInHere(officer, stand.people.account('sy.renshe.head'));
    await officer.open(`/cases/${id}`);
    await officer.button('反馈进展').click();
    expect(await officer.field('进展').inputValue()).toBe('');
    await officer.field('进展').fill('负责人自己的话。');

    await signInHere(officer, officer.account);
    await officer.open(`/cases/${id}`);
    await officer.button('反馈进展').click();
    expect(await officer.field('进展').inputValue()).toBe(text);
    await officer.button('提交进展').click();
    await officer.reads('进展已提交');
    const { body } = await (await stand.people.as('sy.renshe.officer')).get(`/cases/${id}/timeline`);
    const told = (body.items as { type: string; by: { name: string } | null; facts: object }[]).filter(
      ({ type }) => type === 'progress-reported',
    );
    expect(told).toMatchObject([{ by: { name: officer.account.name }, facts: { text } }]);
  });

  describe('where somebody else signs in beside', () => {
    /** The head of 发改局 has typed into a form in one tab. */
    async function typing(title: string): Promise<{ liaison: Person; caseId: string }> {
      const { id } = await caseAt(stand.people, 'onSite', title);
      const liaison = await stand.seat('sy.fagai.head', OFFICE);
      await liaison.signIn();
      await liaison.open(`/cases/${id}`);
      await liaison.button('上报解决').click();
      await liaison.field('为什么需要上报').fill('本单位无招聘职能。');
      return { liaison, caseId: id };
    }

    it('become theirs, and what was typed waits for the one who typed it', async () => {
      const { liaison, caseId } = await typing('旁边标签页换人登录的困难');
      const beside = await liaison.page.context().newPage();
      await beside.goto('/sign-in');
      const { account, password, name } = stand.people.account('sy.renshe.head');
      await beside.getByLabel('账户').fill(account);
      await beside.getByLabel('密码').fill(password);
      await beside.getByRole('button', { name: /^登 ?录$/ }).click();
      await liaison.reads(`本浏览器现由${name}登录`);
      await untilDrafted(liaison);
      liaison.expectFaults(/404/);
      await liaison.page.goto(`/cases/${caseId}`);
      await liaison.reads('没有这个事项，或不在您的权限范围内');

      await liaison.page.goto('/sign-in');
      await liaison.fillSignIn();
      await liaison.page.getByRole('navigation').first().waitFor();
      await liaison.open(`/cases/${caseId}`);
      await liaison.button('上报解决').click();
      expect(await liaison.field('为什么需要上报').inputValue()).toBe('本单位无招聘职能。');
    });

    it('do nothing in their name, even where the page has not heard of it', async () => {
      const { liaison, caseId } = await typing('换人登录后仍想上报的困难');
      liaison.expectFaults(/409/);
      const { account, password, name } = stand.people.account('sy.jingmao.officer');
      const signedIn = await liaison.page.context().request.post(`${stand.url}/api/v1/auth/login`, {
        data: { account, password },
        headers: { origin: stand.url },
      });
      expect(signedIn.status()).toBe(200);
      await liaison.button('上报').click();
      await liaison.reads(`本浏览器现由${name}登录`);
      const { body } = await (await stand.people.as('sy.fagai.head')).get(`/cases/${caseId}`);
      expect(body.state).toBe('ON_SITE');
    });
  });
});

function isStream(request: { url(): string }): boolean {
  return request.url().includes('/api/v1/stream');
}

/** How many streams have been opened in that browser from now on. */
function streamsOf({ page }: Person): () => number {
  let opened = 0;
  page.context().on('request', (request) => (opened += isStream(request) ? 1 : 0));
  return () => opened;
}

/** Opens as many more tabs, one after the other, each loaded whole. */
async function tabsAt({ page }: Person, many: number, address: string): Promise<readonly Page[]> {
  const tabs: Page[] = [];
  for (let n = 0; n < many; n++) {
    const tab = await page.context().newPage();
    await tab.goto(address);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    tabs.push(tab);
  }
  return tabs;
}

/** A page keeps what is typed a moment after it was typed. */
async function untilDrafted({ page }: Person): Promise<void> {
  const kept = () => Object.keys(localStorage).some((name) => name.includes(':draft:'));
  await page.waitForFunction(kept, undefined, { polling: 50 });
}

function draftsOn({ page }: Person): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes(':draft:')));
}

/** In place of who was signed in, if anybody still was. */
async function signInHere({ page }: Person, { account, password }: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账户').fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /^登 ?录$/ }).click();
  await page.getByRole('navigation').first().waitFor();
}
