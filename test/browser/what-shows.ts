import { globSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const TEXTS = path.resolve(import.meta.dirname, '../../apps/web/src/i18n/zh-CN');
const AREAS = globSync('*.json', { cwd: TEXTS }).map((file) => path.basename(file, '.json'));

/** A page that is wider than its screen or sheet, said in words; none where it fits. */
export async function overhang(page: Page): Promise<string[]> {
  const wider = (await page.evaluate<number>('document.documentElement.scrollWidth')) - page.viewportSize()!.width;
  return wider > 0 ? [`${wider} pixels too wide`] : [];
}

/** Keys and identifiers that stand on the page in place of words; names of accounts look like them. */
export async function untranslated(page: Page): Promise<string[]> {
  const text = (await page.locator('body').innerText()).replaceAll(/\b[a-z]{2}(\.[a-z]+\d*)+/g, '');
  const key = new RegExp(
    `\\b(${AREAS.join('|')}):[a-zA-Z]\\S*|\\b[a-z]+[a-zA-Z]*\\.[a-zA-Z_]{3,}\\b|\\b[A-Z]{3,}_[A-Z_]+\\b`,
    'g',
  );
  return [...new Set(text.match(key))].map((found) => `untranslated: ${found}`);
}

/** Run in the page: boxes whose text is longer than they are, what is hidden from eyes on purpose aside. */
const cutTextsWhere = (hides: string): string => `(() => {
  const hides = ${hides};
  const isCut = (box) => {
    const { overflowX, overflowY, position } = getComputedStyle(box);
    if (box.clientWidth <= 1 || position === 'fixed') return false;
    const hidesX = hides(overflowX) && box.scrollWidth > box.clientWidth + 1;
    const hidesY = hides(overflowY) && box.scrollHeight > box.clientHeight + 1;
    return (hidesX || hidesY) && box.textContent.trim() !== '';
  };
  return [...document.querySelectorAll('#root *')]
    .filter((box) => box.checkVisibility() && !box.closest('svg, .visually-hidden') && isCut(box))
    .map((box) => 'cut: ' + box.tagName.toLowerCase() + '.' + box.className + ' ' + box.textContent.trim().slice(0, 30));
})()`;

/** Texts that a box hides a part of, by its height, its width or an ellipsis: on paper, scrolling is hiding too. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(cutTextsWhere(`(overflow) => overflow !== 'visible'`));
}

/** Texts that a box hides a part of on a screen, where what scrolls can still be read. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(cutTextsWhere(`(overflow) => overflow === 'hidden' || overflow === 'clip'`));
}

/** What is asked of an element in the page; the DOM's own types are not known here. */
interface Shown {
  readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
  contains(other: unknown): boolean;
  getBoundingClientRect(): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
}

/** Whether all of it is on the screen and nothing lies over it; asked in the middle of each edge, because corners are round. */
export function isOnTop(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const shown = element as unknown as Shown;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
    const edges = [
      [left + 2, midY],
      [right - 2, midY],
      [midX, top + 2],
      [midX, bottom - 2],
    ] as const;
    return edges.every(([x, y]) => shown.contains(shown.ownerDocument.elementFromPoint(x, y)));
  });
}
