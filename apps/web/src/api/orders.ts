import { useQuery } from '@tanstack/react-query';
import { after, freshFor } from './cases.ts';
import { api, read, readHtml } from './client.ts';
import { keys } from './keys.ts';
import type { OrderHistory, paths, SupervisionOrderPage, Total } from './schema.gen.ts';

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

/** How many orders a list has, in whichever order and page length. */
export function countOrders({ limit: _, ...filter }: OrderFilter): Promise<Total> {
  return read(api.GET('/api/v1/supervision-orders/total', { params: { query: filter } }));
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

/** What waits for the reader's signature; a draft that was sent back waits for its office. */
export const TO_SIGN: OrderFilter = { awaits: ['SIGNATURE'], limit: 100 };

/** What waits for a supervision office: answers to judge, drafts that their signer sent back. */
export const ORDER_DESK = {
  JUDGEMENT: { awaits: ['JUDGEMENT'], limit: 100 },
  REWORDING: { awaits: ['REWORDING'], limit: 100 },
} as const satisfies Record<string, OrderFilter>;
export type OrderDeskTab = keyof typeof ORDER_DESK;

/** How many orders wait for my signature; a hundred stands for more. */
export function useToSignCount(): number {
  return useOrderCount(TO_SIGN);
}

/** How many of a filter there are; a hundred stands for more. */
export function useOrderCount(filter: OrderFilter): number {
  const { data } = useQuery({
    queryKey: [...keys.orders.list(filter), 'count'],
    queryFn: () => listOrders(filter),
    select: (page) => page.items.length,
  });
  return data ?? 0;
}

/** What happened to an order, and which order grew from it. */
export function listOrderHistory(id: string, cursor?: string | null): Promise<OrderHistory> {
  return read(
    api.GET('/api/v1/supervision-orders/{id}/history', {
      params: { path: { id }, query: { limit: 100, ...after(cursor) } },
    }),
  );
}
