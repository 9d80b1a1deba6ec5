import { useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { SavedView, SaveView, ViewPage } from './schema.gen.ts';

/** The filters and orders of a page that the person keeps by name. */
export function useViews(page: ViewPage) {
  return useQuery({
    queryKey: keys.views(page),
    queryFn: () => read(api.GET('/api/v1/views', { params: { query: { page } } })),
    select: (found) => found.items,
    staleTime: Infinity,
  });
}

export function saveView(body: SaveView): Promise<SavedView> {
  return read(api.POST('/api/v1/views', { body }));
}

export async function removeView(id: string): Promise<void> {
  await api.DELETE('/api/v1/views/{id}', { params: { path: { id } } });
}
