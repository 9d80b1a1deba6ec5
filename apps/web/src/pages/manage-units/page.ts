import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/units',
  roles: ['ADMIN'],
  manage: {
    group: 'organisation',
    order: 20,
    label: 'manage-units:title',
    about: 'manage-units:about',
    count: async () => (await import('./units-kind.tsx')).UNITS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageUnitsPage.tsx')).ManageUnitsPage,
};
