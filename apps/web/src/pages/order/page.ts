import type { PageDef } from '../../app/page.ts';

export const page: PageDef = { path: '/orders/:id', load: async () => (await import('./OrderPage.tsx')).OrderPage };
