import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(120_000);

/** Run in the page: the browser's own dialog is no page. */
const COUNT_PRINTS = `window.prints = 0; window.print = () => { window.prints += 1; };`;

describe('what people take to a meeting on paper', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('is printed by a button: the page of a case, and the board', async () => {
    const { id } = await caseAt(stand.people, 'toDispatch', '打印出来的事项');
    const supervisor = await stand.signedIn('sy.dcb.head', OFFICE);
    const { page } = supervisor;
    for (const address of [`/cases/${id}`, '/board']) {
      await supervisor.open(address);
      await page.evaluate(COUNT_PRINTS);
      await supervisor.button('打印').click();
      expect(await page.evaluate<number>('window.prints')).toBe(1);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await supervisor.button('打印').waitFor({ state: 'detached' });
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('is chosen in the 台账, which is counted, sorted, kept as a view, copied and printed', async () => {
    for (const n of [1, 2, 3]) await caseAt(stand.people, 'onSite', `台账第${n}件`, { notDuplicate: true });
    const person = await stand.signedIn('sy.fagai.head', OFFICE, '/cases?q=台账第');
    const { page } = person;
    await person.choose('显示方式', '台账');
    await person.reads('共 3 件');
    const titles = () => page.getByRole('rowheader').allTextContents();
    await page.getByRole('button', { name: '按“建单时间”排序' }).click();
    await page.getByRole('columnheader', { name: '建单时间' }).and(page.locator('[aria-sort=descending]')).waitFor();
    await page.getByRole('rowheader', { name: '台账第3件' }).and(page.locator('tr:first-child > *')).waitFor();
    expect(await titles()).toEqual(['台账第3件', '台账第2件', '台账第1件']);

    await person.button('我的视图').click();
    await person.field('视图名称').fill('我的台账');
    await person.button('保存').click();
    await page.getByRole('link', { name: '我的台账' }).waitFor();
    await person.open('/cases');
    await person.button('我的视图').click();
    await page.getByRole('link', { name: '我的台账' }).click();
    await person.reads('共 3 件');

    await page.getByRole('checkbox', { name: '选择“台账第2件”' }).check();
    await person.reads('已选 1 件');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await person.button('复制到表格').click();
    await person.reads('已复制 1 行');
    const [heads, row, ...more] = (await page.evaluate<string>('navigator.clipboard.readText()')).split('\n');
    expect(heads!.split('\t').slice(0, 2)).toEqual(['标题', '案号']);
    expect(row!.split('\t')[0]).toBe('台账第2件');
    expect(more).toEqual([]);

    await page.evaluate(COUNT_PRINTS);
    await person.button('打印').click();
    await page.waitForFunction('window.prints === 1');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('rowheader').filter({ visible: true }).allTextContents()).toEqual(['台账第2件']);
    await person.reads(/打印于/);
  });
});
