import { HomeOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/home',
  roles: ['LIAISON', 'ENTERPRISE'],
  nav: { label: 'home:nav', Icon: HomeOutlined, order: 10 },
  load: async () => (await import('./HomePage.tsx')).HomePage,
};
