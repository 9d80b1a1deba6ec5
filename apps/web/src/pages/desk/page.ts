import { SolutionOutlined } from '@ant-design/icons';
import { useTaskCounts } from '../../api/tasks.ts';
import type { PageDef } from '../../app/page.ts';

/** What is not taken yet, and orders that wait: both run against the unit. */
function useWaiting(): number {
  const { data } = useTaskCounts();
  return data ? data.toClaim + data.ordersToAnswer : 0;
}

export const page: PageDef = {
  path: '/desk',
  roles: ['UNIT_OFFICER', 'UNIT_HEAD'],
  nav: { label: 'desk:nav', Icon: SolutionOutlined, order: 30, useCount: useWaiting },
  hasKeys: true,
  load: async () => (await import('./DeskPage.tsx')).DeskPage,
};
