import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/people',
  roles: ['ADMIN'],
  manage: {
    group: 'organisation',
    order: 30,
    label: 'manage-people:title',
    about: 'manage-people:about',
    count: async () => (await import('./people-kind.tsx')).PEOPLE.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManagePeoplePage.tsx')).ManagePeoplePage,
};
