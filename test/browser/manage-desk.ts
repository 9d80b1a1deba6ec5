import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';

/** Refusals of forms are what these tests are about. */
const REFUSED = /\b(400|409)\b/;

/** A page of 管理 with its table and the form beside it, used as an administrator does: by what is written on it. */
export class ManageDesk {
  readonly admin: Person;

  constructor(admin: Person) {
    this.admin = admin;
    admin.expectFaults(REFUSED);
  }

  /** The open row, or the form for a new one. */
  get panel(): Locator {
    return this.admin.page.getByRole('dialog').filter({ visible: true }).last();
  }

  async open(rows: string, title: string, query = ''): Promise<void> {
    await this.admin.open(`/manage/${rows}${query}`);
    await this.admin.heading(title);
  }

  async search(words: string): Promise<void> {
    await this.admin.page.getByRole('main').getByRole('searchbox').fill(words);
  }

  /** By what stands in its first column, and in another one if that tells rows apart. */
  async openRow(name: string, beside = ''): Promise<void> {
    const row = this.admin.page.getByRole('row').filter({ hasText: beside });
    await row.getByRole('rowheader').getByRole('button', { name }).first().click();
    await this.panel.waitFor();
    await this.#isStill();
  }

  /** What slides in has come to rest. */
  async #isStill(): Promise<void> {
    await this.admin.page.evaluate(`Promise.all(document.getAnimations()
      .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
      .map(({ finished }) => finished.catch(() => undefined)))`);
  }

  press(name: string): Promise<void> {
    return this.admin.button(name).click();
  }

  /** A form that is folded up below what it adds to. */
  unfold(label: string): Promise<void> {
    return this.panel.locator('summary').filter({ hasText: label }).first().click();
  }

  /** Opens the form for a new row and fills in its texts. */
  async add(label: string, texts: Readonly<Record<string, string>>): Promise<void> {
    await this.press(label);
    await this.fill(texts);
  }

  /** Texts and moments by their labels. */
  async fill(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.panel.getByLabel(new RegExp(`^${label}`)).fill(text);
  }

  /** Chooses one of a list; one that can be searched by its words, and by the key that takes the first found. */
  async pick(label: string, words: string): Promise<void> {
    const box = this.#list(label);
    await box.press('ArrowDown');
    const isSearched = await box.isEditable();
    if (isSearched) await box.fill(words);
    const option = (await this.#optionsOf(box)).filter({ hasText: words }).first();
    if (!isSearched) return option.click();
    // What the server finds comes later: until then another one would be taken.
    await option.and(this.admin.page.locator('.ant-select-item-option-active')).waitFor();
    await box.press('Enter');
  }

  /** The name of a required one begins with its mark. */
  #list(label: string): Locator {
    return this.panel.getByRole('combobox', { name: new RegExp(`^\\*? ?${label}`) });
  }

  /** Of its own list: that of another may still be closing. */
  async #optionsOf(box: Locator): Promise<Locator> {
    const list = await box.getAttribute('aria-controls');
    return this.admin.page.locator(`.ant-select-dropdown:has([id="${list}"]) .ant-select-item-option`);
  }

  async pane(name: string): Promise<void> {
    const chip = this.panel.getByRole('radio', { name, exact: true });
    await chip.waitFor({ state: 'attached' });
    await this.#isStill();
    await chip.click({ force: true });
  }

  submit(label: string): Promise<void> {
    return this.press(label);
  }

  /** Sends the form; the reason stands in it. */
  async isRefused(reason: string | RegExp, label: string): Promise<void> {
    await this.submit(label);
    await this.says(reason);
  }

  /** In an alert, or beside the field that is at fault. */
  says(reason: string | RegExp): Promise<void> {
    return this.panel
      .getByRole('alert')
      .or(this.panel.locator('.ant-form-item-explain-error'))
      .filter({ hasText: reason })
      .first()
      .waitFor();
  }

  /** The second word that some buttons ask for. */
  async confirm(label: string): Promise<void> {
    const asked = this.admin.page.getByRole('tooltip').filter({ visible: true });
    await asked.getByRole('button', { name: new RegExp(`^${[...label].join(' ?')}$`) }).click();
  }

  choose(name: string, text: string): Promise<void> {
    return this.admin.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }

  close(): Promise<void> {
    return this.panel.getByRole('button', { name: /Close|关闭/ }).click();
  }

  reads(text: string | RegExp): Promise<void> {
    return this.admin.reads(text);
  }
}
