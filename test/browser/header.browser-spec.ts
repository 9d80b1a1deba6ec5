import { jest } from '@jest/globals';
import { OFFICE, PHONE, type Person } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { type Stand, startStandWithoutTemporal } from './stand.ts';

jest.setTimeout(120_000);

const IN_THE_NAME_OF = { 'sy.renshe.head': 'unit', 'sy.hengqi.enterprise': 'party' } as const;

describe('the header of every page', () => {
  let stand: Stand;

  beforeAll(async () => {
    stand = await startStandWithoutTemporal(UNHURRIED);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each(Object.entries(IN_THE_NAME_OF))('names %s and their %s, and signs them out', async (account, place) => {
    const person = await stand.seat(account, OFFICE);
    await person.signIn();
    const { body: me } = await (await stand.people.as(account)).get('/me');
    for (const entry of ['消息', '事项', '我的']) {
      await person.goTo(entry);
      expect(await signedInAs(person).getByRole('link').innerText()).toBe(`${me.name}\n${me[place].name}`);
    }
    await person.button('退出').click();
    await person.heading('登录着落');
    await person.open('/account');
    await person.heading('登录着落');
  });

  it('keeps them in a menu on a phone, which Escape and a tap elsewhere close', async () => {
    const person = await stand.seat('sy.renshe.head', PHONE);
    await person.signIn();
    const menu = person.page.getByRole('banner').getByRole('button', { name: '单位和退出' });
    await menu.click();
    await person.page.keyboard.press('Escape');
    await signedInAs(person).waitFor({ state: 'detached' });
    expect(await menu.evaluate((button) => button.matches(':focus'))).toBe(true);
    await menu.click();
    await person.page.mouse.click(PHONE.width / 2, 600);
    await signedInAs(person).waitFor({ state: 'detached' });
    await menu.click();
    await signedInAs(person).getByRole('link').click();
    await person.heading('已登录的设备');
    await signedInAs(person).waitFor({ state: 'detached' });
    await menu.click();
    await signedInAs(person).getByRole('button', { name: '退出' }).click();
    await person.heading('登录着落');
  });

  function signedInAs({ page }: Person) {
    return page.getByRole('banner').getByRole('group', { name: '当前登录' });
  }
});
