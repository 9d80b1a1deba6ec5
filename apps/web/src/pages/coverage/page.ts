import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/coverage',
  grant: 'see-supervision',
  manage: { group: 'parties', order: 30, label: 'coverage:title', about: 'coverage:about' },
  load: async () => (await import('./CoveragePage.tsx')).CoveragePage,
};
