import { SendOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/dispatch',
  roles: ['DISPATCHER', 'HOTLINE'],
  nav: { label: 'dispatch:nav', Icon: SendOutlined, order: 15 },
  load: async () => (await import('./DispatchPage.tsx')).DispatchPage,
};
