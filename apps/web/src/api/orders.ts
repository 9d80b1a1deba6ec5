import { useQuery } from '@tanstack/react-query';
import { useMe } from '../app/session/me.ts';
import { after, freshFor } from './cases.ts';
import { api, read, readHtml } from './client.ts';
import { keys } from './keys.ts';
import type { paths, SupervisionOrderPage } from './schema.gen.ts';

/** The 督办单 as it is printed: A4, answered as HTML to a browser. */
export function documentUrl(orderId: string): string {
  return `/api/v1/supervision-orders/${orderId}/document`;
}

/** What `GET /supervision-orders` can be asked for; what is left out is not filtered. */
export type OrderFilter = Omit<
  NonNullable<paths['/api/v1/supervision-orders']['get']['parameters']['query']>,
  'cursor'
>;

export function listOrders(filter: OrderFilter, cursor?: string | null): Promise<SupervisionOrderPage> {
  return read(api.GET('/api/v1/supervision-orders', { params: { query: { ...filter, ...after(cursor) } } }));
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: keys.orders.one(id),
    queryFn: () => read(api.GET('/api/v1/supervision-orders/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => freshFor(state.data),
  });
}

/** The document's text: shown in a frame that runs nothing. */
export function useDocument(id: string) {
  return useQuery({
    queryKey: keys.orders.document(id),
    queryFn: () => readHtml(documentUrl(id)),
  });
}

/** What waits for this person's signature. */
export function toSign(me: { readonly id: string }): OrderFilter {
  return { state: ['PENDING_SIGN'], signer: me.id, limit: 100 };
}

/** How many orders wait for my signature; a hundred stands for more. */
export function useToSignCount(): number {
  const filter = toSign(useMe());
  const { data } = useQuery({
    queryKey: [...keys.orders.list(filter), 'count'],
    queryFn: () => listOrders(filter),
    select: (page) => page.items.length,
  });
  return data ?? 0;
}
