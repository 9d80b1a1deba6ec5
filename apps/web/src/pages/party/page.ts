import type { PageDef } from '../../app/page.ts';

export const page: PageDef = { path: '/parties/:id', load: async () => (await import('./PartyPage.tsx')).PartyPage };
