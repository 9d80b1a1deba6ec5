import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/policy-moves',
  grant: 'activate-policy',
  manage: { group: 'regulation', order: 20, label: 'manage-moves:title', about: 'manage-moves:about' },
  load: async () => (await import('./ManagePolicyMovesPage.tsx')).ManagePolicyMovesPage,
};
