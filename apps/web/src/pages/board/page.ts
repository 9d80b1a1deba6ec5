import { DashboardOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/board',
  roles: ['SUPERVISOR', 'LEADER', 'ASSESSOR', 'DISPATCHER', 'ADMIN'],
  nav: { label: 'board:nav', Icon: DashboardOutlined, order: 20 },
  load: async () => (await import('./BoardPage.tsx')).BoardPage,
};
