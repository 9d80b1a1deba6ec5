import { globSync, readdirSync, readFileSync } from 'node:fs';
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

/** What the pages ask for: whole keys, and the beginnings of keys that are put together. */
function asked(): { readonly whole: ReadonlySet<string>; readonly beginnings: readonly string[] } {
  const src = path.join(import.meta.dirname, '..');
  const sources = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/\.spec\.ts$|\.gen\.ts$/.test(file));
  const found = sources.flatMap((file) =>
    [...readFileSync(path.join(src, file), 'utf8').matchAll(/['"`]([a-z-]+:[\w.-]+)(\$\{)?/g)].map(
      ([, key, goesOn]) => ({ key: key!, goesOn }),
    ),
  );
  return {
    whole: new Set(found.filter(({ goesOn }) => !goesOn).map(({ key }) => key)),
    beginnings: found.filter(({ goesOn }) => goesOn).map(({ key }) => key),
  };
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

  it('are all asked for by some page', () => {
    const { whole, beginnings } = asked();
    const isAskedFor = (key: string) => {
      const stem = key.replace(/_[A-Za-z]+$/, '');
      return (
        whole.has(stem) ||
        whole.has(stem.replace(/\.\d+$/, '')) ||
        beginnings.some((beginning) => key.startsWith(beginning))
      );
    };
    const keys = areasOf('zh-CN').flatMap((area) =>
      keysOf(textsOf('zh-CN', area)).map((key) => `${area}:${key.slice(1)}`),
    );
    expect(keys.filter((key) => !isAskedFor(key))).toEqual([]);
  });
});
