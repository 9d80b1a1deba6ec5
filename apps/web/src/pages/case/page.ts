import type { PageDef } from '../../app/page.ts';

export const page: PageDef = { path: '/cases/:id', load: async () => (await import('./CasePage.tsx')).CasePage };
