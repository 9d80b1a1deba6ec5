import type { CaseFilter } from '../../api/cases.ts';
import { levelValues, type Colour, type Level } from '../../api/schema.gen.ts';
import { searchWords } from '../../shared/search/search-words.ts';

export const SCOPES = ['open', 'overdue', 'closed', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const SORTS = ['dueAt', '-openedAt'] as const;
export type Sort = (typeof SORTS)[number];

/** What a figure of the board narrows a list to; no control of the list sets it, but each can be taken off. */
export interface Narrowing {
  readonly unitId: string | undefined;
  readonly regionId: string | undefined;
  readonly dueFrom: string | undefined;
  readonly dueTo: string | undefined;
  readonly openedFrom: string | undefined;
  readonly openedTo: string | undefined;
  readonly closedFrom: string | undefined;
  readonly closedTo: string | undefined;
  readonly uncoloured: boolean;
}

/** What stands in the address bar: a filtered list can be sent to a colleague, and the way back keeps it. */
export interface CaseSearch {
  readonly narrowing: Narrowing;
  readonly scope: Scope;
  readonly sort: Sort;
  readonly q: string;
  readonly level: Level | undefined;
  readonly category: string | undefined;
  readonly colour: Colour | undefined;
  readonly mineOnly: boolean;
}

const among = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

/** The list's own word for its scope, else the words of `GET /cases`, which the board's figures speak. */
function scopeIn(params: URLSearchParams): Scope {
  if (params.get('overdue') === 'true') return 'overdue';
  if (params.get('open') === 'true') return 'open';
  return among(SCOPES, params.get('scope')) ?? 'open';
}

export function readSearch(params: URLSearchParams): CaseSearch {
  const text = (name: string) => params.get(name) ?? undefined;
  return {
    scope: scopeIn(params),
    sort: among(SORTS, params.get('sort')) ?? 'dueAt',
    q: params.get('q') ?? '',
    level: among(levelValues, params.get('level')),
    category: text('category'),
    colour: text('colour') as Colour | undefined,
    mineOnly: params.has('mine'),
    narrowing: {
      unitId: text('unitId'),
      regionId: text('regionId'),
      dueFrom: text('dueFrom'),
      dueTo: text('dueTo'),
      openedFrom: text('openedFrom'),
      openedTo: text('openedTo'),
      closedFrom: text('closedFrom'),
      closedTo: text('closedTo'),
      uncoloured: params.get('uncoloured') === 'true',
    },
  };
}

export function filterOf(search: CaseSearch, myId: string): CaseFilter {
  const { scope, sort, level, category, colour, mineOnly, narrowing } = search;
  return {
    ...(level && { level: [level] }),
    ...(category && { category: [category] }),
    ...(colour && { colour: [colour] }),
    ...(Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value)) as Partial<CaseFilter>),
    ...searchWords(search.q),
    ...(mineOnly && { liaisonId: myId }),
    sort: scope === 'closed' ? '-openedAt' : sort,
    ...(scope === 'open' && { open: true }),
    ...(scope === 'closed' && { open: false }),
    ...(scope === 'overdue' && { overdue: true }),
    limit: 30,
  };
}
