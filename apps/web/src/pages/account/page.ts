import { UserOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/account',
  nav: { label: 'account:nav', Icon: UserOutlined, order: 1000 },
  load: async () => (await import('./AccountPage.tsx')).AccountPage,
};
