import { jest } from '@jest/globals';
import { partySheet } from '../support/send-sheet.ts';
import { ManageDesk } from './manage-desk.ts';
import { OFFICE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(180_000);

const ADMIN = 'sl.zfb.admin';
/** In the words of the interface, as the pages show them. */
const TAKEN = '已有同样的代码或同样的一条';

describe('every form of 管理, as one administrator fills it in', () => {
  let stand: Stand;
  let desk: ManageDesk;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
    desk = new ManageDesk(await stand.signedIn(ADMIN, OFFICE, '/manage'));
  });
  afterAll(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('adds a county, not with the 机关代字 of another, and amends it at once', async () => {
    await desk.open('regions', '城市与县区');
    await desk.add('新增县区', { 名称: '丹北新区', 简称: '丹北', 代码: 'DB', 机关代字: '山督' });
    await desk.isRefused(TAKEN, '新增县区');
    await desk.fill({ 机关代字: '丹北督' });
    await desk.submit('新增县区');
    await desk.reads('已新增“丹北新区”');
    await desk.fill({ 简称: '丹北区' });
    await desk.submit('保存');
    await desk.reads('已保存“丹北新区”');
  });

  it('adds a unit to it, and closes no unit that has work without a successor', async () => {
    await desk.open('units', '单位');
    await desk.press('新增单位');
    await desk.fill({ 名称: '丹北新区经贸局', 代码: 'DB-INDUSTRY' });
    await desk.pick('地区', '丹北新区');
    await desk.fill({ 类型: 'INDUSTRY' });
    await desk.submit('新增单位');
    await desk.reads('已新增“丹北新区经贸局”');
    await desk.openRow('市人社局');
    await desk.press('撤并单位');
    await desk.isRefused('该单位还有未了事项、岗位或职责，须指定承接单位', '确认撤并');
  });

  it('sets up a post, not under a title that papers would print as a blank', async () => {
    await desk.open('posts', '岗位');
    await desk.press('新设岗位');
    await desk.pick('单位', '丹北新区经贸局');
    await desk.fill({ 岗位名称: '××' });
    await desk.isRefused('待填写的空白', '新设岗位');
    await desk.fill({ 岗位名称: '丹北新区经贸局局长' });
    await desk.submit('新设岗位');
    await desk.reads(/已新增“丹北新区经贸局 · 丹北新区经贸局局长”/);
  });

  it('adds a person, not under the account of another, and locks and unlocks the account', async () => {
    await desk.open('people', '人员与账户');
    await desk.add('新增人员', { 姓名: '卞照临', 账户: ADMIN });
    await desk.pick('单位', '丹北新区经贸局');
    await desk.isRefused(TAKEN, '新增人员');
    await desk.fill({ 账户: 'db.jingmao.officer' });
    await desk.submit('新增人员');
    await desk.reads('请立即转告本人，关闭后不再显示');
    await desk.admin.button('已转告，关闭').click();
    await desk.press('锁定账户');
    await desk.confirm('确定');
    await desk.press('解锁，允许登录');
    await desk.panel.getByRole('button', { name: /锁定账户/ }).waitFor();
  });

  it('registers an enterprise, not twice, lets a liaison serve it, not twice, and ends that', async () => {
    await desk.open('parties', '企业和项目');
    await desk.add('登记企业或项目', {
      名称: '丹北示例食品（示例）',
      代码: 'SY-E1',
      联系人: '卞照临',
      联系电话: '0914-0000003',
    });
    await desk.pick('地区', '山阳县');
    await desk.isRefused(TAKEN, '登记企业或项目');
    await desk.fill({ 代码: 'DB-E1' });
    await desk.submit('登记企业或项目');
    await desk.reads('已新增“丹北示例食品（示例）”');

    await desk.open('assignments', '包联');
    for (const again of [false, true]) {
      await desk.press('新增包联');
      await desk.pick('企业', '丹北示例食品');
      await desk.pick('岗位', '山阳县');
      if (again) await desk.isRefused(TAKEN, '新增包联');
      else await desk.submit('新增包联');
      if (!again) await desk.reads(/已新增“丹北示例食品（示例）/);
    }
    await desk.close();
    await desk.search('丹北示例食品');
    await desk.openRow('丹北示例食品（示例）');
    await desk.press('终止包联');
    await desk.confirm('确定');
    await desk.panel.getByRole('button', { name: /终止包联/ }).waitFor({ state: 'detached' });
  });

  it('ends an enterprise, with what serves it, once it has no open case', async () => {
    await desk.open('parties', '企业和项目', '?q=丹北示例食品');
    await desk.openRow('丹北示例食品（示例）');
    await desk.press('终止');
    await desk.confirm('确定');
    await desk.panel.getByText('终止于').waitFor();
  });

  it('moves a person to a post with what they hand over, and lets another stand in, but not themselves', async () => {
    await desk.open('posts', '岗位', '?q=丹北新区经贸局局长');
    await desk.openRow('丹北新区经贸局局长');
    await desk.pane('任职');
    await desk.panel.getByText('空缺').waitFor();
    await desk.unfold('调任到此岗位');
    await desk.pick('人员', '卞照临');
    await desk.fill({ 交接说明: '台账和印章已移交（示例）' });
    await desk.submit('调任到此岗位');
    await desk.panel.getByRole('listitem').filter({ hasText: '卞照临' }).waitFor();
    await desk.pane('代理、授权');
    await desk.unfold('设代理或授权');
    await desk.pick('人员', '卞照临');
    await desk.fill({ 止: '2099-01-01T18:00' });
    await desk.isRefused('不能代理自己', '设代理或授权');
    await desk.pick('人员', '沈景舟');
    await desk.submit('设代理或授权');
    await desk.panel.getByRole('listitem').filter({ hasText: '沈景舟' }).getByText('代理').first().waitFor();
  });

  it('closes no post that is held, and one that is vacant', async () => {
    await desk.pane('修改');
    await desk.press('撤销岗位');
    await desk.confirm('撤销岗位');
    await desk.says('该岗位还有人任职');
    for (const [pane, name] of [
      ['代理、授权', '沈景舟'],
      ['任职', '卞照临'],
    ] as const) {
      await desk.pane(pane);
      const held = desk.panel.getByRole('listitem').filter({ hasText: name });
      await desk.unfold('结束');
      await held.getByRole('button', { name: '结束' }).click();
      await held.locator('summary').waitFor({ state: 'detached' });
    }
    await desk.pane('修改');
    await desk.press('撤销岗位');
    await desk.confirm('撤销岗位');
    await desk.panel.getByText('撤销于').waitFor();
  });

  it('adds a route, previews it and ends it, but not the last way to the city', async () => {
    await desk.open('routes', '分办路由');
    await desk.press('新增路由');
    await desk.pick('类别', '技术');
    await desk.pick('层级', '市政府');
    await desk.pick('牵头单位类型', '专班办公室');
    await desk.submit('新增路由');
    await desk.reads(/已新增“市政府/);
    await desk.pane('预看去向');
    await desk.pick('企业所在地区', '山阳县');
    await desk.panel.getByRole('cell', { name: /市/ }).first().waitFor();
    await desk.pane('修改');
    await desk.press('停用');
    await desk.submit('确认停用');
    await desk.reads(/已停用“/);
    await desk.open('routes', '分办路由', '?level=CITY');
    await desk.openRow('其他各类');
    await desk.press('停用');
    await desk.isRefused('照此修改，有的事项或督办单将无处可去，未予保存', '确认停用');
    await desk.says(/类事项在市层级没有去向/);
  });

  it('names a signer, also one that never signed before, but leaves no order without one', async () => {
    await desk.open('signatories', '签发人');
    await desk.press('新增签发人');
    await desk.pick('机关', '市考核办');
    await desk.pick('颜色', '蓝');
    await desk.pick('事项层级', '市级');
    await desk.pick('签发岗位', '市商务局局长');
    await desk.submit('新增签发人');
    await desk.reads(/已新增“市考核办/);
    await desk.press('停用');
    await desk.submit('确认停用');
    await desk.reads(/已停用“/);
    await desk.open('signatories', '签发人', '?colour=RED&q=山阳县');
    await desk.openRow('山阳县', '市级以下');
    await desk.press('停用');
    await desk.isRefused('照此修改，有的事项或督办单将无处可去，未予保存', '确认停用');
    await desk.says(/山阳县.*没有签发岗位/);
  });

  it('words a text of papers, only with places that a case fills, and restores it', async () => {
    await desk.open('document-texts', '文书用语');
    await desk.openRow('考核提示 · 蓝色');
    await desk.fill({ 第1条: '逾期将下发黄色督办单，{罚款}。' });
    await desk.isRefused('花括号中只能写本文字已有的填充处：{扣分}', '保存');
    await desk.fill({ 第1条: '逾期将下发黄色督办单，{扣分}。' });
    await desk.submit('保存');
    await desk.reads('已保存“考核提示 · 蓝色”');
    await desk.press('恢复系统用语');
    await desk.submit('保存');
    await desk.panel.getByText(/本单为/).waitFor();
  });

  it('adds a statutory limit under a code that dispatching can name, and ends it', async () => {
    await desk.open('statutory-limits', '法定时限');
    await desk.add('新增法定时限', { 代码: 'well permit', 事项: '取水许可', 时限: '20wd', 依据: '取水条例（示例）' });
    await desk.pick('类别', '审批手续');
    await desk.isRefused('须为大写字母开头的大写字母、数字和下划线', '新增法定时限');
    await desk.fill({ 代码: 'WELL_PERMIT' });
    await desk.submit('新增法定时限');
    await desk.reads('已新增“取水许可”');
    await desk.press('停用');
    await desk.submit('确认停用');
    await desk.reads('已停用“取水许可”');
  });

  it('imports a sheet once each row is sound', async () => {
    await desk.open('imports', '导入', '?kind=parties');
    const sheet = partySheet(3);
    await desk.choose('企业.csv', sheet.replace('山阳县,', '无此县,'));
    await desk.reads('共 3 行，其中 1 行有误；请改正后重新选择，尚未导入任何一行');
    await desk.admin.page
      .getByRole('row', { name: /第 2 行/ })
      .filter({ hasText: '无此县' })
      .waitFor();
    await desk.choose('企业.csv', sheet);
    await desk.reads('共 3 行，都可以导入');
    await desk.admin.button('导入 3 行').click();
    await desk.reads('共 3 项：已办 3，未办成 0，无须办 0');
  });

  it('gives those who were imported a link each, shown once', async () => {
    await desk.open('imports', '导入', '?kind=people-and-posts');
    await desk.choose(
      '人员.csv',
      '账户,姓名,单位编码,岗位,角色,级别\ndb.jingmao.clerk,骆观澜,DB-INDUSTRY,综合科科长,承办人,工作人员',
    );
    await desk.reads('共 1 行，都可以导入');
    await desk.admin.button('导入 1 行').click();
    await desk.reads('共 1 项：已办 1，未办成 0，无须办 0');
    await desk.open('people', '人员与账户', '?q=骆观澜');
    await desk.press('给 1 人发一次性链接');
    await desk.confirm('确定');
    await desk.panel.getByText('已给 1 人发一次性链接').waitFor();
    const link = await desk.panel.getByRole('cell', { name: /https?:/ }).innerText();
    await desk.press('已转告，关闭');
    await desk.admin.button('给 1 人发一次性链接').waitFor({ state: 'detached' });
    expect(link).toContain('/first-sign-in#');
  });
});
