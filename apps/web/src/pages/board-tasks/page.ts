import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/board/tasks',
  roles: ['SUPERVISOR', 'LEADER', 'ASSESSOR', 'DISPATCHER', 'ADMIN'],
  load: async () => (await import('./BoardTasksPage.tsx')).BoardTasksPage,
};
