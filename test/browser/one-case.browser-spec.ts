import { jest } from '@jest/globals';
import { OFFICE, PHONE, type Person } from './person.ts';
import { SILENCE_PUNISHED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

describe('one case through all hands, in the browser', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(SILENCE_PUNISHED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['on a phone of 375 pixels', PHONE, '新线投产缺操作工六十人'],
    ['on a screen of 1440 pixels', OFFICE, '二号车间缺质检员二十人'],
  ])('from filing to closing, with blue, yellow and red in between, %s', async (_, seat, title) => {
    const [liaison, supervisor] = await Promise.all([
      stand.signedIn('sy.fagai.head', seat),
      stand.signedIn('sy.dcb.head', seat),
    ]);
    await file(liaison, title);
    await escalate(liaison);
    await supervisor.goTo('看板');
    const reloads = countLoads(supervisor);

    await dispatch(await stand.signedIn('sy.zfb.dispatch1', seat), title);
    await newestOrder(supervisor, '蓝色', title);
    const head = await stand.signedIn('sy.zfb.head', seat);
    await sign(head, '黄色', title);
    await newestOrder(supervisor, '黄色', title);
    const vice = await stand.signedIn('sy.zfb.vice', seat);
    await sign(vice, '红色', title);
    await newestOrder(supervisor, '红色', title);
    expect(reloads()).toBe(0);
    await standsAt(liaison, '县区', '办理中');

    await contribute(await stand.signedIn('sy.renshe.head', seat), title);
    await claimAndSubmit(head, title);
    await review(vice, title);
    await followUp(liaison);
    await close(await stand.signedIn('sy.zfb.dispatch2', seat), title);
    await coSign(supervisor, title);
    await standsAt(liaison, '县区', '在此销号');
  });

  /** 联系干部: everything by thumb. */
  async function file(liaison: Person, title: string): Promise<void> {
    await liaison.goTo('建单');
    await liaison.choose('类别', '用工');
    await liaison.choose('紧急程度', '急');
    await liaison.field('一句话说清困难').fill(title);
    await liaison.field('困难情况').fill('设备已调试完毕，计划本月投产，线上招聘两周仅到岗八人。');
    await liaison.field('希望怎么解决').fill('请组织专场招聘和岗前培训。');
    await liaison.button('提交建单').click();
    await liaison.heading(title);
    await standsAt(liaison, '现场', '现场解决中');
  }

  async function escalate(liaison: Person): Promise<void> {
    await liaison.button('上报解决').click();
    await liaison.field('为什么需要上报').fill('本单位无招聘和培训职能，需人社部门牵头。');
    await liaison.button('上报').click();
    await standsAt(liaison, '部门', '待交办');
  }

  async function dispatch(dispatcher: Person, title: string): Promise<void> {
    await dispatcher.goTo('交办台');
    await dispatcher.pick(title);
    await dispatcher.button('交办').click();
    const form = dispatcher.page.getByRole('dialog');
    await form.getByText('建议：山阳县人社局').waitFor();
    await dispatcher.field('办理要求').fill('三日内组织专场招聘。');
    await form.getByRole('button', { name: /交 ?办$/ }).click();
    await dispatcher.reads('已交办');
  }

  async function sign(leader: Person, colour: string, title: string): Promise<void> {
    await leader.goTo('签发');
    await leader.pick(new RegExp(`${colour}[^]*${title}`));
    const document = leader.page.frameLocator('[title=督办单公文]');
    await document
      .getByText(new RegExp(`督办单.*${colour}`))
      .first()
      .waitFor();
    await leader.button('签发').click();
    await leader.reads(`签发${colour}督办单？`);
    await leader.button('确认签发').click();
    await leader.reads('已签发');
  }

  /** The department that lost the lead was counted as having claimed; now it owes its part as 协办. */
  async function contribute(head: Person, title: string): Promise<void> {
    await head.goTo('工作台');
    await head.page.getByRole('tab', { name: '在办' }).click();
    await head.pick(title);
    await submit(head);
  }

  async function claimAndSubmit(head: Person, title: string): Promise<void> {
    await head.goTo('工作台');
    await head.pick(title);
    await head.button('签收').click();
    await submit(head);
  }

  async function submit(head: Person): Promise<void> {
    await head.button('提交办理结果').click();
    await head.field('办理结果').fill('举办专场招聘会两场，到岗六十二人。');
    await head.field('联系的企业人员').fill('联系人（示例）');
    await head.field('企业意见').fill('用工需求已满足。');
    await head.nameEvidence('到岗名单.pdf');
    await head.button('提交，送审核').click();
    await head.reads('已提交，等待审核');
  }

  /** 分管领导: the unit that handled it does not review itself. */
  async function review(leader: Person, title: string): Promise<void> {
    await leader.openNotice('办理结果待审核', title);
    await waits(leader, 1);
    await leader.pick(title);
    await leader.button('审核').click();
    await leader.choose('审核意见', '通过');
    await leader.button('提交审核意见').click();
    await leader.reads('审核完成');
    await waits(leader, 0);
  }

  async function followUp(liaison: Person): Promise<void> {
    await liaison.button('记录回访').click();
    await liaison.choose('企业评价', '很满意');
    await liaison.field('企业的话').fill('人到得很快，培训也对路。');
    await liaison.button('提交').click();
    await liaison.reads('已记录');
  }

  async function close(dispatcher: Person, title: string): Promise<void> {
    await dispatcher.goTo('交办台');
    await dispatcher.page.getByRole('tab', { name: '待销号' }).click();
    await dispatcher.pick(title);
    await dispatcher.button('销号').click();
    await dispatcher.field('销号意见').fill('到岗六十二人，企业满意，予以销号。');
    await dispatcher.page
      .getByRole('dialog')
      .getByRole('button', { name: /销 ?号$/ })
      .click();
    await dispatcher.reads('已提交销号');
  }

  async function coSign(supervisor: Person, title: string): Promise<void> {
    await supervisor.openNotice('销号待会签', title);
    await waits(supervisor, 1);
    await supervisor.pick(title);
    await supervisor.button('会签销号').click();
    await supervisor.reads(/已提出销号，需您会签/);
    await supervisor.page.getByRole('dialog').getByRole('button', { name: '会签销号' }).click();
    await supervisor.reads('已提交销号');
    await waits(supervisor, 0);
  }

  /** The menu counts what the queue lists: as many wait for this person's review or co-signature. */
  async function waits(person: Person, count: number): Promise<void> {
    await person.goTo('审核会签');
    const listed = person.page.getByRole('list', { name: '待我审核、核实、销号、会签' }).getByRole('button');
    if (count === 0) return person.reads('没有等待您审核、核实、销号或会签的事项');
    await listed.first().waitFor();
    expect(await listed.count()).toBe(count);
    await person.page
      .getByRole('link', { name: new RegExp(`审核会签\\s*${count} 项待处理`) })
      .first()
      .waitFor();
  }

  /** 督查办 sees it come in by itself, on top of the board. */
  async function newestOrder(supervisor: Person, colour: string, title: string): Promise<void> {
    const latest = supervisor.page.getByRole('region', { name: '最新督办单' }).getByRole('listitem');
    await latest.filter({ hasText: title }).filter({ hasText: colour }).filter({ hasText: '待反馈' }).waitFor();
  }

  /** The ladder picture follows without anybody touching the page. */
  async function standsAt(person: Person, level: string, state: string): Promise<void> {
    const rung = person.page.getByRole('list', { name: '办理层级' }).getByRole('listitem');
    await rung.filter({ hasText: level }).filter({ hasText: state }).first().waitFor();
  }

  function countLoads(person: Person): () => number {
    let loads = 0;
    person.page.on('load', () => loads++);
    return () => loads;
  }
});
