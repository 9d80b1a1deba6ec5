import type { Params, Pool } from '@zhuoluo/database';
import {
  DEFAULT_LIMIT,
  invalid,
  pageOf,
  wordKeyAfter,
  type Page,
  type PageRequest,
  type WordKey,
} from '@zhuoluo/platform';
import { walk } from './reference/walk.ts';
import type { Viewer } from './viewer.ts';

/** What a list for management is asked beside its own filters. */
export interface ManagedRequest extends PageRequest {
  readonly sort?: string;
}

/** An order of a list: an expression that is never null, and its type in a cursor. By the id alone, rows are as they were registered. */
export interface RowOrder {
  readonly by: string;
  readonly type: 'text' | 'float8' | 'instant' | 'id';
}

export interface RowList<Order extends string> {
  /** Names the list in its cursors. */
  readonly name: string;
  readonly columns: string;
  readonly from: string;
  readonly id: string;
  readonly where: string;
  /** What `where` asks for; the page adds its own. */
  readonly params: Params;
  /** `-name` is the reverse of `name`; the first one counts where none is asked. */
  readonly orders: Readonly<Record<Order, RowOrder>>;
}

interface Sorted {
  readonly id: string;
  readonly sortedBy: string;
}

/** A page of rows cut by key, and how many rows are on all pages. */
export async function managedRows<Row, T>(
  pool: Pool,
  list: RowList<string>,
  viewer: Viewer,
  request: ManagedRequest,
  show: (rows: readonly Row[]) => Promise<readonly T[]>,
): Promise<Page<T> & { total: number }> {
  const { name, columns, from, id, where, params, orders } = list;
  const way = walk(name, viewer, request);
  const after = wordKeyAfter(way);
  const { limit = DEFAULT_LIMIT, sort = Object.keys(orders)[0]! } = request;
  const isReverse = sort.startsWith('-');
  const { by, type } = orders[isReverse ? sort.slice(1) : sort]!;
  if (after && (type === 'float8' || type === 'instant') && !Number.isFinite(Number(after[0])))
    throw invalid({ path: 'cursor', code: 'cursor' });
  const counted = pool.query<{ total: number }>(`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`, [
    ...params.values,
  ]);
  const [compare, direction] = isReverse ? ['<', 'DESC'] : ['>', 'ASC'];
  const isById = type === 'id';
  const place = ([sortedBy, rowId]: WordKey): string =>
    isById ? `${params.add(rowId)}::uuid` : `(${valueOf(type, params.add(sortedBy))}, ${params.add(rowId)}::uuid)`;
  const beyond = after ? ` AND ${isById ? id : `(${by}, ${id})`} ${compare} ${place(after)}` : '';
  const inOrder = isById ? `${id} ${direction}` : `${by} ${direction}, ${id} ${direction}`;
  const word = type === 'instant' ? `extract(epoch FROM ${by}) * 1000` : by;
  const paged = pool.query<Row & Sorted>(
    `SELECT ${columns}, (${word})::text AS "sortedBy" FROM ${from} WHERE ${where}${beyond}
    ORDER BY ${inOrder} LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
  const [{ rows }, { rows: counts }] = await Promise.all([paged, counted]);
  const { items, nextCursor } = pageOf(
    way,
    rows,
    (row) => [row.sortedBy, row.id],
    (row) => row,
  );
  return { items: [...(await show(items))], nextCursor, total: counts[0]!.total };
}

/** What a word of a cursor stands for: an instant in milliseconds. */
function valueOf(type: Exclude<RowOrder['type'], 'id'>, word: string): string {
  return type === 'instant' ? `to_timestamp(${word}::float8 / 1000)` : `${word}::${type}`;
}
