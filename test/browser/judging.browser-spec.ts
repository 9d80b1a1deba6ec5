import { jest } from '@jest/globals';
import { caseAt, SUBMISSION } from './cases.ts';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';
import { isOnTop } from './what-shows.ts';

jest.setTimeout(240_000);

const { person, opinion } = SUBMISSION.enterpriseContact;
const HANDED_IN = [SUBMISSION.result, `${person}：${opinion}`, SUBMISSION.evidence.join('、')];

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
});
