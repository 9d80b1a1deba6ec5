import type { Locator } from 'playwright-core';
import { aPdf } from '../support/send-file.ts';

/** How much of a form somebody fills in: what is marked as required, or everything to its limit. */
export type Filling = 'least' | 'most';

/** Counts as one character for people and for the API, though it is two UTF-16 units. */
const WIDE = '𠮷';
/** Beyond any limit of a test, and within the bounds of a promise. */
const PROMISED = '2030-01-02T15:04';

/** No two texts are the same: the same words again would be the same matter. */
let texts = 0;

/** Text that a field's own rule asks for. */
const IN_FORM: Readonly<Record<string, Readonly<Record<Filling, string>>>> = {
  amount: { least: '0', most: '9,999,999,999,999' },
};

/** Fills in all items that a form shows, one by one, as a newcomer would; filled items stay. */
export async function fillIn(form: Locator, filling: Filling, except: readonly string[] = []): Promise<void> {
  // A choice may show further items: each is filled in once.
  const seen = new Set(except);
  for (let item = await nextItem(form, seen); item; item = await nextItem(form, seen)) await fillItem(item, filling);
}

async function nextItem(form: Locator, seen: Set<string>): Promise<Locator | null> {
  await form.page().evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  for (const item of await form.locator('.ant-form-item').filter({ visible: true }).all()) {
    const label = await item.evaluate((element) => element.querySelector('label')?.textContent ?? '');
    if (seen.has(label)) continue;
    seen.add(label);
    return item;
  }
  return null;
}

async function fillItem(item: Locator, filling: Filling): Promise<void> {
  const isRequired = (await item.locator('.ant-form-item-required').count()) > 0;
  if (filling === 'least' && !isRequired) return;
  if (await has(item, 'input[type=radio]')) return choose(item, filling);
  if (await has(item, '.ant-select')) return select(item);
  const moment = item.locator('input[type=datetime-local]');
  if (await has(item, 'input[type=datetime-local]')) {
    if ((await moment.inputValue()) === '') await moment.fill((await moment.getAttribute('max')) ?? PROMISED);
    return;
  }
  if (await has(item, 'input[type=file]')) return attach(item);
  if (await has(item, '[data-most]')) await write(item.locator('[data-most]'), filling);
}

/** Uploads a file, and waits until it is there. */
async function attach(item: Locator): Promise<void> {
  const file = { name: '现场照片（示例）.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf()) };
  await item.locator('input[type=file]').first().setInputFiles(file);
  await item
    .getByRole('button', { name: `移除 ${file.name}` })
    .first()
    .waitFor();
}

async function has(item: Locator, what: string): Promise<boolean> {
  return (await item.locator(what).count()) > 0;
}

/** The first choice is the usual one; who has to say most is shown most by the last. */
async function choose(item: Locator, filling: Filling): Promise<void> {
  const radios = item.getByRole('radio');
  if (filling === 'most') await radios.last().check();
  else if (!(await has(item, 'input[type=radio]:checked'))) await radios.first().check();
}

async function write(text: Locator, filling: Filling): Promise<void> {
  const id = (await text.getAttribute('id')) ?? '';
  const asked = IN_FORM[id.split('_').at(-1) ?? ''];
  const mark = String(++texts);
  const most = Number(await text.getAttribute('data-most')) - mark.length;
  await text.fill(asked?.[filling] ?? mark + WIDE.repeat(filling === 'least' ? 1 : most));
}

/** Adds a word where words are added; else takes the first of the list, unless one is chosen. */
async function select(item: Locator): Promise<void> {
  const input = item.locator('input').first();
  const isList =
    (await input.getAttribute('aria-label')) !== null || (await input.getAttribute('placeholder')) !== null;
  const classes = (await item.locator('.ant-select').first().getAttribute('class')) ?? '';
  if (classes.includes('ant-select-multiple') && !isList) {
    await input.fill('佐证材料（示例）.pdf');
    await input.press('Enter');
    return;
  }
  if (await has(item, '.ant-select-content-has-value, .ant-select-selection-item')) return;
  await input.press('ArrowDown');
  await item.page().locator('.ant-select-item-option').filter({ visible: true }).first().waitFor();
  await input.press('Enter');
  // A list of one choice has closed by itself, and the key would close the form.
  if (classes.includes('ant-select-multiple')) await input.press('Escape');
}
