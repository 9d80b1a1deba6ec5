import type { Me } from '../api/schema.gen.ts';
import type { TextKey } from '../i18n/use-texts.ts';
import type { PageDef } from './page.ts';

const found = import.meta.glob<PageDef>('../pages/*/page.ts', { eager: true, import: 'page' });

export const PAGES: readonly PageDef[] = Object.values(found);

export function mayOpen(page: PageDef, me: Me): boolean {
  if (page.holdsRooms) return PAGES.some((room) => room.manage !== undefined && mayOpen(room, me));
  const isTheirs = page.roles === undefined || page.roles.some((role) => me.roles.includes(role));
  return isTheirs && (page.grant === undefined || me.grants.includes(page.grant));
}

type Nav = NonNullable<PageDef['nav']>;

/** A page in somebody's menu, as it is called there. */
export interface MenuEntry extends Omit<PageDef, 'nav'> {
  readonly nav: Omit<Nav, 'label'> & { readonly label: TextKey };
}

/** The menu of one person, in order. */
export function menuOf(me: Me): readonly MenuEntry[] {
  return PAGES.flatMap((page): MenuEntry[] =>
    page.nav && mayOpen(page, me) ? [{ ...page, nav: named(page.nav, me) }] : [],
  ).sort((a, b) => a.nav.order - b.nav.order);
}

function named(nav: Nav, me: Me): MenuEntry['nav'] {
  const { label, ...rest } = nav;
  return { ...rest, label: typeof label === 'function' ? label(me) : label };
}

/** The menu entry that an address belongs to: the one that says most of it. */
export function entryAt(menu: readonly MenuEntry[], pathname: string): MenuEntry | undefined {
  return menu
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** What a thumb can tell apart at the bottom of a phone: the first entries, and the last ones, which everybody has. */
const FIRST_AT_THE_BOTTOM = 3;
const LAST_AT_THE_BOTTOM = 2;

/** The entries that a phone's bottom menu has no room for; the person's own page lists them. */
export function withoutRoom(menu: readonly MenuEntry[]): readonly MenuEntry[] {
  return menu.slice(FIRST_AT_THE_BOTTOM, -LAST_AT_THE_BOTTOM);
}

/** Where a person starts: the first page of their menu. */
export function startPathOf(me: Me): string {
  return menuOf(me)[0]?.path ?? '/inbox';
}
