import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/imports',
  roles: ['ADMIN', 'DISPATCHER'],
  manage: {
    group: 'operations',
    order: 10,
    label: 'manage-imports:title',
    about: 'manage-imports:about',
  },
  load: async () => (await import('./ManageImportsPage.tsx')).ManageImportsPage,
};
