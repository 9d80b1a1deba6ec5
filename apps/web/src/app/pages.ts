import type { Me } from '../api/schema.gen.ts';
import type { PageDef } from './page.ts';

const found = import.meta.glob<PageDef>('../pages/*/page.ts', { eager: true, import: 'page' });

export const PAGES: readonly PageDef[] = Object.values(found);

export function mayOpen(page: PageDef, me: Me): boolean {
  const isTheirs = page.roles === undefined || page.roles.some((role) => me.roles.includes(role));
  return isTheirs && (page.grant === undefined || me.grants.includes(page.grant));
}

export type MenuEntry = PageDef & { readonly nav: NonNullable<PageDef['nav']> };

/** The menu of one person, in order. */
export function menuOf(me: Me): readonly MenuEntry[] {
  return PAGES.filter((page): page is MenuEntry => page.nav !== undefined && mayOpen(page, me)).sort(
    (a, b) => a.nav.order - b.nav.order,
  );
}

/** Where a person starts: the first page of their menu. */
export function startPathOf(me: Me): string {
  return menuOf(me)[0]?.path ?? '/inbox';
}
