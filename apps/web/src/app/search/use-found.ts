import { skipToken, useQuery } from '@tanstack/react-query';
import { listCases, type CaseFilter } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { listOrders, type OrderFilter } from '../../api/orders.ts';
import { listTasks, type TaskFilter } from '../../api/tasks.ts';
import { taskNumberIn } from './task-number.ts';

/** As many of each kind as are taken in at a glance. */
const MOST = 5;

/**
 * Cases, orders and tasks in the reader's sight.
 *
 * @param q two characters at least
 */
export function useFound(q: string) {
  const filter = { q, limit: MOST } satisfies CaseFilter & OrderFilter;
  const taskNo = taskNumberIn(q);
  const byNumber: TaskFilter = { ...(taskNo && { taskNo }), limit: 1 };
  const cases = useQuery({
    queryKey: [...keys.cases.list(filter), 'found'],
    queryFn: () => listCases(filter),
  });
  const orders = useQuery({
    queryKey: [...keys.orders.list(filter), 'found'],
    queryFn: () => listOrders(filter),
  });
  const tasks = useQuery({
    queryKey: [...keys.tasks.list(byNumber), 'found'],
    queryFn: taskNo ? () => listTasks(byNumber) : skipToken,
  });
  const all = [cases, orders, tasks];
  return {
    cases: cases.data?.items ?? [],
    orders: orders.data?.items ?? [],
    tasks: tasks.data?.items ?? [],
    hasMoreCases: !!cases.data?.nextCursor,
    hasMoreOrders: !!orders.data?.nextCursor,
    isLoading: all.some((query) => query.isLoading),
    error: all.find((query) => query.error)?.error,
    retry: () => void Promise.all(all.filter((query) => query.error).map((query) => query.refetch())),
  };
}
