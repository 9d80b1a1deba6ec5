import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(120_000);

describe('the inbox', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(UNHURRIED);
    await caseAt(stand.people, 'toDispatch', '第一件困难');
    await caseAt(stand.people, 'toDispatch', '第二件困难');
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('is read all at once, and then has nothing more to mark', async () => {
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', PHONE, '/inbox');
    const unread = dispatcher.page.getByRole('article').filter({ hasText: '未读' });
    await unread.nth(1).waitFor();
    await dispatcher.button('全部已读').click();
    await unread.first().waitFor({ state: 'detached' });
    await dispatcher.button('全部已读').waitFor({ state: 'detached' });
    expect(await dispatcher.page.getByRole('article').count()).toBeGreaterThan(1);
  });
});
