import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/start',
  roles: ['ADMIN'],
  manage: { group: 'organisation', order: 0, label: 'manage-start:title', about: 'manage-start:about' },
  load: async () => (await import('./ManageStartPage.tsx')).ManageStartPage,
};
