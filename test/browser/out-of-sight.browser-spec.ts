import { jest } from '@jest/globals';
import { openPool, type Pool } from '@zhuoluo/database';
import { eventually } from '../support/eventually.ts';
import { caseAt, orderedCase } from './cases.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

const SENTENCE = '此事项已不在您的办理范围内，不能再提交';
const WRITTEN = '写到一半的进展。';

describe('what goes out of sight while somebody writes about it', () => {
  let stand: Stand;
  let pool: Pool;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
    pool = openPool({ databaseUrl: stand.databaseUrl, max: 1, applicationName: 'test' });
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(async () => {
    await pool.end();
    await stand.stop();
  });

  it.each([
    ['on the case page, on a phone', PHONE, (id: string) => `/cases/${id}`],
    ['at the workbench, on a desk', OFFICE, () => '/desk?tab=inHand'],
  ])('leaves the form with its text, and says what is possible: a case %s', async (where, seat, addressOf) => {
    const { id, title } = await caseAt(stand.people, 'inHand', `移走的事项：${where.slice(0, 8)}`);
    const officer = await stand.signedIn('sy.renshe.officer', seat, addressOf(id));
    if (seat === OFFICE) await officer.pick(title);
    await officer.button('反馈进展').click();
    await officer.page.getByRole('dialog', { name: /^反馈进展 · [\w-]+-01$/ }).waitFor();
    await officer.field('进展').fill(WRITTEN);
    officer.expectFaults(/404/);
    await takeAway(id);
    await officer.button('提交进展').click();
    await saysSo(officer, '进展', WRITTEN);
    await officer.page.reload();
    await officer.page.getByRole('region', { name: '您填写的内容' }).getByText(WRITTEN).waitFor();
    await officer.button('不用了，清空').click();
    await officer.page.getByRole('region', { name: '您填写的内容' }).waitFor({ state: 'detached' });
  });

  it('leaves the form with its text, untouched: an order', async () => {
    await stand.activate(BLUE_SOON);
    const { id, orderId } = await orderedCase(stand.people, '移走的督办单');
    await stand.activate(UNHURRIED);
    const head = await stand.signedIn('sy.renshe.head', OFFICE, `/orders/${orderId}`);
    await head.button('反馈').click();
    await head.page.getByRole('dialog', { name: /^反馈 · .*〔\d{4}〕\d+号$/ }).waitFor();
    await head.field('反馈内容').fill(WRITTEN);
    head.expectFaults(/404/);
    await takeAway(id);
    await eventually(
      'the page to learn it, as when somebody comes back to the window',
      async () => {
        await head.page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
        return head.page.getByText(SENTENCE).isVisible();
      },
      Boolean,
    );
    await saysSo(head, '反馈内容', WRITTEN);
    expect(await head.button('提交反馈').isDisabled()).toBe(true);
    await head.page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
    await head.reads('没有这张督办单，或不在您的权限范围内');
    await head.page.getByRole('region', { name: '您填写的内容' }).getByText(WRITTEN).waitFor();
    await head.button('返回').click();
    await head.heading('工作台');
  });

  async function saysSo(person: Person, field: string, text: string): Promise<void> {
    await person.reads(SENTENCE);
    await person.reads('您填写的内容还在');
    expect(await person.field(field).inputValue()).toBe(text);
  }

  /** Everything of a case that was its department's is another's. */
  async function takeAway(caseId: string): Promise<void> {
    const other = `(SELECT id FROM unit WHERE code = 'SY-HOUSING')`;
    await pool.query(`UPDATE "case" SET unit_id = ${other} WHERE id = $1`, [caseId]);
    for (const table of ['task', 'supervision_order'])
      await pool.query(`UPDATE ${table} SET unit_id = ${other} WHERE case_id = $1`, [caseId]);
  }
});
