import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { SearchChanges } from '../use-search-changes.ts';
import type { Asked, Filter } from './managed-kind.ts';

/** Rows of one page. */
export const PAGE_ROWS = 50;

/** In the address while a row is added. */
export const NEW_ROW = 'new';

/** What the history entry keeps beside the address: the cursors of the pages from the second to this one. */
interface Walked {
  readonly cursors?: readonly string[];
}

/** A table's state, which stands in the address: it can be sent to a colleague, and a reload keeps it. */
export interface TableAddress {
  readonly q: string;
  readonly sort: string | undefined;
  readonly ended: boolean;
  readonly filters: Readonly<Record<string, string>>;
  /** The open row's id, or {@link NEW_ROW}; null while none is open. */
  readonly row: string | null;
  /** The open row's tab; null for its form. */
  readonly pane: string | null;
  readonly asked: Asked;
  /** From 1; null where the page was opened by an address, so that what comes before is unknown. */
  readonly page: number | null;
  /** Narrows or orders: the walk begins anew. */
  readonly narrow: (changes: SearchChanges) => void;
  readonly show: (row: string | null, pane?: string | null) => void;
  readonly next: (cursor: string) => void;
  readonly back: () => void;
  readonly first: () => void;
}

export function useTableAddress(filters: readonly Filter[] = []): TableAddress {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const walked = (location.state as Walked | null)?.cursors ?? [];
  const cursor = params.get('cursor') ?? undefined;
  const isWalked = walked.at(-1) === cursor;
  const chosen = Object.fromEntries(
    filters.flatMap(({ name }): [string, string][] => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const [q, sort, ended] = [params.get('q') ?? '', params.get('sort') ?? undefined, params.get('ended') === 'true'];
  const changed = (changes: SearchChanges): URLSearchParams => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  const goTo = (cursors: readonly string[]) => {
    const search = changed({ cursor: cursors.at(-1), row: undefined, pane: undefined }).toString();
    void navigate({ search }, { state: { cursors } satisfies Walked });
  };
  return {
    q,
    sort,
    ended,
    filters: chosen,
    row: params.get('row'),
    pane: params.get('pane'),
    asked: {
      limit: PAGE_ROWS,
      ...chosen,
      ...(q.trim() && { q: q.trim() }),
      ...(sort && { sort }),
      ...(ended && { ended }),
      ...(cursor && { cursor }),
    },
    page: isWalked ? walked.length + 1 : cursor === undefined ? 1 : null,
    narrow: (changes) =>
      setParams(changed({ ...changes, cursor: undefined }), { replace: true, preventScrollReset: true }),
    show: (row, pane = null) =>
      setParams(changed({ row: row ?? undefined, pane: pane ?? undefined }), {
        replace: row === null || params.has('row'),
        preventScrollReset: true,
        state: location.state as unknown,
      }),
    next: (after) => goTo(cursor === undefined || isWalked ? [...walked, after] : [after]),
    back: () => goTo(isWalked ? walked.slice(0, -1) : []),
    first: () => goTo([]),
  };
}
