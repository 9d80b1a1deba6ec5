import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/wall',
  roles: ['SUPERVISOR', 'LEADER', 'ASSESSOR', 'DISPATCHER', 'ADMIN'],
  bare: true,
  load: async () => (await import('./WallPage.tsx')).WallPage,
};
