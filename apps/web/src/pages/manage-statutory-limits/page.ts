import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/statutory-limits',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 50,
    label: 'manage-statutory-limits:title',
    about: 'manage-statutory-limits:about',
    count: async () =>
      (await import('./statutory-limits-kind.tsx')).STATUTORY_LIMITS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageStatutoryLimitsPage.tsx')).ManageStatutoryLimitsPage,
};
