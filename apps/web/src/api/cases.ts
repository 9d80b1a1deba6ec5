import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import type { Case, CasePage, FileCase, paths, Remaining, Timeline, Total } from './schema.gen.ts';

/** What `GET /cases` can be asked for; what is left out is not filtered. */
export type CaseFilter = Omit<NonNullable<paths['/api/v1/cases']['get']['parameters']['query']>, 'cursor'>;

/** A page after the one whose `nextCursor` is given. */
export const after = (cursor?: string | null) => (cursor ? { cursor } : {});

/** How many cases a list has, in whichever order and page length. */
export function countCases({ limit: _, ...filter }: CaseFilter): Promise<Total> {
  return read(api.GET('/api/v1/cases/total', { params: { query: filter } }));
}

export function listCases(filter: CaseFilter, cursor?: string | null): Promise<CasePage> {
  return read(api.GET('/api/v1/cases', { params: { query: { ...filter, ...after(cursor) } } }));
}

/** What waits for this person's review, close or co-signature; no one else is listed it. */
export const TO_DECIDE: CaseFilter = {
  awaits: ['REVIEW', 'VERIFICATION', 'CLOSE', 'COSIGN'],
  sort: 'dueAt',
  limit: 100,
};

/** How many cases wait for my review, close or co-signature; a hundred stands for more. */
export function useToDecideCount(): number {
  const { data } = useQuery({
    queryKey: [...keys.cases.list(TO_DECIDE), 'count'],
    queryFn: () => listCases(TO_DECIDE),
    select: (page) => page.items.length,
  });
  return data ?? 0;
}

/** What was laid before this person as a leader, to say something about. */
export const TO_INSTRUCT: CaseFilter = { awaits: ['INSTRUCTION'], sort: 'dueAt', limit: 100 };

/** How many cases wait for my word; a hundred stands for more. */
export function useToInstructCount(): number {
  const { data } = useQuery({
    queryKey: [...keys.cases.list(TO_INSTRUCT), 'count'],
    queryFn: () => listCases(TO_INSTRUCT),
    select: (page) => page.items.length,
  });
  return data ?? 0;
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: keys.cases.one(id),
    queryFn: () => read(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });
}

/** How soon “what is left” reads differently, so that it is asked for again. */
export function freshFor(shown: { readonly remaining: Remaining | null } | undefined): number {
  const left = Math.abs(shown?.remaining?.workingSeconds ?? Number.POSITIVE_INFINITY);
  if (left < 120) return 2_000;
  return left < 3_600 ? 30_000 : 300_000;
}

export function useCase(id: string) {
  return useQuery({ ...caseQuery(id), refetchInterval: ({ state }) => freshFor(state.data) });
}

export function listTimeline(id: string, cursor?: string | null): Promise<Timeline> {
  return read(api.GET('/api/v1/cases/{id}/timeline', { params: { path: { id }, query: after(cursor) } }));
}

export function useDeadlines(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.cases.deadlines(id),
    queryFn: () => read(api.GET('/api/v1/cases/{id}/deadlines', { params: { path: { id } } })),
    enabled,
  });
}

export function fileCase(body: FileCase, idempotencyKey: string): Promise<Case> {
  return read(api.POST('/api/v1/cases', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body }));
}
