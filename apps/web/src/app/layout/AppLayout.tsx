import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { LiveState } from '../../live/LiveState.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { entryAt, menuOf, withoutRoom } from '../pages.ts';
import { GlobalSearch } from '../search/GlobalSearch.tsx';
import { useMe } from '../session/me.ts';
import { PageTurned } from '../session/PageTurned.tsx';
import css from './AppLayout.module.css';
import { Brand } from './Brand.tsx';
import { CalendarBanner } from './CalendarBanner.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import nav from './Nav.module.css';
import { NavItem } from './NavItem.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { UserMenu } from './UserMenu.tsx';

export function AppLayout() {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const content = useFocusOn(pathname);
  const menu = menuOf(useMe());
  const current = entryAt(menu, pathname);
  const wideOnly = withoutRoom(menu);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#content" data-screen-only>
        {t('common:skipToContent')}
      </a>
      <header className={css.head}>
        <Brand />
        <GlobalSearch />
        <LiveState />
        <LanguageSwitch />
        <UserMenu />
      </header>
      <nav className={css.nav} aria-label={t('common:mainMenu')} data-screen-only>
        <ul className={nav.list}>
          {menu.map((entry) => (
            <NavItem
              key={entry.path}
              entry={entry}
              isCurrent={entry === current}
              isWideOnly={wideOnly.includes(entry)}
              {...(entry === menu.at(-1) && { further: wideOnly })}
            />
          ))}
        </ul>
      </nav>
      <main id="content" ref={content} className={css.main} tabIndex={-1}>
        <OfflineBanner />
        <CalendarBanner />
        <PageTurned />
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}

/** The keyboard, and a screen reader, go where the page went. */
function useFocusOn(pathname: string) {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
