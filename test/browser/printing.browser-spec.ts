import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(120_000);

/** Run in the page: the browser's own dialog is no page. */
const COUNT_PRINTS = `window.prints = 0; window.print = () => { window.prints += 1; };`;

describe('what people take to a meeting on paper', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('is printed by a button: the page of a case, and the board', async () => {
    const { id } = await caseAt(stand.people, 'toDispatch', '打印出来的事项');
    const supervisor = await stand.signedIn('sy.dcb.head', OFFICE);
    const { page } = supervisor;
    for (const address of [`/cases/${id}`, '/board']) {
      await supervisor.open(address);
      await page.evaluate(COUNT_PRINTS);
      await supervisor.button('打印').click();
      expect(await page.evaluate<number>('window.prints')).toBe(1);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await supervisor.button('打印').waitFor({ state: 'detached' });
      await page.emulateMedia({ media: 'screen' });
    }
  });
});
