import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE } from './person.ts';
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

  it('leads to the queue in which something is to be done, with the case chosen', async () => {
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, '/inbox');
    await dispatcher.openNotice('有事项待交办', '第一件困难');
    expect(new URL(dispatcher.page.url()).pathname).toBe('/dispatch');
    await dispatcher.button('交办').waitFor();
  });

  it.each([
    ['phone', PHONE],
    ['office', OFFICE],
  ])('folds what an enterprise is told of one case, and lists it by kind (%s)', async (_where, seat) => {
    const { title } = await caseAt(stand.people, 'toFollowUp', `企业要评价的困难${seat.width}`);
    const enterprise = await stand.signedIn('sy.hengqi.enterprise', seat, '/inbox');
    const told = enterprise.page.getByRole('article').filter({ hasText: title });
    await told.getByRole('link', { name: '办理结果已答复，请您评价' }).waitFor();
    expect(await told.count()).toBe(1);
    await told.getByText('此事项另有 2 条消息').click();
    const given = told.getByRole('listitem').filter({ hasText: '诉求已交办' });
    expect(await given.innerText()).toMatch(/山阳县人社局[\s\S]*期限/);
    await enterprise.page.getByText('进展', { exact: true }).click();
    await told.getByRole('link', { name: '诉求已交办' }).waitFor();
    expect(await told.getByText('请您评价').count()).toBe(0);
    await enterprise.page.getByText('全部', { exact: true }).click();
    await told.getByRole('link', { name: '办理结果已答复，请您评价' }).click();
    await enterprise.button('评价办理结果').waitFor();
  });
});
