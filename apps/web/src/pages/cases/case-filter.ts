import type { CaseFilter } from '../../api/cases.ts';
import { levelValues, type Colour, type Level, type Urgency } from '../../api/schema.gen.ts';
import { isOfWholeDays } from '../../shared/ledger/day-span.ts';
import { searchWords } from '../../shared/search/search-words.ts';
import { urgenciesIn } from '../../shared/search/urgencies-in.ts';

export const SCOPES = ['open', 'overdue', 'closed', 'archived', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

const SORTS_OF_OPEN = ['dueAt', '-openedAt', 'openedAt'] as const;
/** Nothing is due any more. */
const SORTS_OF_CLOSED = ['-openedAt', 'openedAt', '-closedAt'] as const;
export type Sort = (typeof SORTS_OF_OPEN | typeof SORTS_OF_CLOSED)[number];

/** The orders that a list offers, its own first. */
export function sortsOf(scope: Scope): readonly Sort[] {
  return isEnded(scope) ? SORTS_OF_CLOSED : SORTS_OF_OPEN;
}

/** Whether a scope holds ended cases alone. */
export function isEnded(scope: Scope): boolean {
  return scope === 'closed' || scope === 'archived';
}

/** What a figure of the board or a 台账 narrows a list to; cards have no control for it, but each can be taken off. */
export interface Narrowing {
  readonly unitId: string | undefined;
  readonly regionId: string | undefined;
  readonly urgency: readonly Urgency[] | undefined;
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
  const scope = scopeIn(params);
  return {
    scope,
    sort: among(sortsOf(scope), params.get('sort')) ?? sortsOf(scope)[0]!,
    q: params.get('q') ?? '',
    level: among(levelValues, params.get('level')),
    category: text('category'),
    colour: text('colour') as Colour | undefined,
    mineOnly: params.has('mine'),
    narrowing: {
      unitId: text('unitId'),
      regionId: text('regionId'),
      urgency: urgenciesIn(params),
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

/** What a 台账 has no control for: spans of less than whole days, and what has no order. */
export function withoutControl(narrowing: Narrowing): Narrowing {
  const { openedFrom, openedTo, dueFrom, dueTo, closedFrom, closedTo } = narrowing;
  return {
    ...narrowing,
    ...{ regionId: undefined, unitId: undefined, urgency: undefined },
    ...(isOfWholeDays(openedFrom, openedTo) && { openedFrom: undefined, openedTo: undefined }),
    ...(isOfWholeDays(dueFrom, dueTo) && { dueFrom: undefined, dueTo: undefined }),
    ...(isOfWholeDays(closedFrom, closedTo) && { closedFrom: undefined, closedTo: undefined }),
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
    sort,
    ...(scope === 'open' && { open: true }),
    ...(scope === 'closed' && { open: false }),
    ...(scope === 'archived' && { archived: true }),
    ...(scope === 'overdue' && { overdue: true }),
    limit: 30,
  };
}
