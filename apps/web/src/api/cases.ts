import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, post } from './http.ts';
import { keys } from './keys.ts';
import type {
  Case,
  CaseListItem,
  Category,
  CaseState,
  Colour,
  Contact,
  Deadlines,
  Level,
  Page,
  Source,
  TimelineEntry,
  Urgency,
} from './types.ts';

/** What `GET /cases` can be asked for; what is left out is not filtered. */
export interface CaseFilter {
  readonly q?: string | undefined;
  readonly state?: CaseState | readonly CaseState[] | undefined;
  readonly level?: Level | undefined;
  readonly colour?: Colour | undefined;
  readonly urgency?: Urgency | undefined;
  readonly category?: Category | undefined;
  readonly regionId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly partyId?: string | undefined;
  readonly liaisonId?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** Not closed. */
  readonly open?: boolean | undefined;
  readonly sort?: 'dueAt' | '-openedAt' | '-daysLate' | undefined;
  readonly limit?: number | undefined;
}

export interface FileCaseBody {
  readonly partyId: string;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly title: string;
  readonly facts: string;
  readonly wish: string;
  readonly contact: Contact;
  readonly source: Source;
  readonly amount?: number;
  readonly level?: Exclude<Level, 'ON_SITE'>;
  readonly levelReason?: string;
}

export function listCases(filter: CaseFilter, cursor?: string | null): Promise<Page<CaseListItem>> {
  return get('/cases', { ...filter, cursor });
}

export function caseQuery(id: string) {
  return queryOptions({ queryKey: keys.cases.one(id), queryFn: () => get<Case>(`/cases/${id}`) });
}

export function useCase(id: string) {
  return useQuery(caseQuery(id));
}

export function listTimeline(id: string, cursor?: string | null): Promise<Page<TimelineEntry>> {
  return get(`/cases/${id}/timeline`, { cursor });
}

export function useDeadlines(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.cases.deadlines(id),
    queryFn: () => get<Deadlines>(`/cases/${id}/deadlines`),
    enabled,
  });
}

export function fileCase(body: FileCaseBody, idempotencyKey: string): Promise<Case> {
  return post('/cases', body, idempotencyKey);
}

/** A command on a case, such as `solve-on-site` or `escalate`; answers with the case as it now is. */
export function commandCase(id: string, command: string, body: unknown, idempotencyKey: string): Promise<Case> {
  return post(`/cases/${id}/${command}`, body, idempotencyKey);
}
