import { useQuery } from '@tanstack/react-query';
import { after, freshFor } from './cases.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { CaseRequestPage, paths } from './schema.gen.ts';

/** What `GET /case-requests` can be asked for; what is left out is not filtered. */
export type RequestFilter = Omit<NonNullable<paths['/api/v1/case-requests']['get']['parameters']['query']>, 'cursor'>;

export function listRequests(filter: RequestFilter, cursor?: string | null): Promise<CaseRequestPage> {
  return read(api.GET('/api/v1/case-requests', { params: { query: { ...filter, ...after(cursor) } } }));
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: keys.requests.one(id),
    queryFn: () => read(api.GET('/api/v1/case-requests/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => freshFor(state.data),
  });
}

/** What waits for the reader's decision. */
export const REQUESTS_TO_DECIDE: RequestFilter = { awaitsMe: true, limit: 100 };

/** How many requests wait for my decision; a hundred stands for more. */
export function useRequestsToDecideCount(): number {
  const { data } = useQuery({
    queryKey: [...keys.requests.list(REQUESTS_TO_DECIDE), 'count'],
    queryFn: () => listRequests(REQUESTS_TO_DECIDE),
    select: (page) => page.items.length,
  });
  return data ?? 0;
}
