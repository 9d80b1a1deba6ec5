import { AxeBuilder } from '@axe-core/playwright';
import { jest } from '@jest/globals';
import { caseAt, orderedCase } from './cases.ts';
import { partySheet, sendSheet } from '../support/send-sheet.ts';
import { declaredPaths, isAt } from './pages.ts';
import { OFFICE, PHONE, type Person } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';

jest.setTimeout(240_000);

const PASSABLE = new Set(['minor', 'moderate']);

/** The tasks of a unit that the ranking counts, of lately. */
function rankedTasks(unitId: string): string {
  const [from, to] = [-30, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  return `/board/tasks?unitId=${unitId}&figure=tasks&from=${from}&to=${to}`;
}

describe('the pages', () => {
  let stand: Stand;
  /** Who looks at which addresses: together they are all pages there are. */
  let tours: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
    const { people } = stand;
    const ordered = await orderedCase(people, '园区道路断头影响物流');
    await caseAt(people, 'onSite', '设备用电扩容受阻');
    await caseAt(people, 'toDispatch', '贷款到期续贷困难');
    await caseAt(people, 'toReview', '环评批复迟迟未下');
    const { body } = await (await people.as('sy.fagai.head')).get(`/cases/${ordered.id}`);
    const aCase = `/cases/${ordered.id}`;
    const imported = await sendSheet(await people.as('sl.zfb.admin'), '/imports/parties', partySheet(20));
    const managed = declaredPaths().filter((declared) => /^\/manage\b[^:]*$/.test(declared));
    tours = {
      'sy.fagai.head': [
        '/home',
        '/cases',
        '/cases?view=table',
        '/cases/new',
        aCase,
        `/parties/${body.party.id}`,
        '/inbox',
        '/account',
      ],
      'sy.hengqi.enterprise': ['/home', '/cases/new', aCase],
      'sy.renshe.head': ['/desk', '/desk?tab=inHand', '/desk?tab=orders'],
      'sy.zfb.dispatch1': ['/dispatch', '/dispatch?tab=toReview', '/requests', aCase],
      'sl.zfb.mayor': ['/leading', '/leading?tab=portfolio'],
      'sl.zfb.admin': [...managed, `/manage/operations/${imported.body.id}`],
      'sy.dcb.head': [
        '/board',
        '/coverage',
        rankedTasks(body.leadTask.unit.id),
        '/orders',
        '/orders?view=table',
        `/orders/${ordered.orderId}`,
        '/orders/to-sign',
        '/orders/desk',
        '/cases/to-decide',
        '/wall',
      ],
    };
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it('are all among those looked at here', () => {
    const toured = Object.values(tours).flat();
    expect(declaredPaths().filter((declared) => !toured.some((address) => isAt(declared, address)))).toEqual([]);
  });

  it.each([
    ['at 375 pixels in Chinese', { ...PHONE, language: 'zh-CN' }],
    ['at 375 pixels in English', { ...PHONE, language: 'en' }],
    ['at 1440 pixels in Chinese', { ...OFFICE, language: 'zh-CN' }],
    ['at 1440 pixels in English', { ...OFFICE, language: 'en' }],
  ] as const)('have no serious barrier, no error, and fit the screen, %s', async (_, seat) => {
    const found = [];
    const isEnglish = seat.language === 'en';
    const stranger = await stand.seat('sy.fagai.head', seat);
    found.push(...(await lookAt(stranger, '/sign-in', isEnglish)));
    for (const [account, addresses] of Object.entries(tours)) {
      const person = await stand.signedIn(account, seat);
      for (const address of addresses) found.push(...(await lookAt(person, address, isEnglish)));
    }
    expect(found).toEqual([]);
  });

  it.each(['/board', '/wall'])('can be read while what is new lights up: %s', async (address) => {
    const person = await stand.signedIn('sy.dcb.head', { ...OFFICE, language: 'zh-CN' });
    await open(person, address);
    await person.page.addStyleTag({ content: '* { animation-duration: 9999s !important }' }); // all of them begin, and go no further
    expect(await barriers(person, address)).toEqual([]);
  });

  async function lookAt(person: Person, address: string, isEnglish: boolean): Promise<string[]> {
    const { page } = person;
    await open(person, address);
    // What keeps somebody out is in the structure, the same in either language.
    const found = isEnglish ? [] : await barriers(person, address);
    const overhang = (await page.evaluate<number>('document.documentElement.scrollWidth')) - page.viewportSize()!.width;
    return overhang > 0 ? [...found, `${address}: ${overhang} pixels wider than the screen`] : found;
  }

  async function open(person: Person, address: string): Promise<void> {
    await person.open(address);
    await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  }

  async function barriers({ page }: Person, address: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations
      .filter(({ impact }) => !PASSABLE.has(impact ?? ''))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${address}: ${id}: ${html}`));
  }
});
