import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = path.resolve(import.meta.dirname, '../../apps/web/src/pages');

/** Paths of every page as its folder declares it, such as `/cases/:id`. */
export function declaredPaths(): string[] {
  return globSync('*/page.ts', { cwd: PAGES }).map((file) => {
    const [, declared] = /\bpath: '([^']+)'/.exec(readFileSync(path.join(PAGES, file), 'utf8')) ?? [];
    if (declared === undefined) throw new Error(`${file} declares no path`);
    return declared;
  });
}

/** Whether an address such as `/cases/0198…?tab=x` is one of a declared path's. */
export function isAt(declared: string, address: string): boolean {
  const [bare = ''] = address.split('?');
  return new RegExp(`^${declared.replaceAll(/:\w+/g, '[^/]+')}$`).test(bare);
}
