import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { orderedCase } from './cases.ts';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(120_000);

const TITLE = '厂区外排水不畅雨季停产';

/** What tells the case from all others, each in words of its own. */
interface Marks {
  readonly id: string;
  readonly caseNo: string;
  readonly taskNo: string;
  readonly docNumber: string;
  readonly orderId: string;
}

describe('the search of every page', () => {
  let stand: Stand;
  let marks: Marks;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
    const { id, orderId } = await orderedCase(stand.people, TITLE);
    const supervisor = await stand.people.as('sy.dcb.head');
    const { caseNo, leadTask } = (await supervisor.get(`/cases/${id}`)).body;
    const { docNumber } = (await supervisor.get(`/supervision-orders/${orderId}`)).body;
    marks = { id, caseNo, taskNo: leadTask.taskNo, docNumber, orderId };
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([OFFICE, PHONE])(
    'finds a case by number, title and party, an order by 文号, a task by number, at $width pixels',
    async (seat) => {
      const person = await stand.signedIn('sy.dcb.head', seat, '/inbox');
      const { id, caseNo, taskNo, docNumber, orderId } = marks;
      for (const words of [caseNo, TITLE, '恒启电子']) await finds(person, seat, words, '事项', `/cases/${id}`);
      await finds(person, seat, docNumber, '督办单', `/orders/${orderId}`);
      await finds(person, seat, taskNo, '任务', `/cases/${id}`);
    },
  );

  it('is worked by keyboard alone', async () => {
    const { page } = await stand.signedIn('sy.dcb.head', OFFICE, '/inbox');
    const box = searchbox(page.getByRole('banner'));
    await box.fill(TITLE);
    await hitsOf(page.getByRole('banner'), '督办单').waitFor();
    await box.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await hitsOf(page.getByRole('banner'), '事项').waitFor({ state: 'detached' });
    expect(await box.evaluate((input) => input.matches(':focus'))).toBe(true);
    await box.fill(TITLE.slice(0, 6));
    await hitsOf(page.getByRole('banner'), '督办单').waitFor();
    await box.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${marks.id}`);
    await hitsOf(page.getByRole('banner'), '事项').waitFor({ state: 'detached' });
  });

  it('says that one character is too short, and what is not found', async () => {
    const person = await stand.signedIn('sy.dcb.head', OFFICE, '/inbox');
    const box = searchbox(person.page.getByRole('banner'));
    await box.fill('𠮷');
    await person.reads('请至少输入两个字');
    await box.fill('查无此事');
    await person.reads('没有找到“查无此事”');
  });

  it('asks nothing while pinyin is composed', async () => {
    const { page } = await stand.signedIn('sy.dcb.head', OFFICE, '/inbox');
    const asked: string[] = [];
    page.on('request', (request) => {
      const q = new URL(request.url()).searchParams.get('q');
      if (q !== null) asked.push(q);
    });
    const keyboard = await page.context().newCDPSession(page);
    await searchbox(page.getByRole('banner')).focus();
    for (const text of ['pai', "pai'shui"])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForFunction('document.activeElement.value === "pai\'shui"');
    await page.clock.install();
    await page.clock.runFor(2_000);
    await page.clock.resume();
    await keyboard.send('Input.insertText', { text: '排水' });
    await hitsOf(page.getByRole('banner'), '事项').waitFor();
    expect([...new Set(asked)]).toEqual(['排水']);
  });

  it('finds nothing that is out of the reader’s sight', async () => {
    const { caseNo, taskNo, docNumber } = marks;
    for (const account of ['sz.huqin.enterprise', 'ln.renshe.head']) {
      const person = await stand.signedIn(account, OFFICE, '/inbox');
      for (const words of [caseNo, TITLE, taskNo, docNumber]) {
        await searchbox(person.page.getByRole('banner')).fill(words);
        await person.reads(`没有找到“${words}”`);
      }
    }
  });

  async function finds({ page }: Person, { width }: Seat, words: string, kind: string, address: string): Promise<void> {
    const banner = page.getByRole('banner');
    if (width === PHONE.width) await banner.getByRole('button', { name: '全局搜索' }).click();
    await searchbox(banner).fill(words);
    await hitsOf(banner, kind).first().click();
    await page.waitForURL(`**${address}`);
  }

  function searchbox(banner: Locator): Locator {
    return banner.getByRole('searchbox');
  }

  function hitsOf(banner: Locator, kind: string): Locator {
    return banner.getByRole('region', { name: kind, exact: true }).getByRole('link');
  }
});
