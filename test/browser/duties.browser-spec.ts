import { jest } from '@jest/globals';
import { caseAt, orderedCase } from './cases.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;

describe('what is whose to do, done in the browser', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('an order is received and answered by its unit, and the answer accepted by its office', async () => {
    const { orderId, title } = await ordered('督办单有反馈');
    const [head, officer, supervisor] = await Promise.all([
      stand.signedIn('sy.renshe.head', OFFICE, '/desk?tab=orders'),
      stand.signedIn('sy.renshe.officer', PHONE, `/orders/${orderId}`),
      stand.signedIn('sy.dcb.head', OFFICE, `/orders/${orderId}`),
    ]);
    await offers(officer, ['签收', '反馈'], ['采纳反馈', '退回反馈', '撤销']);
    await offers(supervisor, ['撤销'], ['签收', '反馈', '采纳反馈', '退回反馈']);
    await officer.button('反馈').click();
    await officer.field('反馈内容').fill('拟排定专场招聘会。');
    await officer.button('拟稿，送单位负责人').click();
    await officer.reads('已送单位负责人');
    await head.pick(title);
    await head.button('签收').click();
    await head.reads('已签收');
    await head.button('反馈').click();
    await head.reads('拟稿');
    expect(await head.field('反馈内容').inputValue()).toBe('拟排定专场招聘会。');
    await head.field('反馈内容').fill('已排定专场招聘会两场。');
    await head.button('提交反馈').click();
    await head.reads('反馈已提交');

    await supervisor.reads('已排定专场招聘会两场。');
    await offers(head, [], ['签收', '反馈', '采纳反馈', '退回反馈', '撤销']);
    await supervisor.button('采纳反馈').click();
    await supervisor.field('同意办结时间').fill(inShanghai(Date.now() + 30 * MINUTE_MS));
    await supervisor.button('采纳').click();
    await supervisor.reads('已采纳');
    await offers(supervisor, ['撤销'], ['采纳反馈', '退回反馈']);
    await officer.reads('已销号');
  });

  it('an answer that will not do is sent back, and the next colour waits for its signature', async () => {
    const { id, orderId, title } = await ordered('督办单反馈被退回');
    const unit = await stand.people.as('sy.renshe.head');
    await unit.post(`/supervision-orders/${orderId}/answer`, { kind: 'PROGRESS', text: '正在研究。' });
    const [supervisor, signatory, liaison] = await Promise.all([
      stand.signedIn('sy.dcb.head', PHONE, `/cases/${id}`),
      stand.signedIn('sy.zfb.head', OFFICE, '/orders/to-sign'),
      stand.signedIn('sy.fagai.head', PHONE, `/cases/${id}`),
    ]);
    await signatory.reads('没有等待您签发的督办单');
    await supervisor.button('退回反馈').click();
    await supervisor.field('退回理由').fill('未说明完成时间。');
    await supervisor.button('退回').click();
    await supervisor.reads('已退回');
    await signatory.pick(new RegExp(`黄色[^]*${title}`));
    await offers(signatory, ['签发'], ['撤销', '采纳反馈']);
    await liaison.reads('督办单反馈未通过');
    await offers(liaison, [], ['签发', '采纳反馈', '退回反馈', '撤销']);
  });

  it('an answer that waits is counted in the menu of its office, on a phone one menu further', async () => {
    const { orderId, title } = await ordered('反馈等着审核');
    const supervisor = await stand.signedIn('sy.dcb.head', PHONE);
    const account = supervisor.page.getByRole('navigation').getByRole('link', { name: /我的/ });
    const unit = await stand.people.as('sy.renshe.head');
    await unit.post(`/supervision-orders/${orderId}/answer`, { kind: 'PROGRESS', text: '已排定专场招聘会。' });
    await account.filter({ hasText: /反馈审核 \d+ 项待处理/ }).click();
    const furtherPages = supervisor.page.getByRole('navigation', { name: '更多页面' });
    await furtherPages.getByRole('link', { name: /反馈审核 ?\d+ 项待处理/ }).click();
    await supervisor.pick(title);
    await supervisor.reads('已排定专场招聘会。');
    // It was answered without a receipt, which is not still to come.
    expect(await supervisor.page.getByText('送达签收').count()).toBe(0);
  });

  it('a wrong order is revoked by the office that issued it, and stays listed', async () => {
    const { orderId, title } = await ordered('督办单发错了');
    const [city, supervisor, head] = await Promise.all([
      stand.signedIn('sl.dcb.head', OFFICE, `/orders/${orderId}`),
      stand.signedIn('sy.dcb.head', OFFICE, '/orders'),
      stand.signedIn('sy.renshe.head', OFFICE, `/orders/${orderId}`),
    ]);
    await offers(head, ['签收', '反馈'], ['撤销']);
    await offers(city, [], ['签收', '反馈', '撤销']);
    await supervisor.page.getByRole('listitem').filter({ hasText: title }).getByRole('link').first().click();
    await supervisor.button('撤销').click();
    await supervisor.field('撤销理由').fill('系统时间有误。');
    await supervisor.page
      .getByRole('dialog')
      .getByRole('button', { name: /撤 ?销$/ })
      .click();
    await Promise.all([head, city].map((person) => person.reads('已撤销')));
    await offers(head, [], ['签收', '反馈']);
    await supervisor.goTo('督办单');
    await supervisor.page
      .getByRole('listitem')
      .filter({ hasText: title })
      .filter({ hasText: '已撤销' })
      .filter({ hasText: /山督〔\d+〕\d+号/ })
      .waitFor();
  });

  it('an officer reports progress and drafts the result, which the head finds and hands in; the office sends it back', async () => {
    const { id, title } = await unhurried('inHand', '经办人反馈进展');
    const officer = await stand.signedIn('sy.renshe.officer', PHONE, '/desk?tab=inHand');
    const liaison = await stand.signedIn('sy.fagai.head', PHONE, `/cases/${id}`);
    await officer.pick(title);
    await officer.button('反馈进展').click();
    await officer.field('进展').fill('首场招聘会到岗二十一人。');
    await officer.button('提交进展').click();
    await officer.reads('进展已提交');
    await liaison.reads('首场招聘会到岗二十一人。');
    await fillResult(officer);
    await officer.button('拟稿，送单位负责人').click();
    await officer.reads('已送单位负责人');

    const head = await stand.signedIn('sy.renshe.head', OFFICE, '/desk?tab=inHand');
    await head.pick(title);
    await head.button('提交办理结果').click();
    expect(await head.field('办理结果').inputValue()).toBe('到岗六十二人。');
    await fillResult(head, false);
    await head.button('提交，送审核').click();
    await head.reads('已提交，等待审核');

    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, '/dispatch?tab=toReview');
    await dispatcher.pick(title);
    await dispatcher.button('审核').click();
    await dispatcher.choose('审核意见', '退回重办');
    await dispatcher.field('退回理由').fill('到岗人数未附名单。');
    await dispatcher.button('提交审核意见').click();
    await dispatcher.reads('审核完成');
    await head.pick(title);
    await head.reads('退回重办');
    await liaison.reads('到岗人数未附名单。');
  });

  it('a difficulty solved on site is rated by its enterprise, not by who solved it, and closed with one signature', async () => {
    const { id } = await unhurried('onSite', '现场就解决了的困难');
    const [liaison, enterprise, dispatcher] = await Promise.all([
      stand.signedIn('sy.fagai.head', PHONE, `/cases/${id}`),
      stand.signedIn('sy.hengqi.enterprise', PHONE, `/cases/${id}`),
      stand.signedIn('sy.zfb.dispatch2', OFFICE, `/cases/${id}`),
    ]);
    await liaison.button('现场已解决').click();
    await liaison.field('怎么解决的').fill('协调邻厂调剂操作工二十人。');
    await liaison.button('提交，转入回访').click();
    await liaison.reads('已提交，等待回访企业');
    await offers(liaison, [], ['现场已解决', '上报解决', '记录回访']);
    await enterprise.button('评价办理结果').click();
    await enterprise.choose('满意程度', '满意');
    await enterprise.button('提交').click();
    await enterprise.reads('已记录');
    await dispatcher.button('销号').click();
    await dispatcher.field('销号意见').fill('企业满意，予以销号。');
    await dispatcher.page
      .getByRole('dialog')
      .getByRole('button', { name: /销 ?号$/ })
      .click();
    await Promise.all([liaison, enterprise, dispatcher].map((person) => person.reads('销号时间')));
    await offers(dispatcher, [], ['销号', '记录回访']);
  });

  async function ordered(title: string) {
    await stand.activate(BLUE_SOON);
    return orderedCase(stand.people, title);
  }

  async function unhurried(stage: 'inHand' | 'onSite', title: string) {
    await stand.activate(UNHURRIED);
    return caseAt(stand.people, stage, title);
  }

  async function fillResult(person: Person, isFirst = true): Promise<void> {
    if (isFirst) {
      await person.button('提交办理结果').click();
      await person.field('办理结果').fill('到岗六十二人。');
      await person.nameEvidence('到岗名单.pdf');
    }
    await person.field('联系的企业人员').fill('联系人（示例）');
    await person.field('企业意见').fill('用工需求已满足。');
  }

  /** Once the page stands as it should, nothing else is offered on it. */
  async function offers(person: Person, offered: readonly string[], withheld: readonly string[]): Promise<void> {
    for (const action of offered) await person.button(action).waitFor();
    for (const action of withheld) await person.button(action).waitFor({ state: 'detached' });
  }
});

/** As people in Shanghai write it into a field for day and time. */
function inShanghai(instant: number): string {
  return new Date(instant + 8 * 60 * MINUTE_MS).toISOString().slice(0, 16);
}
