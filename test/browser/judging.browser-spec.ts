import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { aPdf } from '../support/send-file.ts';
import { caseAt, orderedCase, SUBMISSION } from './cases.ts';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';
import { isOnTop, overhang } from './what-shows.ts';

jest.setTimeout(240_000);

const { person, opinion } = SUBMISSION.enterpriseContact;
const HANDED_IN = [SUBMISSION.result, `${person}：${opinion}`, SUBMISSION.evidence.join('、')];
/** As long as half of a phone's screen has room for. */
const ANSWER = '已排定专场招聘会两场，其余岗位与邻县人社局商定共享用工。'.repeat(4);
/** Where on the screen people have what they read; below the header, above a sheet. */
const READING_TOP = 120;

const SEATS: readonly [where: string, seat: Seat][] = [
  ['a phone', PHONE],
  ['a tablet', { width: 1000, height: 900 }],
  ['a small desk', { width: 1200, height: 800 }],
  ['a desk', OFFICE],
  ['a wide desk', { width: 1920, height: 1080 }],
];
const RESULT_PLACES: readonly [place: string, addressOf: (id: string) => string][] = [
  ['the case page', (id) => `/cases/${id}`],
  ['the workbench', (id) => `/dispatch?tab=toReview&at=${id}`],
];

describe('what is judged, in the browser', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['the case page', (id: string) => `/cases/${id}`],
    ['the workbench', (id: string) => `/dispatch?tab=toReview&at=${id}`],
  ])('is shown once: result, opinion of the enterprise and evidence on %s', async (place, addressOf) => {
    const { id } = await caseAt(stand.people, 'toReview', `结果一目了然：${place}`);
    const { page } = await stand.signedIn('sy.zfb.dispatch1', OFFICE, addressOf(id));
    const result = page.getByRole('region', { name: '办理结果' });
    await result.waitFor();
    // The timeline tells everything again.
    const sections = page.locator('main section').filter({ hasNot: page.getByRole('heading', { name: '办理过程' }) });
    for (const words of HANDED_IN) {
      expect(await result.getByText(words, { exact: true }).count()).toBe(1);
      expect(await sections.getByText(words, { exact: true }).count()).toBe(1);
    }
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', OFFICE],
  ])('shows the evidence of a case solved on site to who follows it up and closes it, on %s', async (where, seat) => {
    const { id } = await caseAt(stand.people, 'onSite', `现场就办妥的困难：${where}`);
    const solved = { result: '现场协调到岗二十人。', evidence: ['到岗照片.jpg', '企业回执.pdf'] };
    await (await stand.people.as('sy.fagai.head')).post(`/cases/${id}/solve-on-site`, solved);
    const { page } = await stand.signedIn('sy.zfb.dispatch1', seat, `/cases/${id}`);
    const result = page.getByRole('region', { name: '办理结果' });
    for (const words of [solved.result, '到岗照片.jpg、企业回执.pdf'])
      await result.getByText(words, { exact: true }).waitFor();
  });

  it('shows the files of a result, chosen on a phone, to who judges it', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '佐证是文件的结果');
    const head = await stand.signedIn('sy.renshe.head', PHONE, `/cases/${id}`);
    await head.button('提交办理结果').click();
    const choose = (name: string, contents: string) =>
      head.page
        .locator('input[type=file]:not([capture])')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(contents) });
    await choose('到岗名单.pdf', aPdf('名单'));
    await head.button('移除 到岗名单.pdf').waitFor();
    head.expectFaults(/415/);
    await choose('说明.pdf', '纯文字');
    await head.page.getByText(/^说明\.pdf：只收 PDF/).waitFor();
    await head.button('拍照').waitFor();
    expect(await overhang(head.page)).toEqual([]);
    await head.page.reload();
    await head.button('移除 到岗名单.pdf').waitFor();
    await head.field('办理结果').fill(SUBMISSION.result);
    await head.field('联系的企业人员').fill(person);
    await head.field('企业意见').fill(opinion);
    await head.button('提交，送审核').click();
    await head.button('提交，送审核').waitFor({ state: 'detached' });

    const { page } = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/cases/${id}`);
    const link = page.getByRole('region', { name: '办理结果' }).getByRole('link', { name: '到岗名单.pdf' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('到岗名单.pdf');
    expect(await readFile(await download.path(), 'utf8')).toBe(aPdf('名单'));
  });

  it.each([
    ['a phone', PHONE],
    ['a desk', OFFICE],
  ])('keeps its actions in view along a long history, and covers nothing with them, on %s', async (where, seat) => {
    const { id } = await caseAt(stand.people, 'inHand', `经过很长的事项：${where}`);
    const officer = await stand.people.as('sy.renshe.officer');
    const taskId = (await officer.get(`/cases/${id}`)).body.leadTask.id as string;
    for (let n = 1; n <= 15; n++) await officer.post(`/tasks/${taskId}/progress`, { text: `第 ${n} 次进展。` });
    await (await stand.people.as('sy.renshe.head')).post(`/tasks/${taskId}/submit`, SUBMISSION);
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', seat, `/cases/${id}`);
    const { page } = dispatcher;
    const timeline = page.getByRole('region', { name: '办理过程' });
    const latest = timeline.getByRole('listitem').filter({ hasText: '提交办理结果' });
    await latest.waitFor();
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeGreaterThan(2 * page.viewportSize()!.height);
    for (const top of [0, height / 2, height]) {
      await page.evaluate(`scrollTo(0, ${top})`);
      expect(await isOnTop(dispatcher.button('审核'))).toBe(true);
    }
    expect(await isOnTop(latest)).toBe(true);
  });

  it.each(SEATS.flatMap(([where, seat]) => RESULT_PLACES.map(([place, of]) => [place, where, seat, of] as const)))(
    'a result can be read and scrolled while the form that judges it is open: %s, %s',
    async (place, where, seat, addressOf) => {
      const { id } = await caseAt(stand.people, 'toReview', `边看：${place} ${where}`);
      const dispatcher = await stand.signedIn('sy.zfb.dispatch1', seat, addressOf(id));
      await dispatcher.button('审核').click();
      await dispatcher.choose('审核意见', '退回重办');
      await dispatcher.field('退回理由').fill('到岗人数未附名单。');
      const field = dispatcher.field('退回理由');
      const result = dispatcher.page.getByRole('region', { name: '办理结果' });
      await comesIntoView(result.getByRole('heading'));
      for (const words of HANDED_IN) await scrollsTo(dispatcher, result.getByText(words, { exact: true }), field);
      expect(await overhang(dispatcher.page)).toEqual([]);
      await dispatcher.button('提交审核意见').click();
      await dispatcher.reads('审核完成');
    },
  );

  it.each([
    ['a phone', PHONE],
    ['a desk', OFFICE],
  ])('an answer can be read and scrolled while the form that judges it is open, on %s', async (where, seat) => {
    await stand.activate(BLUE_SOON);
    const { id, orderId } = await orderedCase(stand.people, `边看边退回：${where}`);
    await stand.activate(UNHURRIED);
    const head = await stand.people.as('sy.renshe.head');
    await head.post(`/supervision-orders/${orderId}/answer`, { kind: 'PROGRESS', text: ANSWER });
    const supervisor = await stand.signedIn('sy.dcb.head', seat, `/orders/${orderId}`);
    for (const address of [`/orders/desk?at=${orderId}`, `/cases/${id}`, `/orders/${orderId}`]) {
      await supervisor.open(address);
      await supervisor.button('退回反馈').click();
      const answer = supervisor.page.locator('main').getByText(ANSWER).filter({ visible: true }).first();
      await comesIntoView(answer);
      await scrollsTo(supervisor, answer, supervisor.field('退回理由'));
      expect(await overhang(supervisor.page)).toEqual([]);
    }
    await supervisor.field('退回理由').fill('未说明完成时间。');
    await supervisor.button('退回').click();
    await supervisor.reads('已退回');
  });

  it('that waits for its closing says who closes it to its reviewer, on the page and at the workbench', async () => {
    const { id } = await caseAt(stand.people, 'toClose', '审核过的人不销号');
    const closer = await stand.signedIn('sy.zfb.dispatch2', OFFICE, `/cases/${id}`);
    await closer.button('销号').waitFor();
    expect(await closer.page.getByText('由未参与办理、审核的人销号').count()).toBe(0);
    const reviewer = await stand.signedIn('sy.zfb.dispatch1', PHONE, `/cases/${id}`);
    await reviewer.reads('待销号（由未参与办理、审核的人销号）');
    expect(await reviewer.page.getByText('待销号', { exact: true }).count()).toBe(0);
  });

  it('no single letter goes on to another case while a form is open', async () => {
    const { id } = await caseAt(stand.people, 'toReview', '审核到一半不跳走');
    await caseAt(stand.people, 'toReview', '排在后面的审核');
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/dispatch?tab=toReview&at=${id}`);
    const { page } = dispatcher;
    await dispatcher.button('审核').click();
    await dispatcher.choose('审核意见', '退回重办');
    await dispatcher.field('退回理由').fill('写到一半。');
    await page.getByRole('region', { name: '办理结果' }).click();
    for (const key of ['j', 'k', '1']) await page.keyboard.press(key);
    expect(page.url()).toContain(id);
    expect(await dispatcher.field('退回理由').inputValue()).toBe('写到一半。');
  });

  const comesIntoView = (judged: Locator) =>
    eventually('what is judged to come into view by itself', () => isOnTop(judged), Boolean);

  /** By the wheel alone, as far as it takes: the text is whole on the screen, and the form still is. */
  async function scrollsTo({ page }: Person, text: Locator, field: Locator): Promise<void> {
    await eventually(
      'the text to be scrolled clear of the form',
      async () => {
        const { x, y, width } = (await text.boundingBox())!;
        await page.mouse.move(x + Math.min(width, 200) / 2, READING_TOP);
        await page.mouse.wheel(0, y - READING_TOP);
        return isOnTop(text);
      },
      Boolean,
    );
    expect(await isOnTop(field)).toBe(true);
  }
});
