import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/policies/draft',
  grant: 'activate-policy',
  load: async () => (await import('./PolicyEditorPage.tsx')).PolicyEditorPage,
};
