import { BellOutlined } from '@ant-design/icons';
import { useUnreadCount } from '../../api/inbox.ts';
import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/inbox',
  nav: { label: 'inbox:nav', Icon: BellOutlined, order: 900, useCount: useUnreadCount },
  load: async () => (await import('./InboxPage.tsx')).InboxPage,
};
