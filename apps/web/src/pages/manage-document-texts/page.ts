import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/document-texts',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 60,
    label: 'manage-document-texts:title',
    about: 'manage-document-texts:about',
    count: async () =>
      (await import('./document-texts-kind.tsx')).DOCUMENT_TEXTS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManageDocumentTextsPage.tsx')).ManageDocumentTextsPage,
};
