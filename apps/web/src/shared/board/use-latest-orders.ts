import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { listOrders } from '../../api/orders.ts';

/** The orders drawn last. */
export function useLatestOrders(limit: number) {
  const filter = { limit };
  return useQuery({
    queryKey: keys.orders.list({ ...filter, latest: true }),
    queryFn: () => listOrders(filter),
    select: (page) => page.items,
  });
}
