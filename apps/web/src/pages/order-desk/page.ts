import { FileDoneOutlined } from '@ant-design/icons';
import { ORDER_DESK, useOrderCount } from '../../api/orders.ts';
import type { PageDef } from '../../app/page.ts';

const useCount = () => useOrderCount(ORDER_DESK.JUDGEMENT) + useOrderCount(ORDER_DESK.REWORDING);

export const page: PageDef = {
  path: '/orders/desk',
  roles: ['SUPERVISOR'],
  nav: { label: 'order:desk.nav', Icon: FileDoneOutlined, order: 55, useCount },
  hasKeys: true,
  load: async () => (await import('./OrderDeskPage.tsx')).OrderDeskPage,
};
