import { SettingOutlined } from '@ant-design/icons';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage',
  holdsRooms: true,
  nav: { label: 'manage:nav', Icon: SettingOutlined, order: 800 },
  load: async () => (await import('./ManageOverviewPage.tsx')).ManageOverviewPage,
};
