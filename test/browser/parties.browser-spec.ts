import { jest } from '@jest/globals';
import { openPool, type Pool } from '@zhuoluo/database';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(120_000);

/** More than one page of the API holds. */
const MANY = 250;
const LAST = { id: `ffffffff-0000-7000-8000-${String(MANY).padStart(12, '0')}`, name: `山阳第${MANY}号企业（示例）` };

describe('a county with more enterprises and projects than fit into a list', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(UNHURRIED);
    const pool = openPool({ databaseUrl: stand.databaseUrl, max: 1, applicationName: 'test' });
    await register(pool, MANY).finally(() => pool.end());
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('has a case filed for the last of them, found by its name', async () => {
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, '/cases/new');
    const { page } = dispatcher;
    await page.getByRole('combobox', { name: '企业或项目' }).fill(`第${MANY}号`);
    await page.locator('.ant-select-item-option', { hasText: LAST.name }).click();
    await dispatcher.choose('类别', '用工');
    await dispatcher.field('一句话说清困难').fill('列表之外的企业缺操作工');
    await dispatcher.field('困难情况').fill('尚缺操作工六十人。');
    await dispatcher.field('希望怎么解决').fill('请组织专场招聘。');
    expect(await dispatcher.field('企业联系人').inputValue()).toBe('联系人（示例）');
    await dispatcher.button('提交建单').click();
    await dispatcher.heading('列表之外的企业缺操作工');
    await dispatcher.reads(new RegExp(LAST.name));
  });

  it('has the last of them named where a link to the form is about it', async () => {
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', PHONE, `/cases/new?party=${LAST.id}`);
    await dispatcher.reads(`${LAST.name}（山阳县）`);
    expect(await dispatcher.field('企业联系人').inputValue()).toBe('联系人（示例）');
    await dispatcher.field('困难情况').fill('尚缺操作工六十人。');
    await dispatcher.page.reload();
    await dispatcher.reads('已恢复上次未提交的内容');
    await dispatcher.button('不用了，清空').click();
    await dispatcher.reads(`${LAST.name}（山阳县）`);
  });

  it('has a page for the last of them, and none for what the reader may not see', async () => {
    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/parties/${LAST.id}`);
    await dispatcher.heading(LAST.name);
    const elsewhere = await stand.signedIn('ln.zfb.dispatch1', OFFICE);
    elsewhere.expectFaults(/404/);
    await elsewhere.open(`/parties/${LAST.id}`);
    await elsewhere.reads('没有这家企业或项目，或不由您联系');
    await elsewhere.open(`/cases/new?party=${LAST.id}`);
    await elsewhere.reads('选择企业或项目，可输入名称查找');
  });
});

/** After all others, in the order of their registration. */
async function register(pool: Pool, many: number): Promise<void> {
  await pool.query(
    `INSERT INTO party (id, code, kind, name, region_id, contact)
    SELECT ('ffffffff-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'TEST-' || n, 'ENTERPRISE',
      format('山阳第%s号企业（示例）', n), r.id, '{"name": "联系人（示例）", "phone": "0914-×××××××"}'
    FROM generate_series(1, $1::int) AS n, region r WHERE r.code = 'SY'`,
    [many],
  );
}
