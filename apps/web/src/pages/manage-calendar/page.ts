import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/calendar',
  roles: ['ADMIN'],
  manage: {
    group: 'regulation',
    order: 40,
    label: 'manage-calendar:title',
    about: 'manage-calendar:about',
  },
  load: async () => (await import('./CalendarPage.tsx')).CalendarPage,
};
