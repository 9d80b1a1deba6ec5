import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/operations/:id',
  roles: ['ADMIN', 'DISPATCHER', 'LEADER'],
  load: async () => (await import('./ManageOperationPage.tsx')).ManageOperationPage,
};
