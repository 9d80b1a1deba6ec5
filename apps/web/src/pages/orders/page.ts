import { FileProtectOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/orders',
  grant: 'see-supervision',
  nav: { label: 'order:nav', Icon: FileProtectOutlined, order: 60 },
  load: async () => (await import('./OrdersPage.tsx')).OrdersPage,
};
