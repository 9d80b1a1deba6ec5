import { useQuery } from '@tanstack/react-query';
import { get } from './http.ts';
import { keys } from './keys.ts';
import type { CategoryInfo, Page, Party } from './types.ts';

const AN_HOUR = 3_600_000;

/** The parties the caller may see; a liaison sees the assigned ones. */
export function useParties(q = '') {
  return useQuery({
    queryKey: keys.reference('parties', q),
    queryFn: () => get<Page<Party>>('/parties', { q, limit: 200 }),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}

export function useCategories() {
  return useQuery({
    queryKey: keys.reference('categories'),
    queryFn: () => get<Page<CategoryInfo>>('/categories', { limit: 200 }),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}
