import { UnorderedListOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/cases',
  nav: { label: 'cases:nav', Icon: UnorderedListOutlined, order: 200 },
  load: async () => (await import('./CasesPage.tsx')).CasesPage,
};
