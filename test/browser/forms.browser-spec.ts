import { jest } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { caseAt, orderedCase } from './cases.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(120_000);

const STAGES = ['onSite', 'toDispatch', 'inHand', 'toReview', 'toFollowUp', 'toClose'] as const;
type Where = (typeof STAGES)[number] | 'ordered' | 'answered';

/** Each form: who fills it in, on which case, the button that opens it, and what is typed before the page is lost. */
const FORMS: readonly [button: string, account: string, at: Where, typed: Readonly<Record<string, string>>][] = [
  ['上报解决', 'sy.fagai.head', 'onSite', { 为什么需要上报: '本单位无招聘职能。' }],
  ['现场已解决', 'sy.fagai.head', 'onSite', { 怎么解决的: '现场协调到岗二十人。' }],
  ['交办', 'sy.zfb.dispatch1', 'toDispatch', { 办理要求: '三日内组织专场招聘。' }],
  ['反馈进展', 'sy.renshe.officer', 'inHand', { 进展: '已排定两场专场招聘会。' }],
  ['提交办理结果', 'sy.renshe.head', 'inHand', { 办理结果: '到岗六十二人。', 企业意见: '用工需求已满足。' }],
  ['审核', 'sy.zfb.dispatch1', 'toReview', { 退回理由: '到岗人数未附名单。' }],
  ['记录回访', 'sy.fagai.head', 'toFollowUp', { 企业的话: '人到得很快。' }],
  ['销号', 'sy.zfb.dispatch2', 'toClose', { 销号意见: '企业满意，予以销号。' }],
  ['反馈', 'sy.renshe.head', 'ordered', { 反馈内容: '已排定专场招聘。' }],
  ['采纳反馈', 'sy.dcb.head', 'answered', { 同意办结时间: '2030-01-02T15:04' }],
  ['退回反馈', 'sy.dcb.head', 'answered', { 退回理由: '未说明完成时间。' }],
  ['撤销', 'sy.dcb.head', 'answered', { 撤销理由: '系统时间有误。' }],
];

/** Run in the page: notes every text that is added to it, however briefly. */
const NOTE_TEXTS = `
  window.said = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) window.said.push(node.textContent ?? '');
  }).observe(document.body, { childList: true, subtree: true });`;

describe('what is typed into a form on a phone', () => {
  let stand: Stand;
  const caseIds = {} as Record<Where, string>;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
    const { people } = stand;
    for (const stage of STAGES) caseIds[stage] = (await caseAt(people, stage, `表单用例 ${stage}`)).id;
    await stand.activate(BLUE_SOON);
    caseIds.ordered = (await orderedCase(people, '表单用例 ordered')).id;
    const answered = await orderedCase(people, '表单用例 answered');
    const head = await people.as('sy.renshe.head');
    await head.post(`/supervision-orders/${answered.orderId}/answer`, { kind: 'PROGRESS', text: '正在办理。' });
    caseIds.answered = answered.id;
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each(FORMS)('survives a reload: %s', async (button, account, at, typed) => {
    const person = await stand.signedIn(account, PHONE, `/cases/${caseIds[at]}`);
    await person.button(button).click();
    if (button === '审核') await person.choose('审核意见', '退回重办');
    for (const [label, text] of Object.entries(typed)) await person.field(label).fill(text);
    await person.page.reload();
    await person.reads('已恢复上次未提交的内容');
    for (const [label, text] of Object.entries(typed)) expect(await person.field(label).inputValue()).toBe(text);
  });

  it('survives a reload: 建单, choices included', async () => {
    const liaison = await fillFiling('重载后仍在的困难');
    await liaison.page.reload();
    await liaison.reads('已恢复上次未提交的内容');
    expect(await liaison.field('一句话说清困难').inputValue()).toBe('重载后仍在的困难');
    expect(await liaison.page.getByRole('radio', { name: '用工', exact: true }).isChecked()).toBe(true);
    expect(await liaison.page.getByRole('radio', { name: '特急', exact: true }).isChecked()).toBe(true);
    await liaison.button('不用了，清空').click();
    expect(await liaison.field('一句话说清困难').inputValue()).toBe('');
  });

  it('is not in the way of a list that drops down, where motion is reduced', async () => {
    const { page } = await stand.signedIn('sy.zfb.dispatch1', PHONE, `/cases/${caseIds.toDispatch}`);
    await page.getByRole('button', { name: /^交 ?办$/ }).click();
    await page.getByRole('combobox', { name: '主办单位' }).click();
    // A try to click waits until it is on the screen with nothing over it.
    await page.locator('.ant-select-item-option').first().click({ trial: true });
  });

  it('survives a lost network, and is filed once it is back', async () => {
    const liaison = await fillFiling('断网时填写的困难');
    await liaison.goOffline();
    await liaison.reads('网络已断开');
    await liaison.field('希望怎么解决').fill('断网之后补充的诉求。');
    await liaison.button('提交建单').click();
    await liaison.reads('没有连上服务器');
    await liaison.goOnline();
    await liaison.button('提交建单').click();
    await liaison.heading('断网时填写的困难');
    await liaison.reads('断网之后补充的诉求。');
    await filedOnce('断网时填写的困难');
  });

  it('a form that was not open yet opens without a network, and is sent once it is back', async () => {
    const { id } = await caseAt(stand.people, 'onSite', '断网后才打开的表单');
    const liaison = await stand.signedIn('sy.fagai.head', PHONE);
    const asked = liaison.page.waitForResponse(/EscalateForm/);
    await liaison.open(`/cases/${id}`);
    // With all that it needs.
    await liaison.page.evaluate(`import(${JSON.stringify((await asked).url())})`);
    await liaison.goOffline();
    await liaison.button('上报解决').click();
    await liaison.field('为什么需要上报').fill('断网时写的理由。');
    await liaison.button('上报').click();
    await liaison.reads('没有连上服务器');
    await liaison.goOnline();
    await liaison.button('上报').click();
    await liaison.reads('已上报');
  });

  it('is filed once even where the answer to the first try was lost', async () => {
    const liaison = await fillFiling('回执丢失的困难');
    liaison.expectFaults(/ERR_FAILED/);
    await liaison.page.route(
      '**/api/v1/cases',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await liaison.button('提交建单').click();
    await liaison.reads('没有连上服务器');
    await liaison.button('提交建单').click();
    await liaison.heading('回执丢失的困难');
    await filedOnce('回执丢失的困难');
  });

  it('outlives the session: signing in again over the page sends it', async () => {
    const { id } = await caseAt(stand.people, 'onSite', '登录过期时的困难');
    const liaison = await stand.signedIn('sy.fagai.head', PHONE, `/cases/${id}`);
    await liaison.button('上报解决').click();
    await liaison.field('为什么需要上报').fill('过期之前写的理由。');
    await liaison.loseSession();
    await liaison.button('上报').click();
    await liaison.reads('登录已过期');
    expect(await liaison.field('为什么需要上报').inputValue()).toBe('过期之前写的理由。');
    await liaison.fillSignIn();
    await liaison.reads('已上报');
    const { body } = await (await stand.people.as('sy.fagai.head')).get(`/cases/${id}`);
    expect(body.state).toBe('DISPATCHING');
  });

  it('H08 stays with its text where a colleague was quicker, says who did what, and is refused with a reason', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '同事先提交的事项');
    const officer = await stand.signedIn('sy.renshe.officer', OFFICE, `/cases/${id}`);
    await officer.button('反馈进展').click();
    await officer.field('进展').fill('写到一半的进展。');
    const head = await stand.people.as('sy.renshe.head');
    const taskId = (await head.get(`/cases/${id}`)).body.leadTask.id as string;
    await head.post(`/tasks/${taskId}/submit`, {
      outcome: 'A',
      result: '已到岗。',
      enterpriseContact: { person: '联系人（示例）', opinion: '满意。' },
      evidence: ['到岗名单'],
    });
    await officer.reads('此事已不能照此办理');
    await officer.reads(/提交办理结果/);
    expect(await officer.field('进展').inputValue()).toBe('写到一半的进展。');
    officer.expectFaults(/409/);
    await officer.button('提交进展').click();
    await officer.reads('任务当前状态不允许此操作');
    expect(await officer.field('进展').inputValue()).toBe('写到一半的进展。');
  });

  it('H08 says so where the case changes and the form still holds', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '填写期间有变化的事项');
    const head = await stand.signedIn('sy.renshe.head', PHONE, `/cases/${id}`);
    await head.button('提交办理结果').click();
    await head.field('办理结果').fill('正在写的结果。');
    const officer = await stand.people.as('sy.renshe.officer');
    const taskId = (await officer.get(`/cases/${id}`)).body.leadTask.id as string;
    await officer.post(`/tasks/${taskId}/progress`, { text: '同事另报的进展。' });
    await head.reads('您填写期间，此事项有变化');
    expect(await head.field('办理结果').inputValue()).toBe('正在写的结果。');
  });

  it('is not said to have been overtaken by what its writer did with it', async () => {
    await stand.activate(UNHURRIED);
    const { id } = await caseAt(stand.people, 'toDispatch', '自己交办的事项');
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/cases/${id}`);
    await dispatcher.button('交办').click();
    await dispatcher.field('办理要求').fill('三日内组织专场招聘。');
    await dispatcher.page.evaluate(NOTE_TEXTS);
    await dispatcher.page
      .getByRole('dialog')
      .getByRole('button', { name: /交 ?办$/ })
      .click();
    await dispatcher.reads('已交办');
    await dispatcher.page.getByRole('dialog').waitFor({ state: 'detached' });
    const said = await dispatcher.page.evaluate<string[]>('window.said');
    expect(said.filter((text) => /有变化|不能照此办理/.test(text))).toEqual([]);
  });

  it('H15 of a thousand characters outlives the session for the same person only', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '千字进展');
    const text = '𠮷'.repeat(1000);
    const officer = await stand.signedIn('sy.renshe.officer', PHONE, `/cases/${id}`);
    await officer.button('反馈进展').click();
    await officer.field('进展').fill(text);
    await officer.loseSession();
    await officer.button('提交进展').click();
    await officer.reads('登录已过期');
    await officer.fillSignIn();
    await officer.reads('进展已提交');
    const { body } = await (await stand.people.as('sy.renshe.officer')).get(`/cases/${id}/timeline`);
    const told = (body.items as { type: string; facts: { text?: string } }[]).filter(
      (e) => e.type === 'progress-reported',
    );
    expect(told.map(({ facts }) => facts.text)).toEqual([text]);
  });

  it('of an officer is opened by the head with all that was filled in', async () => {
    const { id } = await caseAt(stand.people, 'inHand', '整张拟稿');
    const typed = { 办理结果: '到岗六十二人。', 联系的企业人员: '联系人（示例）', 企业意见: '用工需求已满足。' };
    const officer = await stand.signedIn('sy.renshe.officer', PHONE, `/cases/${id}`);
    await officer.button('提交办理结果').click();
    for (const [label, words] of Object.entries(typed)) await officer.field(label).fill(words);
    await officer.nameEvidence('到岗名单.pdf');
    await officer.button('拟稿，送单位负责人').click();
    await officer.reads('已送单位负责人');
    const head = await stand.signedIn('sy.renshe.head', OFFICE, `/cases/${id}`);
    await head.button('提交办理结果').click();
    for (const [label, words] of Object.entries(typed)) expect(await head.field(label).inputValue()).toBe(words);
    await head.button('提交，送审核').click();
    await head.reads('已提交，等待审核');
  });

  async function fillFiling(title: string): Promise<Person> {
    const liaison = await stand.signedIn('sy.fagai.head', PHONE);
    await liaison.goTo('建单');
    await liaison.choose('类别', '用工');
    await liaison.choose('紧急程度', '特急');
    await liaison.field('一句话说清困难').fill(title);
    await liaison.field('困难情况').fill('设备已调试完毕，尚缺操作工六十人。');
    await liaison.field('希望怎么解决').fill('请组织专场招聘。');
    return liaison;
  }

  async function filedOnce(title: string): Promise<void> {
    const liaison = await stand.people.as('sy.fagai.head');
    const filed = await eventually(
      'the filed case to be found',
      () => liaison.all(`/cases?q=${encodeURIComponent(title)}`),
      (found) => found.length > 0,
    );
    expect(filed.map((each: { title: string }) => each.title)).toEqual([title]);
  }
});
