import type { CaseFilter } from '../../api/cases.ts';
import type { Category, Colour } from '../../api/schema.gen.ts';

export const SCOPES = ['open', 'overdue', 'closed', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const SORTS = ['dueAt', '-openedAt'] as const;
export type Sort = (typeof SORTS)[number];

/** What stands in the address bar: a filtered list can be sent to a colleague, and the way back keeps it. */
export interface CaseSearch {
  readonly scope: Scope;
  readonly sort: Sort;
  readonly q: string;
  readonly category: Category | undefined;
  readonly colour: Colour | undefined;
  readonly mineOnly: boolean;
}

const among = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

export function readSearch(params: URLSearchParams): CaseSearch {
  return {
    scope: among(SCOPES, params.get('scope')) ?? 'open',
    sort: among(SORTS, params.get('sort')) ?? 'dueAt',
    q: params.get('q') ?? '',
    category: (params.get('category') ?? undefined) as Category | undefined,
    colour: (params.get('colour') ?? undefined) as Colour | undefined,
    mineOnly: params.has('mine'),
  };
}

/** `GET /cases` takes two characters at least. */
const SHORTEST_QUERY = 2;

export function filterOf(search: CaseSearch, myId: string): CaseFilter {
  const { scope, sort, category, colour, mineOnly } = search;
  const q = search.q.trim();
  return {
    ...(category && { category: [category] }),
    ...(colour && { colour: [colour] }),
    ...(q.length >= SHORTEST_QUERY && { q }),
    ...(mineOnly && { liaisonId: myId }),
    sort: scope === 'closed' ? '-openedAt' : sort,
    ...(scope === 'open' && { open: true }),
    ...(scope === 'closed' && { open: false }),
    ...(scope === 'overdue' && { overdue: true }),
    limit: 30,
  };
}
