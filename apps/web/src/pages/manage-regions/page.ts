import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/regions',
  roles: ['ADMIN'],
  manage: {
    group: 'organisation',
    order: 10,
    label: 'manage-regions:title',
    about: 'manage-regions:about',
    count: async () => (await import('./regions-kind.tsx')).REGIONS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageRegionsPage.tsx')).ManageRegionsPage,
};
