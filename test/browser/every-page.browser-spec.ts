import { AxeBuilder } from '@axe-core/playwright';
import { jest } from '@jest/globals';
import { openPool } from '@zhuoluo/database';
import { eventually } from '../support/eventually.ts';
import { fileLongWords, type LongWords } from './long-words.ts';
import { declaredPaths, isAt } from './pages.ts';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { BLUE_SOON } from './policies.ts';
import { type Stand, startStand } from './stand.ts';
import { clippedTexts, cutTexts, isOnTop, overhang, untranslated } from './what-shows.ts';

jest.setTimeout(240_000);

/** One of each role, and what of other pages' they come to from their lists. */
const ROLES = {
  LIAISON: ['sy.fagai.head', 'case', 'party'],
  ENTERPRISE: ['sy.hengqi.enterprise', 'case'],
  UNIT_OFFICER: ['sy.renshe.officer', 'case'],
  UNIT_HEAD: ['sy.renshe.head', 'case', 'order'],
  DISPATCHER: ['sy.zfb.dispatch1', 'case', 'order'],
  SUPERVISOR: ['sy.dcb.head', 'case', 'order'],
  LEADER: ['sl.zfb.mayor', 'case', 'order'],
  HOTLINE: ['sl.rexian.operator1', 'case'],
  ASSESSOR: ['sl.khb.assessor', 'case', 'order'],
  ADMIN: ['sl.zfb.admin', 'case'],
} as const satisfies Record<string, readonly [account: string, ...('case' | 'order' | 'party')[]]>;

const PASSABLE = new Set(['minor', 'moderate']);
/** The text width of an A4 sheet in CSS pixels. */
const PAPER: Seat = { width: 703, height: 1000 };

/** Run in the page. */
const WHITE_SPACE_OF_THE_REQUIREMENT = `getComputedStyle([...document.querySelectorAll('#root *')].find(
  (box) => box.childElementCount === 0 && box.textContent.startsWith('三日内拿出办法'))).whiteSpace`;

describe('every page of every role, with the longest texts', () => {
  let stand: Stand;
  let filed: LongWords;

  beforeAll(async () => {
    stand = await startStand(BLUE_SOON);
    filed = await fileLongWords(stand.people);
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  const screens = Object.entries(ROLES).flatMap(([role, [account, ...others]]) =>
    [PHONE, OFFICE].map((seat) => ({ role, width: seat.width, seat, account, others })),
  );

  it.each(screens)(
    'fits the screen of $width pixels, is translated, has no dead link and no barrier; H19 from a desk it prints whole, without menu and buttons: $role',
    async ({ seat, account, others }) => {
      const person = await stand.signedIn(account, seat);
      const found: string[] = [];
      for (const address of await addressesOf(person, others)) {
        await open(person, address);
        const faults = [...(await faultsOf(person)), ...(seat === OFFICE ? await faultsOnPaper(person) : [])];
        found.push(...faults.map((fault) => `${address}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );

  it('keeps the line ends of what people write', async () => {
    const person = await stand.signedIn('sy.zfb.dispatch1', OFFICE, `/cases/${filed.caseId}`);
    const facts = person.page.locator('dd').filter({ hasText: '第一行' });
    await facts.waitFor();
    expect((await facts.innerText()).startsWith('第一行\n第二行\n\n')).toBe(true);
    await person.reads('三日内拿出办法');
    expect(await person.page.evaluate<string>(WHITE_SPACE_OF_THE_REQUIREMENT)).toMatch(/^pre/);
  });

  it('would tell a title that its box cuts', async () => {
    const { page } = await stand.signedIn('sy.zfb.dispatch1', PHONE, `/cases/${filed.caseId}`);
    expect(await clippedTexts(page)).toEqual([]);
    await page.addStyleTag({ content: 'h1 { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }' });
    expect(await clippedTexts(page)).toEqual([expect.stringMatching(/^cut: h1/)]);
  });

  it('shows every figure of what is overdue on a phone, without moving anything sideways', async () => {
    const pool = openPool({ databaseUrl: stand.databaseUrl, max: 1, applicationName: 'test' });
    await pool.query(`UPDATE "case" SET due_at = now() - interval '20 days' WHERE id = $1`, [filed.caseId]);
    await pool.end();
    const { page } = await stand.signedIn('sy.dcb.head', PHONE, '/board');
    const figures = page.getByRole('table', { name: '超期分布' }).getByRole('link');
    await figures.first().waitFor();
    const boxes = await Promise.all((await figures.all()).map((figure) => figure.boundingBox()));
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.filter((box) => box === null || box.x + box.width > PHONE.width)).toEqual([]);
    expect(await page.getByRole('table', { name: '超期分布' }).getByRole('rowheader').count()).toBeGreaterThan(0);
  });

  it('keeps the paper in view beside a history longer than the screen', async () => {
    const { page } = await stand.signedIn('sy.dcb.head', OFFICE, `/orders/${filed.orderId}`);
    const [paper, history] = [page.getByTitle('督办单公文'), page.getByRole('region', { name: '办理经过' })];
    await Promise.all([paper.waitFor(), history.waitFor()]);
    await page.addStyleTag({ content: 'section:last-child > ol { padding-bottom: 2000px }' });
    // Turned again, because a wheel that turns before the page has grown moves it no further.
    await eventually(
      'the page to scroll',
      async () => {
        await page.mouse.wheel(0, 1200);
        return page.evaluate<number>('scrollY');
      },
      (y) => y >= 1200,
    );
    expect(await isOnTop(paper)).toBe(true);
  });

  async function addressesOf(person: Person, others: readonly ('case' | 'order' | 'party')[]): Promise<string[]> {
    const links = person.page.getByRole('navigation').getByRole('link');
    const menu = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const ids = {
      case: `/cases/${filed.caseId}`,
      order: `/orders/${filed.orderId}`,
      party: `/parties/${filed.partyId}`,
    };
    const wall = menu.includes('/board') ? ['/wall'] : [];
    return [...new Set([...menu, ...others.map((other) => ids[other]), ...wall])];
  }

  async function open(person: Person, address: string): Promise<void> {
    await person.open(address);
    await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  }

  async function faultsOf(person: Person): Promise<string[]> {
    const { page } = person;
    return [
      ...(await overhang(page)),
      ...(await clippedTexts(page)),
      ...(await untranslated(page)),
      ...(await deadLinks(person)),
      ...(await barriers(person)),
    ];
  }

  /** Of the page that is open. */
  async function faultsOnPaper(person: Person): Promise<string[]> {
    const { page } = person;
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: PAPER.width, height: PAPER.height! });
    await page.emulateMedia({ media: 'print' });
    const faults = [
      ...(await overhang(page)),
      ...(await cutTexts(page)),
      ...(await onScreensOnly(person)).map((text) => `beside the words: ${text}`),
    ];
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(size);
    return faults.map((fault) => `printed: ${fault}`);
  }

  async function deadLinks({ page }: Person): Promise<string[]> {
    const hrefs = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const known = declaredPaths();
    return hrefs
      .filter((href) => !href.startsWith('/api/') && !known.some((declared) => isAt(declared, href)))
      .map((href) => `leads nowhere: ${href}`);
  }

  async function onScreensOnly({ page }: Person): Promise<string[]> {
    const shown = page.locator('[data-screen-only], button.ant-btn').filter({ visible: true });
    return shown.allInnerTexts();
  }

  async function barriers({ page }: Person): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations
      .filter(({ impact }) => !PASSABLE.has(impact ?? ''))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }
});
