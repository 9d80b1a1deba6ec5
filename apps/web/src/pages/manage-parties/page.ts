import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/parties',
  roles: ['ADMIN', 'DISPATCHER'],
  manage: {
    group: 'parties',
    order: 10,
    label: 'manage-parties:title',
    about: 'manage-parties:about',
    count: async () => (await import('./parties-kind.tsx')).PARTIES.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManagePartiesPage.tsx')).ManagePartiesPage,
};
