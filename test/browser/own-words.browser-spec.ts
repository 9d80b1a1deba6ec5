import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(120_000);

describe('pages say to each role what is theirs', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['sy.fagai.head', '来源、金额、直接上报'],
    ['sl.rexian.operator1', '金额、直接上报'],
  ])('the further fields of a filing are announced as they are: %s', async (account, announced) => {
    const person = await stand.signedIn(account, PHONE, '/cases/new');
    expect(await person.page.locator('main summary').innerText()).toBe(announced);
  });

  it('an enterprise files from its start page, and a missing text is asked for by the name of its field', async () => {
    const enterprise = await stand.signedIn('sy.hengqi.enterprise', PHONE);
    await enterprise.button('建单').click();
    await enterprise.button('提交建单').click();
    for (const label of ['一句话说清困难', '困难情况', '希望怎么解决']) await enterprise.reads(`请填写“${label}”`);
  });

  it.each([
    ['sy.hengqi.enterprise', '搜索案号、标题、企业、任务编号'],
    ['sl.rexian.operator1', '搜索案号、标题、企业、任务编号'],
    ['sy.renshe.officer', '搜索案号、标题、企业、文号、任务编号'],
  ])('the search offers orders by 文号 only to who sees some: %s', async (account, label) => {
    const person = await stand.signedIn(account, OFFICE);
    await person.page.getByRole('searchbox', { name: label, exact: true }).first().waitFor();
  });

  it('a level that the case has left is called 提级, however it came about', async () => {
    const { id } = await caseAt(stand.people, 'toDispatch', '提级用语');
    const liaison = await stand.signedIn('sy.fagai.head', PHONE, `/cases/${id}`);
    await liaison.page.getByRole('list', { name: '办理层级' }).getByText('已提级', { exact: true }).waitFor();
  });

  it('who rates is told which answers the office verifies by the words of the answers', async () => {
    const { id } = await caseAt(stand.people, 'toFollowUp', '评价用语');
    const enterprise = await stand.signedIn('sy.hengqi.enterprise', PHONE, `/cases/${id}`);
    await enterprise.button('评价办理结果').click();
    await enterprise.field('您的意见').waitFor();
    await enterprise.reads('评“不满意”“很不满意”的将由专班办公室核实');
    const liaison = await stand.signedIn('sy.fagai.head', OFFICE, `/cases/${id}`);
    await liaison.button('记录回访').click();
    await liaison.choose('是否联系上企业', '没联系上');
    await liaison.page.getByText('将由专班办公室核实').waitFor({ state: 'detached' });
    await liaison.field('企业的话').waitFor();
  });

  it.each([
    ['sy.hengqi.enterprise', '山阳恒启电子(示例)有限公司 · 企业联系人 · 企业', false],
    ['sy.renshe.head', '山阳县人社局 · 山阳县人社局局长 · 单位负责人、承办人', true],
  ])('the account page of %s shows each post once, and keys only where some work', async (account, post, hasKeys) => {
    const person = await stand.signedIn(account, OFFICE, '/account');
    await person.reads(post);
    expect(await person.page.getByRole('region', { name: '快捷键' }).count()).toBe(hasKeys ? 1 : 0);
    await person.page.getByLabel('再次输入新密码').waitFor();
    expect(await person.page.locator('main .ant-form-item-required').count()).toBe(3);
  });
});
