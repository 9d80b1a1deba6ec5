import { jest } from '@jest/globals';
import { caseAt, SUBMISSION } from './cases.ts';
import { OFFICE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

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
});
