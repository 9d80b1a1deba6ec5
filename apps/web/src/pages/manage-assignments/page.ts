import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/assignments',
  roles: ['ADMIN', 'DISPATCHER'],
  manage: {
    group: 'parties',
    order: 20,
    label: 'manage-assignments:title',
    about: 'manage-assignments:about',
    count: async () =>
      (await import('./assignments-kind.tsx')).ASSIGNMENTS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageAssignmentsPage.tsx')).ManageAssignmentsPage,
};
