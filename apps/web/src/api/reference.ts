import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';

const AN_HOUR = 3_600_000;
const MOST = 200;

/** The first parties that the caller may see, of all or by part of the name; a liaison sees the assigned ones. */
export function useParties(q = '') {
  return useQuery({
    queryKey: keys.reference('parties', q || null),
    queryFn: () => read(api.GET('/api/v1/parties', { params: { query: { limit: MOST, ...(q && { q }) } } })),
    select: (page) => page.items,
    placeholderData: keepPreviousData,
    staleTime: AN_HOUR,
  });
}

/** One that the first of them need not hold; nothing is asked while it is not known which. */
export function useParty(id: string | undefined) {
  return useQuery({
    queryKey: keys.reference('party', id),
    queryFn: id === undefined ? skipToken : () => read(api.GET('/api/v1/parties/{id}', { params: { path: { id } } })),
    staleTime: AN_HOUR,
  });
}

/** All categories in the order in which they are offered, with those that take no new cases. */
export function useCategories() {
  return useQuery({
    queryKey: keys.reference('categories'),
    queryFn: () => read(api.GET('/api/v1/categories', { params: { query: { ended: true } } })),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}

/** All units by name, or those that may be charged with a case; short enough to come whole. */
export function useUnits(caseId?: string) {
  return useQuery({
    queryKey: keys.reference('units', caseId),
    queryFn: () => read(api.GET('/api/v1/units', { params: { query: caseId === undefined ? {} : { caseId } } })),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}

/** 法定时限 that a case of the category may be charged with. */
export function useStatutoryLimits(category: string) {
  return useQuery({
    queryKey: keys.reference('statutory-limits', category),
    queryFn: () => read(api.GET('/api/v1/statutory-limits', { params: { query: { category } } })),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}

export function useRegions() {
  return useQuery({
    queryKey: keys.reference('regions'),
    queryFn: () => read(api.GET('/api/v1/regions')),
    select: (page) => page.items,
    staleTime: AN_HOUR,
  });
}
