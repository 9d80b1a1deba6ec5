import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/policies',
  grant: 'activate-policy',
  manage: { group: 'regulation', order: 10, label: 'policy:title', about: 'policy:about' },
  load: async () => (await import('./ManagePoliciesPage.tsx')).ManagePoliciesPage,
};
