import type { PageDef } from '../../app/page.ts';

export const page: PageDef = {
  path: '/manage/posts',
  roles: ['ADMIN'],
  manage: {
    group: 'organisation',
    order: 30,
    label: 'manage-posts:title',
    about: 'manage-posts:about',
    count: async () => (await import('./posts-kind.tsx')).POSTS.api.list({ limit: 1 }).then(({ total }) => total),
  },
  load: async () => (await import('./ManagePostsPage.tsx')).ManagePostsPage,
};
