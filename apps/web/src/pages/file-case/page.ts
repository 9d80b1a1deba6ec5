import { FormOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/cases/new',
  grant: 'file-case',
  nav: { label: 'file-case:nav', Icon: FormOutlined, order: 100 },
  load: async () => (await import('./FileCasePage.tsx')).FileCasePage,
};
