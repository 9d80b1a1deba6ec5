import path from 'node:path';
import { DEFAULT_POLICY } from '@zhuoluo/regulation/rules';
import { Client } from '../../apps/demo/src/client.ts';
import { idsByCode } from '../../apps/demo/src/codes.ts';
import { Player } from '../../apps/demo/src/play.ts';
import { readSample, type SampleCase } from '../../deploy/sample/sample.ts';
import type { People } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { caseAt } from './cases.ts';
import { activate, SILENCE_PUNISHED, stopsAt, UNHURRIED } from './policies.ts';

/** More blue than yellow, more yellow than red, most without any: as it should be. */
const MIX = [null, 'BLUE', 'YELLOW', 'BLUE', null, 'RED', 'BLUE', 'YELLOW', null, 'BLUE'] as const;

async function playerAt(url: string, dataDir: string): Promise<Player> {
  const client = new Client(url, path.join(dataDir, 'accounts.json'));
  const ids = (path: string) => idsByCode(client, 'sl.zfb.admin', path);
  return new Player(client, await ids('/units'), await ids('/parties'));
}

/** Plays the written cases under the fast policy. @returns the one with the most orders */
export async function playDemo(url: string, dataDir: string): Promise<string> {
  const player = await playerAt(url, dataDir);
  const played = await Promise.all(readSample().cases.map((each) => player.play(each)));
  const [furthest] = played.toSorted((a, b) => b.case.orders.length - a.case.orders.length);
  if (!furthest) throw new Error('no sample case was played');
  return furthest.case.id;
}

/** The hotline files the written cases once more, and their departments keep silent for as long as each colour takes. */
export async function fillBoard(people: People, url: string, dataDir: string): Promise<void> {
  const player = await playerAt(url, dataDir);
  const { cases } = readSample();
  for (const colour of new Set(MIX)) {
    await activate(people, colour === null ? UNHURRIED : stopsAt(colour));
    const chosen = cases.filter((_, index) => MIX[index % MIX.length] === colour);
    const filed = await Promise.all(chosen.map((each) => player.play(byHotline(each))));
    const supervisor = await people.as('sl.dcb.head');
    for (const { case: c } of filed)
      await eventually(
        `case ${c.caseNo} to be ${colour}`,
        async () => (await supervisor.get(`/cases/${c.id}`)).body.colour as string | null,
        (seen) => seen === colour,
        60_000,
      );
  }
}

function byHotline(written: SampleCase): SampleCase {
  return { ...written, account: 'sl.rexian.operator1', source: 'HOTLINE', level: 'DEPARTMENT', script: [] };
}

/** What is on people's hands today, under the limits of the regulation; and an order that waits for its signature. */
export async function fileToday(people: People): Promise<void> {
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
  await caseAt(people, 'toDispatch', '女职工托育场地难落实', {
    facts: '二线女职工占六成，子女托育无着，影响夜班排班。',
    wish: '请协调园区配套托育场地。',
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
  await caseAt(people, 'toReview', '技能等级认定名额不足');
  const supervisor = await people.as('sy.dcb.head');
  await eventually(
    'a yellow order to sign',
    async () => (await supervisor.get(`/cases/${id}`)).body.orders as { colour: string; state: string }[],
    (orders) => orders.some(({ colour, state }) => colour === 'YELLOW' && state === 'PENDING_SIGN'),
  );
}
