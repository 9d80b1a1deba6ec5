import type { Asked, ManagedPage } from './managed-kind.ts';

interface WholeList<Row> {
  /** What the search looks through. */
  readonly words: (row: Row) => readonly string[];
  /** By the API's word for an order. */
  readonly sorts?: Readonly<Record<string, (row: Row) => string | number>>;
}

const RESERVED = new Set(['q', 'sort', 'limit', 'cursor', 'ended']);

/** A list that the API gives whole, such as the categories, as a table asks for it: searched, narrowed, sorted and cut here. */
export function pageOfWhole<Row extends object>(
  all: readonly Row[],
  { q, sort, limit, cursor, ...rest }: Asked,
  { words, sorts = {} }: WholeList<Row>,
): ManagedPage<Row> {
  const wanted = String(q ?? '').toLowerCase();
  const filters = Object.entries(rest).filter(([name]) => !RESERVED.has(name));
  const found = all.filter(
    (row) =>
      words(row).some((word) => word.toLowerCase().includes(wanted)) &&
      filters.every(([name, value]) => String((row as Record<string, unknown>)[name]) === String(value)),
  );
  const by = sorts[String(sort ?? '').replace(/^-/, '')];
  const sorted = by ? found.toSorted((a, b) => compare(by(a), by(b))) : found;
  const ordered = String(sort).startsWith('-') ? sorted.toReversed() : sorted;
  const from = Number(cursor ?? 0);
  const to = from + Number(limit ?? ordered.length);
  return {
    items: ordered.slice(from, to),
    nextCursor: to < ordered.length ? String(to) : null,
    total: ordered.length,
  };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
}
