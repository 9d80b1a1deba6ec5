import { createBrowserRouter } from 'react-router';
import { showTexts } from '../i18n/i18n.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { AppLayout } from './layout/AppLayout.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import type { PageDef } from './page.ts';
import { PAGES } from './pages.ts';
import { PageGate } from './session/PageGate.tsx';
import { SignedIn } from './session/SignedIn.tsx';
import { StartPage } from './session/StartPage.tsx';

/** Of section 管理, wherever it is reached from. */
const isManaged = (page: PageDef) => page.manage !== undefined || page.path.startsWith('/manage');

/** A page with its gate; its code is loaded when it is opened. */
function routeOf(page: PageDef) {
  return {
    path: page.path,
    lazy: async () => {
      const [Page] = await Promise.all([page.load(), isManaged(page) && showTexts('managed')]);
      const Component = () => (
        <PageGate page={page}>
          <Page />
        </PageGate>
      );
      return { Component };
    },
  };
}

const withMenu = PAGES.filter((page) => !page.bare).map(routeOf);
const bare = PAGES.filter((page) => page.bare).map(routeOf);

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    ErrorBoundary: BrokenPage,
    HydrateFallback: LoadingPage,
    lazy: async () => ({ Component: (await import('./session/SignInPage.tsx')).SignInPage }),
  },
  {
    path: '/first-sign-in',
    ErrorBoundary: BrokenPage,
    HydrateFallback: LoadingPage,
    lazy: async () => ({ Component: (await import('./session/FirstSignInPage.tsx')).FirstSignInPage }),
  },
  {
    Component: SignedIn,
    ErrorBoundary: BrokenPage,
    HydrateFallback: LoadingPage,
    children: [
      { index: true, Component: StartPage },
      ...bare,
      {
        Component: AppLayout,
        children: [{ ErrorBoundary: BrokenPage, children: [...withMenu, { path: '*', Component: NotFoundPage }] }],
      },
    ],
  },
]);
