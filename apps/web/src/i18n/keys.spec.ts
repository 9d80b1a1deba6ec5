import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NAMESPACES } from './resources.ts';

const areasOf = (language: string) =>
  readdirSync(path.join(import.meta.dirname, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

const textsOf = (language: string, area: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, language, `${area}.json`), 'utf8'));

/** Chinese has one plural form, English two: `hours_one` and `hours_other` are the same text. */
function keysOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at.replace(/_(one|other)$/, '')];
  return [...new Set(Object.entries(value).flatMap(([name, inner]) => keysOf(inner, `${at}.${name}`)))].sort();
}

/** What is filled in: `{{name}}`. */
function gapsOf(value: unknown, at = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string')
    found.set(at.replace(/_(one|other)$/, ''), (value.match(/\{\{\w+\}\}/g) ?? []).sort().join());
  else for (const [name, inner] of Object.entries(value as object)) gapsOf(inner, `${at}.${name}`, found);
  return found;
}

describe('the texts', () => {
  it('are the same areas in both languages and in the list of areas', () => {
    expect(areasOf('en')).toEqual(areasOf('zh-CN'));
    expect([...NAMESPACES].sort()).toEqual(areasOf('zh-CN'));
  });

  it.each(areasOf('zh-CN'))('of %s have the same keys, with the same gaps, in both languages', (area) => {
    const [zh, en] = [textsOf('zh-CN', area), textsOf('en', area)];
    expect(keysOf(en)).toEqual(keysOf(zh));
    expect(gapsOf(en)).toEqual(gapsOf(zh));
  });

  it.each(areasOf('zh-CN'))('of %s are never empty', (area) => {
    for (const language of ['zh-CN', 'en']) expect(JSON.stringify(textsOf(language, area))).not.toMatch(/:""/);
  });
});
