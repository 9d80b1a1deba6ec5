import { jest } from '@jest/globals';
import type { FrameLocator, Locator } from 'playwright-core';
import { orderedCase } from './cases.ts';
import { eventually } from '../support/eventually.ts';
import { WIDE_TITLE } from './long-words.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

const LONG_WORD = 'W'.repeat(300);

describe('signing orders', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  /** A yellow draft before the head of the county's office, drawn by a rejected answer. */
  async function drafted(title: string): Promise<{ blueId: string; yellowId: string }> {
    const { id, orderId: blueId } = await orderedCase(stand.people, title);
    const supervisor = await stand.people.as('sy.dcb.head');
    const head = await stand.people.as('sy.renshe.head');
    await head.post(`/supervision-orders/${blueId}/answer`, { kind: 'PROGRESS', text: '正在研究。' });
    await supervisor.post(`/supervision-orders/${blueId}/reject-answer`, { reason: '未说明完成时间。' });
    const [yellow] = await eventually(
      'the yellow draft',
      () => supervisor.all(`/supervision-orders?caseId=${id}&colour=YELLOW`),
      (all) => all.length > 0,
    );
    return { blueId, yellowId: yellow.id };
  }

  const waiting = async (): Promise<string[]> =>
    (await (await stand.people.as('sy.zfb.head')).all('/supervision-orders?awaits=SIGNATURE')).map(({ id }) => id);

  /** As when a key is held down: the browser says so of every further press. */
  async function hold(person: Person, key: string, times = 12): Promise<void> {
    for (let i = 0; i < times; i++) await person.page.keyboard.down(key);
    await person.page.keyboard.up(key);
  }

  const paper = (person: Person): FrameLocator => person.page.frameLocator('[title=督办单公文]');
  const topOf = async (place: Locator) => (await place.boundingBox())!.y;

  it.each([
    ['a', 'at 1440 px', OFFICE],
    ['Enter', 'at 1440 px', OFFICE],
    [' ', 'at 1440 px', OFFICE],
    ['Enter', 'at 375 px', PHONE],
  ] as const)('holding %j signs nothing %s: it asks once, with unit, colour and points', async (key, _, seat) => {
    const orders = [await drafted(`按住一键甲${key}`), await drafted(`按住一键乙${key}`)];
    const leader = await stand.signedIn('sy.zfb.head', seat, `/orders/to-sign?at=${orders[0]!.yellowId}`);
    const before = await waiting();
    expect(before).toEqual(expect.arrayContaining(orders.map(({ yellowId }) => yellowId)));
    const sign = leader.button('签发');
    await sign.waitFor();
    if (key !== 'a') await sign.focus();
    await hold(leader, key);
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByText('签发黄色督办单？').waitFor();
    expect(await dialog.textContent()).toContain('主送山阳县人社局，扣 1 分');
    expect(await waiting()).toEqual(before);
    await leader.button('再看看').click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('signed, an order stays in view, and the next one waits to be chosen', async () => {
    const [one, other] = [await drafted('签后不跳走'), await drafted('下一张自己选')];
    const leader = await stand.signedIn('sy.zfb.head', OFFICE, `/orders/to-sign?at=${one.yellowId}`);
    await leader.button('签发').click();
    await leader.button('确认签发').click();
    await leader.reads('已签发');
    await leader.reads(/山督〔\d+〕\d+号/);
    expect(leader.page.url()).toContain(one.yellowId);
    expect(await waiting()).toContain(other.yellowId);
    expect(await leader.button('签发').count()).toBe(0);
  });

  it.each([
    ['at 1440 px', OFFICE],
    ['at 375 px', PHONE],
  ])('the paper stands first, facts and the way to sign after it (%s)', async (_, seat) => {
    const { yellowId } = await drafted(`先看公文${seat.width}`);
    const leader = await stand.signedIn('sy.zfb.head', seat, `/orders/to-sign?at=${yellowId}`);
    await paper(leader).getByText('督办事项').waitFor();
    const detail = leader.page.getByRole('region', { name: '展开' });
    const headings = await detail.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings).toEqual(['公文', '山阳县人社局']);
    const [first, second] = [detail.getByRole('heading', { name: '公文' }), leader.button('签发')];
    expect(await topOf(first)).toBeLessThanOrEqual(await topOf(second));
  });

  it('single letters do nothing once they are switched off, and ? still stands on the page (WCAG 2.1.4)', async () => {
    const { yellowId } = await drafted('不用单键');
    const leader = await stand.signedIn('sy.zfb.head', OFFICE, `/orders/to-sign?at=${yellowId}`);
    await leader.button('签发').waitFor();
    await leader.page.keyboard.press('?');
    await leader.page.getByRole('checkbox', { name: '启用单键快捷键' }).uncheck();
    await leader.page.keyboard.press('Escape');
    await leader.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await leader.page.keyboard.press('a');
    await leader.page.keyboard.press('?');
    expect(await leader.page.getByRole('dialog').filter({ visible: true }).count()).toBe(0);
    await leader.open('/account');
    await leader.page.getByRole('checkbox', { name: '启用单键快捷键' }).check();
  });

  it('a draft goes back with words, its office changes the requirements, and it comes to be signed again', async () => {
    const { yellowId } = await drafted('要求写得太笼统');
    const leader = await stand.signedIn('sy.zfb.head', OFFICE, `/orders/to-sign?at=${yellowId}`);
    await leader.button('退回修改').click();
    await leader.field('退回意见').fill('请写明岗位数量。');
    await leader.button('退回督查办').click();
    await leader.reads('已退回督查办');

    const inspector = await stand.signedIn('sy.dcb.inspector1', PHONE, '/orders/desk?tab=REWORDING');
    await inspector.pick('要求写得太笼统');
    await inspector.button('修改后重新报签').click();
    await inspector.reads(/退回：请写明岗位数量。/);
    await inspector.field('办理要求').fill('三日内安排招聘专场，岗位不少于六十个\n逐日报送到岗人数');
    await inspector.button('重新报签').click();
    await inspector.reads('已重新报签');

    await leader.open(`/orders/to-sign?at=${yellowId}`);
    await paper(leader).getByText('1.三日内安排招聘专场，岗位不少于六十个；2.逐日报送到岗人数。').waitFor();
    await leader.button('签发').click();
    await leader.button('确认签发').click();
    await leader.reads('已签发');
  });

  it('an answer to judge stands in the menu’s count and in its queue, with what the order has been through', async () => {
    const { id, orderId: blueId } = await orderedCase(stand.people, '反馈等着审核');
    const inspector = await stand.signedIn('sy.dcb.inspector1', OFFICE);
    const head = await stand.people.as('sy.renshe.head');
    await head.post(`/supervision-orders/${blueId}/answer`, { kind: 'PROGRESS', text: '已排定两场招聘会。' });
    await inspector.page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: /反馈审核\s*\d+/ })
      .click();
    await inspector.pick('反馈等着审核');
    await inspector.reads('已排定两场招聘会。');
    await inspector.button('退回反馈').click();
    await inspector.field('退回理由').fill('未说明完成时间。');
    await inspector.button('退回').click();
    await inspector.reads('已退回');
    await inspector.open(`/orders/${blueId}`);
    const history = inspector.page.getByRole('region', { name: '办理经过' });
    await history.getByText('未说明完成时间。').waitFor();
    await history.getByRole('link', { name: '黄色督办单（未签发）' }).first().waitFor();
    await inspector.open(`/cases/${id}`);
    await inspector.page.getByText('办理经过').first().click();
    await inspector.reads('未说明完成时间。');
  });

  it.each([
    ['an answer to judge', '督办单反馈待审核', 'JUDGEMENT', '退回反馈', PHONE],
    ['a draft sent back', '督办单被签发人退回，请修改办理要求', 'REWORDING', '修改后重新报签', OFFICE],
  ] as const)(
    'the message of %s leads to the queue in which its office acts',
    async (what, kind, tab, action, seat) => {
      const title = `从消息去办：${what}`;
      let orderId: string;
      if (tab === 'JUDGEMENT') {
        ({ orderId } = await orderedCase(stand.people, title));
        const head = await stand.people.as('sy.renshe.head');
        await head.post(`/supervision-orders/${orderId}/answer`, { kind: 'PROGRESS', text: '已排定两场招聘会。' });
      } else {
        orderId = (await drafted(title)).yellowId;
        const signatory = await stand.people.as('sy.zfb.head');
        await signatory.post(`/supervision-orders/${orderId}/send-back`, { reason: '请写明岗位数量。' });
      }
      const inspector = await stand.signedIn('sy.dcb.inspector1', seat);
      await inspector.followNotice(kind, title);
      await inspector.button(action).waitFor();
      await inspector.reads(title);
      const { pathname, searchParams } = new URL(inspector.page.url());
      expect([pathname, searchParams.get('tab'), searchParams.get('at')]).toEqual(['/orders/desk', tab, orderId]);
    },
  );

  it('the order page prints the paper, whole: date, 抄送 and 版记 on it, the page around it not', async () => {
    const { blueId } = await drafted('打印一张');
    const inspector = await stand.signedIn('sy.dcb.inspector1', OFFICE, `/orders/${blueId}`);
    await paper(inspector).getByText('督办事项').waitFor();
    await inspector.page.emulateMedia({ media: 'print' });
    const printed = inspector.page.locator('[data-printed-document] main');
    const text = await printed.innerText();
    for (const part of [/\d+年\d+月\d+日/, /抄送：/, /印发/, /联系人：/]) expect(text).toMatch(part);
    expect(await inspector.page.getByRole('navigation').first().isVisible()).toBe(false);
    const inPage = pagesOf(await inspector.page.pdf({ preferCSSPageSize: true }));
    await inspector.page.goto(`/api/v1/supervision-orders/${blueId}/document`);
    expect(inPage).toBe(pagesOf(await inspector.page.pdf({ preferCSSPageSize: true })));
  });

  it('H19: 30 wide letters and 2,000 characters with a word of 300 letters cut nothing at the side or foot; the 版记 is on the last page', async () => {
    const { yellowId } = await drafted(WIDE_TITLE);
    const signatory = await stand.people.as('sy.zfb.head');
    const supervisor = await stand.people.as('sy.dcb.head');
    await signatory.post(`/supervision-orders/${yellowId}/send-back`, { reason: '请写全。' });
    const requirements = Array.from({ length: 7 }, (_, i) => `${i}${'落实用工岗位并逐日报送'.repeat(26)}`);
    const resubmitted = await supervisor.post(`/supervision-orders/${yellowId}/resubmit`, {
      requirements: [...requirements, LONG_WORD],
    });
    expect(resubmitted.status).toBe(200);
    const leader = await stand.signedIn('sy.zfb.head', OFFICE, `/orders/${yellowId}`);
    await paper(leader).getByText('督办事项').waitFor();
    await leader.page.emulateMedia({ media: 'print' });
    const printed = leader.page.locator('[data-printed-document] main');
    const widest = await printed.evaluate((main) => {
      const { right } = main.getBoundingClientRect();
      const over = [...main.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right - right);
      return Math.max(...over, main.scrollWidth - main.clientWidth);
    });
    expect(widest).toBeLessThanOrEqual(1);
    expect(pagesOf(await leader.page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
    const labels = printed.locator('dt');
    const stretched = await labels.evaluateAll((all) =>
      all.map((dt) => dt.getBoundingClientRect().width / dt.textContent!.length),
    );
    // Each as wide as its characters of 16 pt: a long word behind it is no reason to spread them over the line.
    expect(Math.max(...stretched)).toBeLessThan(23);
    const foot = await printed.evaluate(
      (main) => main.getBoundingClientRect().bottom - main.querySelector('footer')!.getBoundingClientRect().bottom,
    );
    expect(Math.abs(foot)).toBeLessThanOrEqual(1);
  });
});

/** Pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
