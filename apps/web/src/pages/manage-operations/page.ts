import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/operations',
  roles: ['ADMIN', 'DISPATCHER', 'LEADER'],
  manage: {
    group: 'operations',
    order: 20,
    label: 'manage-operations:title',
    about: 'manage-operations:about',
  },
  load: async () => (await import('./ManageOperationsPage.tsx')).ManageOperationsPage,
};
