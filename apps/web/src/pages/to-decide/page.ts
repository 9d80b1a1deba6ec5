import { AuditOutlined } from '@ant-design/icons';
import { useToDecideCount } from '../../api/cases.ts';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/cases/to-decide',
  roles: ['LEADER', 'SUPERVISOR'],
  nav: { label: 'case:toDecide.nav', Icon: AuditOutlined, order: 45, useCount: useToDecideCount },
  hasKeys: true,
  load: async () => (await import('./ToDecidePage.tsx')).ToDecidePage,
};
