import type { Browser, BrowserContext, Cookie, Locator, Page } from 'playwright-core';
import type { Account } from '../support/api-client.ts';

/** What somebody sits or stands in front of. */
export interface Seat {
  /** CSS pixels: 375 is a small phone, 1440 an office screen. */
  readonly width: number;
  readonly height?: number;
  readonly language?: 'zh-CN' | 'en';
  /** Of the device; Asia/Shanghai where none is said. */
  readonly timeZone?: string;
}

export const PHONE: Seat = { width: 375 };
export const OFFICE: Seat = { width: 1440 };

const HEIGHT = { phone: 812, office: 900 };
const PHONE_AT_MOST = 600;
/** Long enough for a busy machine; what is waited for comes in a moment. */
const PATIENCE_MS = 30_000;

const MINE = '我的';

/** One account at a browser of its own, using the pages as a person does: by what is written on them. */
export class Person {
  readonly page: Page;
  readonly account: Account;
  /** What a developer would see in red: messages of the console, errors, requests that failed or were refused. */
  readonly faults: string[] = [];
  readonly #context: BrowserContext;
  #expected: RegExp | null = null;

  private constructor(context: BrowserContext, page: Page, account: Account) {
    this.#context = context;
    this.page = page;
    this.account = account;
    this.#listen();
  }

  /** @param session of an earlier sign-in, which the browser then remembers */
  static async at(
    browser: Browser,
    url: string,
    account: Account,
    { width, height, language = 'zh-CN', timeZone = 'Asia/Shanghai' }: Seat,
    session: readonly Cookie[] = [],
  ): Promise<Person> {
    const isPhone = width <= PHONE_AT_MOST;
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height: height ?? (isPhone ? HEIGHT.phone : HEIGHT.office) },
      deviceScaleFactor: isPhone ? 2 : 1,
      isMobile: isPhone,
      hasTouch: isPhone,
      locale: 'zh-CN',
      timezoneId: timeZone,
      reducedMotion: 'reduce',
      storageState: {
        cookies: [...session],
        origins: [{ origin: url, localStorage: remembered(language, session.length > 0) }],
      },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Person(context, await context.newPage(), account);
  }

  async signIn(): Promise<void> {
    await this.page.goto('/');
    await this.fillSignIn();
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** What stays in the browser of it. */
  session(): Promise<readonly Cookie[]> {
    return this.#context.cookies();
  }

  /** By its address, as from a bookmark. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Fills in the sign-in form on the screen, and sends it. */
  async fillSignIn(): Promise<void> {
    const form = this.page.locator('form', { has: this.page.getByLabel(/^(密码|Password)$/) });
    const name = form.getByLabel(/^(账户|Account)$/);
    if (await name.isEditable()) await name.fill(this.account.account);
    await form.getByLabel(/^(密码|Password)$/).fill(this.account.password);
    await form.getByRole('button', { name: /^(登 ?录|Sign in)$/ }).click();
  }

  /** By the menu, as it stands at this width. What a phone's has no room for is one page further, under 我的, which names what waits there. */
  async goTo(entry: string): Promise<void> {
    const name = entry === MINE ? new RegExp(MINE) : new RegExp(`^(?!.*${MINE}).*${entry}(?!.*${entry})`);
    const link = this.page.getByRole('navigation').getByRole('link', { name });
    if (!(await link.first().isVisible())) await this.goTo(MINE);
    await link.filter({ visible: true }).first().click();
  }

  /** Chooses one of a list of things to do. */
  async pick(text: string | RegExp): Promise<void> {
    await this.page.getByRole('list').getByRole('button').filter({ hasText: text }).first().click();
  }

  async openNotice(kind: string, title: string): Promise<void> {
    await this.followNotice(kind, title);
    await this.heading(title);
  }

  async followNotice(kind: string, title: string): Promise<void> {
    await this.goTo('消息');
    const told = this.page.getByRole('article').filter({ hasText: kind }).filter({ hasText: title });
    await told.waitFor();
    const link = told.getByRole('link', { name: kind });
    if (!(await link.first().isVisible())) await told.locator('summary').click();
    await link.first().click();
  }

  heading(text: string): Promise<void> {
    return this.page.getByRole('heading', { name: text }).first().waitFor();
  }

  /** The last one with that name: what is open lies on top. */
  button(name: string): Locator {
    return this.page
      .getByRole('button', { name: nameOf(name) })
      .filter({ visible: true })
      .last();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label });
  }

  /** Chosen is what the page shows as chosen: some choices stand in the address, and are drawn from there. */
  async choose(group: string, choice: string): Promise<void> {
    const radio = this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true });
    await radio.click();
    await radio.and(this.page.locator(':checked')).waitFor();
  }

  /** Names a document behind a result. */
  async nameEvidence(name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: '佐证材料名称' });
    await field.fill(name);
    await field.press('Enter');
  }

  /** Waits until it can be read somewhere on the page. */
  reads(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async goOffline(): Promise<void> {
    this.expectFaults(/ERR_INTERNET_DISCONNECTED|EventSource/);
    await this.#context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.#context.setOffline(false);
  }

  /** As when the session ends on the server: the next request is refused. */
  async loseSession(): Promise<void> {
    this.expectFaults(/401/);
    await this.#context.clearCookies();
  }

  /** What goes wrong on purpose is no fault. */
  expectFaults(like: RegExp): void {
    this.#expected = like;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  #listen(): void {
    this.#context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.#note(message.text());
    });
    this.#context.on('weberror', (error) => this.#note(error.error().message));
    this.#context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page that is left takes back what it was still asking.
      if (why !== 'net::ERR_ABORTED') this.#note(`${request.method()} ${request.url()}: ${why}`);
    });
    this.#context.on('response', (response) => {
      if (response.status() >= 400)
        this.#note(`${response.request().method()} ${response.url()}: ${response.status()}`);
    });
  }

  #note(fault: string): void {
    if (!this.#expected?.test(fault)) this.faults.push(`${this.account.account} at ${this.page.url()}: ${fault}`);
  }
}

/** What the pages keep on a device. */
function remembered(language: string, signedIn: boolean): { name: string; value: string }[] {
  const kept = [{ name: 'zhuoluo:language', value: language }];
  return signedIn ? [...kept, { name: 'zhuoluo:signed-in', value: '1' }] : kept;
}

/** An icon may come first, and two characters on a button stand apart. */
function nameOf(words: string): RegExp {
  return new RegExp(`(^| )${[...words].join(' ?')}$`);
}
