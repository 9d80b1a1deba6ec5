/** `npm run screenshots`: the README's pictures, taken from the running system. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startStack } from '../../apps/local/src/stack.ts';
import { People } from '../support/api-client.ts';
import { launchChromium } from '../support/chromium.ts';
import { OFFICE, PHONE, Person, type Seat } from './person.ts';
import { fileToday, fillBoard, playDemo } from './scenery.ts';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');
/** Pictures load with the README. */
const LARGEST = 250_000;
const WALL: Seat = { width: 1920, height: 1080 };
/** Lower where there is less to show, higher for a sheet of paper. */
const LOW: Seat = { ...OFFICE, height: 720 };
const HIGH: Seat = { ...OFFICE, height: 1200 };

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'zhuoluo-screenshots-'));
const stack = await startStack({ policy: 'fast', dataDir, report: console.log });
const browser = await launchChromium();
try {
  await takeAll(browser, stack.apiUrl);
} finally {
  await browser.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const people = await People.of(url, dataDir);
  console.log('演一遍样例事项，约两分钟 … playing the sample cases');
  const ladder = await playDemo(url, dataDir);
  await fillBoard(people, url, dataDir);
  await fileToday(people);
  mkdirSync(IMAGES, { recursive: true });
  const at = async (account: string, seat: Seat, address: string): Promise<Person> => {
    const person = await Person.at(browser, url, people.account(account), seat);
    await person.signIn();
    await person.open(address);
    await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    return person;
  };
  await take('liaison-home', await at('sy.fagai.head', PHONE, '/home'));
  await take('file-case', await filling(await at('sy.fagai.head', PHONE, '/cases/new')));
  await take('case-ladder', await at('sl.khb.assessor', OFFICE, `/cases/${ladder}`));
  await take('desk', await at('sy.renshe.head', LOW, '/desk'));
  await take('dispatch', await at('sy.zfb.dispatch1', LOW, '/dispatch'));
  await take('board', await at('sl.dcb.head', OFFICE, '/board'));
  await take('order-to-sign', await signing(await at('sy.zfb.head', HIGH, '/orders/to-sign')));
  await take('wall', await at('sl.dcb.head', WALL, '/wall'));
}

/** In the middle of it. */
async function filling(liaison: Person): Promise<Person> {
  await liaison.choose('类别', '融资');
  await liaison.choose('紧急程度', '急');
  await liaison.field('一句话说清困难').fill('设备更新贷款缺抵押物');
  await liaison.field('困难情况').fill('更新贴片设备需贷款八百万元，厂房已抵押，银行要求追加担保。');
  await liaison.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  return liaison;
}

async function signing(leader: Person): Promise<Person> {
  await leader.pick('新线投产缺操作工六十人');
  await leader.page.frameLocator('[title=督办单公文]').getByText('督办单').first().waitFor();
  return leader;
}

async function take(name: string, person: Person): Promise<void> {
  const file = path.join(IMAGES, `${name}.png`);
  await person.page.screenshot({ path: file, animations: 'disabled' });
  const { size } = statSync(file);
  if (person.faults.length > 0) throw new Error(`${name}: ${person.faults.join('; ')}`);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes, ${LARGEST} at most`);
  await person.leave();
  console.log(`  ${path.relative(process.cwd(), file)} ${Math.round(size / 1000)} kB`);
}
