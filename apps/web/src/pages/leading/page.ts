import { FlagOutlined } from '@ant-design/icons';
import { useToInstructCount } from '../../api/cases.ts';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/leading',
  roles: ['LEADER'],
  nav: { label: 'leading:nav', Icon: FlagOutlined, order: 44, useCount: useToInstructCount },
  hasKeys: true,
  load: async () => (await import('./LeadingPage.tsx')).LeadingPage,
};
