import { jest } from '@jest/globals';
import { caseAt } from './cases.ts';
import { OFFICE, PHONE } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

const BASIS = '县人社局三定方案第四条：厂区道路不属本局职责。';

describe('退单, in the browser', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each([
    ['a desk', OFFICE],
    ['a phone', PHONE],
  ])('goes from the desk of the unit to the queue of its office and back, on %s', async (where, seat) => {
    const title = `厂区道路破损：${where}`;
    const { id } = await caseAt(stand.people, 'toClaim', title);
    const head = await stand.signedIn('sy.renshe.head', seat, '/desk');
    await head.pick(title);
    await head.button('退单').click();
    await head.field('退单依据').fill(BASIS);
    await head.button('申请退单').click();
    await head.reads('已申请退单，等待专班办公室决定');

    await head.open('/desk?tab=asked');
    await head.pick(title);
    await head.reads('等待山阳县政府办公室决定');
    await head.reads(/剩 \d/);
    await head.button('撤回申请').waitFor();

    const dispatcher = await stand.signedIn('sy.zfb.dispatch1', seat, '/');
    await dispatcher.followNotice('有申请待您决定', title);
    await dispatcher.heading(title);
    await dispatcher.goTo('申请');
    await dispatcher.pick(title);
    await dispatcher.reads(BASIS);
    await dispatcher.button('决定退单').click();
    await dispatcher.choose('决定', '不同意');
    await dispatcher.field('不同意的理由').fill('园区用工保障由你局牵头。');
    await dispatcher.button('不同意，由该单位办理').click();
    await dispatcher.reads('已退回原单位办理');
    await dispatcher.reads('没有待您决定的申请');

    await head.followNotice('您单位的申请已有决定', title);
    await head.reads('不同意山阳县人社局退单，由该单位办理');
    await head.reads('园区用工保障由你局牵头。');
    expect((await (await stand.people.as('sy.renshe.head')).get(`/cases/${id}`)).body.leadTask).toMatchObject({
      ...{ state: 'CLAIMED', claimMode: 'FORCED' },
    });
  });
});
