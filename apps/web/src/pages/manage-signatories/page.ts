import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/signatories',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 40,
    label: 'manage-signatories:title',
    about: 'manage-signatories:about',
    count: async () =>
      (await import('./signatories-kind.tsx')).SIGNATORIES.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageSignatoriesPage.tsx')).ManageSignatoriesPage,
};
