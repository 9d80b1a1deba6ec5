import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/categories',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 20,
    label: 'manage-categories:title',
    about: 'manage-categories:about',
    count: async () =>
      (await import('./categories-kind.tsx')).CATEGORIES.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageCategoriesPage.tsx')).ManageCategoriesPage,
};
