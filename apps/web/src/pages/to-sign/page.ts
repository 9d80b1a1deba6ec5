import { SignatureOutlined } from '@ant-design/icons';
import { useToSignCount } from '../../api/orders.ts';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/orders/to-sign',
  roles: ['SUPERVISOR', 'LEADER'],
  nav: { label: 'order:toSign.nav', Icon: SignatureOutlined, order: 50, useCount: useToSignCount },
  hasKeys: true,
  load: async () => (await import('./ToSignPage.tsx')).ToSignPage,
};
