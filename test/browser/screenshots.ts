/** `npm run screenshots`: the README's pictures, taken from the running system. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_POLICY } from '@zhuoluo/domain';
import type { Browser } from 'playwright-core';
import { Client } from '../../deploy/demo/client.ts';
import { idsByCode } from '../../deploy/demo/codes.ts';
import { Player } from '../../deploy/demo/play.ts';
import { startStack } from '../../deploy/local/stack.ts';
import { readSample } from '../../deploy/sample/sample.ts';
import { People } from '../support/api-client.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE, Person, type Seat } from './person.ts';
import { activate, SILENCE_PUNISHED } from './policies.ts';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');
/** Pictures load with the README. */
const LARGEST = 250_000;
const WALL: Seat = { width: 1920, height: 1080 };

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
  const ladder = await playDemo(url);
  await fileToday(people);
  mkdirSync(IMAGES, { recursive: true });
  const at = async (account: string, seat: Seat, address: string): Promise<Person> => {
    const person = await Person.at(browser, url, people.account(account), seat);
    await person.signIn();
    await person.page.goto(address);
    await person.page.getByRole('heading', { level: 1 }).waitFor();
    await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    return person;
  };
  await take('liaison-home', await at('sy.fagai.head', PHONE, '/home'));
  await take('file-case', await filling(await at('sy.fagai.head', PHONE, '/cases/new')));
  await take('case-ladder', await at('sl.dcb.head', OFFICE, `/cases/${ladder}`));
  await take('desk', await at('sy.renshe.head', OFFICE, '/desk'));
  await take('dispatch', await at('sy.zfb.dispatch1', OFFICE, '/dispatch'));
  await take('board', await at('sl.dcb.head', OFFICE, '/board'));
  await take('order-to-sign', await signing(await at('sy.zfb.head', OFFICE, '/orders/to-sign')));
  await take('wall', await at('sl.dcb.head', WALL, '/wall'));
}

/** @returns the case that came furthest, with the most orders */
async function playDemo(url: string): Promise<string> {
  const client = new Client(url, path.join(dataDir, 'accounts.json'));
  const admin = 'sl.zfb.admin';
  const player = new Player(
    client,
    await idsByCode(client, admin, '/units'),
    await idsByCode(client, admin, '/parties'),
  );
  console.log('演一遍样例事项，约两分钟 … playing the sample cases');
  const played = await Promise.all(readSample().cases.map((each) => player.play(each)));
  const [furthest] = played.toSorted((a, b) => b.case.orders.length - a.case.orders.length);
  if (!furthest) throw new Error('no sample case was played');
  return furthest.case.id;
}

/** What is on people's hands today, under the limits of the regulation; and an order that waits for its signature. */
async function fileToday(people: People): Promise<void> {
  await activate(people, SILENCE_PUNISHED);
  const { id } = await caseAt(people, 'toClaim', '新线投产缺操作工六十人', { urgency: 'URGENT' });
  await activate(people, DEFAULT_POLICY);
  await caseAt(people, 'onSite', '职工子女转学手续跨县办理慢', {
    category: 'OTHER',
    facts: '外地技术骨干七人随迁子女转学材料往返三次，影响人员稳定。',
    wish: '请一次性告知材料，暑期前办结。',
  });
  await caseAt(people, 'toDispatch', '柔性电路工程师引进缺安居政策', {
    category: 'TALENT',
    facts: '拟引进工程师五人，要求提供人才公寓或安居补贴，企业不知向哪家单位申请。',
    wish: '请明确政策口径和受理单位。',
  });
  await caseAt(people, 'toClaim', '二号车间缺质检员二十人', {
    facts: '二号车间下月投产，质检岗位需持证人员二十人，本地市场仅招到四人。',
    wish: '请组织定向培训和跨县招聘。',
  });
  await caseAt(people, 'toClaim', '实习生社保补贴申领被退', {
    category: 'POLICY',
    urgency: 'URGENT',
    facts: '十二名见习生社保补贴申报两次被退，未说明缺少哪项材料。',
    wish: '请一次性告知补正内容。',
  });
  await caseAt(people, 'inHand', '返乡务工人员岗前培训场地不足');
  await caseAt(people, 'toReview', '夜班通勤班车线路需增开');
  const supervisor = await people.as('sy.dcb.head');
  await eventually(
    'a yellow order to sign',
    async () => (await supervisor.get(`/cases/${id}`)).body.orders as { colour: string; state: string }[],
    (orders) => orders.some(({ colour, state }) => colour === 'YELLOW' && state === 'PENDING_SIGN'),
  );
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
