import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/routes',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 30,
    label: 'manage-routes:title',
    about: 'manage-routes:about',
    count: async () => (await import('./routes-kind.tsx')).ROUTES.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageRoutesPage.tsx')).ManageRoutesPage,
};
