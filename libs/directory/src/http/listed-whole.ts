import { pageOfWhole, type Page, type PageRequest } from '@zhuoluo/platform';
import { searchText } from '@zhuoluo/kernel';
import type { Viewer } from './viewer.ts';
import { walk } from './reference/walk.ts';

/** What a list for management is asked beside its own filters. */
export interface ManagedListRequest extends PageRequest {
  readonly q?: string;
  readonly sort?: string;
}

export interface WholeList<T> {
  /** Names the list in its cursors. */
  readonly name: string;
  readonly rows: readonly T[];
  /** What `q` looks for. */
  readonly words: (row: T) => readonly string[];
  /** By the name of an order; `-name` is its reverse. */
  readonly sorts: Readonly<Record<string, (row: T) => string | number>>;
}

/** A page of a list that is short enough to be read whole, and how many rows are on all its pages. */
export function listedWhole<T>(
  { name, rows, words, sorts }: WholeList<T>,
  viewer: Viewer,
  request: ManagedListRequest,
): Page<T> & { total: number } {
  const { q, sort } = request;
  const wanted = q === undefined ? [] : searchText(q).split(/\s+/u);
  const found = rows.filter((row) =>
    wanted.every((word) => words(row).some((text) => searchText(text).includes(word))),
  );
  const sorted = sort === undefined ? found : found.toSorted(byOrder(sort, sorts));
  return { ...pageOfWhole(walk(name, viewer, request), sorted), total: found.length };
}

function byOrder<T>(sort: string, sorts: WholeList<T>['sorts']): (one: T, other: T) => number {
  const isReverse = sort.startsWith('-');
  const keyOf = sorts[isReverse ? sort.slice(1) : sort]!;
  const sign = isReverse ? -1 : 1;
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * COLLATOR.compare(String(a), String(b));
  };
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });
