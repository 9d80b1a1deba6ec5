import { QuestionCircleOutlined } from '@ant-design/icons';
import { useRequestsToDecideCount } from '../../api/requests.ts';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/requests',
  roles: ['DISPATCHER', 'LEADER'],
  nav: { label: 'request:nav', Icon: QuestionCircleOutlined, order: 46, useCount: useRequestsToDecideCount },
  hasKeys: true,
  load: async () => (await import('./RequestsPage.tsx')).RequestsPage,
};
