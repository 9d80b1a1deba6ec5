import { SendOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';
import { titleOf } from './title.ts';

export const page: PageDef = {
  path: '/dispatch',
  roles: ['DISPATCHER', 'HOTLINE'],
  nav: { label: titleOf, Icon: SendOutlined, order: 15 },
  hasKeys: true,
  load: async () => (await import('./DispatchPage.tsx')).DispatchPage,
};
