import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE, type Person } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(120_000);

describe('what one may not do', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['sy.fagai.head', ['首页', '工作台', '建单', '事项', '消息', '我的']],
    ['sy.hengqi.enterprise', ['首页', '建单', '事项', '消息', '我的']],
    ['sy.renshe.officer', ['工作台', '事项', '消息', '我的']],
    ['sy.zfb.dispatch1', ['交办台', '看板', '申请', '督办单', '建单', '事项', '管理', '消息', '我的']],
    ['sl.rexian.operator1', ['回访', '建单', '事项', '消息', '我的']],
    ['sy.dcb.inspector1', ['看板', '审核会签', '签发', '反馈审核', '督办单', '建单', '事项', '管理', '消息', '我的']],
  ])('is not in the menu of %s', async (account, entries) => {
    const person = await stand.signedIn(account, OFFICE);
    const links = person.page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
    const shown = await links.evaluateAll((all) => all.map((link) => link.textContent.replaceAll(/\d.*/g, '')));
    expect(shown).toEqual(entries);
  });

  it('is not offered on a case, and refused where forced', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '仅承办单位可办的事项');
    const officer = await stand.signedIn('sy.renshe.officer', OFFICE, `/cases/${id}`);
    await officer.button('提交办理结果').waitFor();
    const liaison = await stand.signedIn('sy.fagai.head', OFFICE, `/cases/${id}`);
    await liaison.heading('仅承办单位可办的事项');
    for (const action of ['提交办理结果', '反馈进展', '交办', '审核', '销号'])
      expect(await liaison.button(action).count()).toBe(0);
    const { body } = await (await stand.people.as('sy.fagai.head')).get(`/cases/${id}`);
    liaison.expectFaults(/403/);
    expect(await force(liaison, `/tasks/${body.leadTask.id}/progress`, { text: '代为反馈。' })).toBe(403);
    expect(await force(liaison, `/cases/${id}/close`, { summary: '自行销号。' })).toBe(403);
  });

  it('is a page that says so', async () => {
    const liaison = await stand.signedIn('sy.fagai.head', OFFICE);
    for (const address of ['/board', '/orders', '/orders/to-sign', '/cases/to-decide', '/dispatch', '/wall']) {
      await liaison.page.goto(address);
      await liaison.reads('您的岗位不办理此事');
    }
  });

  it('is out of sight where it is another county’s', async () => {
    const { id, title } = await caseAt(stand.people, 'toDispatch', '外县看不到的事项');
    const stranger = await stand.signedIn('ln.dcb.head', OFFICE);
    stranger.expectFaults(/404/);
    await stranger.page.goto(`/cases/${id}`);
    await stranger.reads('没有这个事项，或不在您的权限范围内');
    expect(await force(stranger, `/cases/${id}/close`, { summary: '越权销号。' })).toBe(404);
    await stranger.goTo('事项');
    await stranger.page.getByRole('main').getByRole('searchbox').fill(title);
    await stranger.reads('没有符合条件的事项');
  });

  /** As somebody would who knows the API, from the page they are signed in on. */
  function force({ page }: Person, path: string, body: object): Promise<number> {
    return page.evaluate(
      async ([url, text]) => {
        const headers = { 'Content-Type': 'application/json', 'X-Requested-With': 'zhuoluo' };
        return (await fetch(url, { method: 'POST', headers, body: text })).status;
      },
      [`/api/v1${path}`, JSON.stringify(body)] as const,
    );
  }
});
