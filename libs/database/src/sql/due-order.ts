import type { Key } from '@zhuoluo/platform';
import { instantParam } from './filters.ts';
import type { Params } from './params.ts';

/** A list in the order of its due dates, up to where its ORDER BY begins. */
export interface DueOrdered {
  /** SQL from SELECT to WHERE, with the caller's filters and rights; order and limit are added to it. */
  readonly select: string;
  /** Of the rows that are listed, such as `c`. */
  readonly alias: string;
  readonly after: Key | null;
  /** Placeholder of the page's length. */
  readonly rows: string;
  /** All that somebody sees is little: one sort of it is cheaper than two readings. */
  readonly narrow: boolean;
  /** What holds of every row with a due date, said so that a partial index may serve. */
  readonly dated?: string;
  /** False where no row without a due date can be among them. */
  readonly undated?: boolean;
}

/**
 * Earliest due first, those without a due date last, by id. In a wide list each half is an index range of its own, wherever
 * the page begins; one sort over both could use none.
 */
export function earliestDueFirst(list: DueOrdered, params: Params): string {
  const { select, alias, after, rows, narrow, dated = 'true', undated = true } = list;
  const [due, id] = after ? [after[0], `${params.add(after[1])}::uuid`] : [undefined, ''];
  const passed =
    typeof due === 'number' ? `(${alias}.due_at, ${alias}.id) > (${instantParam(due, params)}, ${id})` : 'true';
  const restOfUndated = due === null ? `${alias}.id > ${id}` : 'true';
  // The index of what is dated ends with those that have no date, so that the first page is one walk.
  if (narrow || (after === null && dated === 'true')) {
    const begun =
      due === null ? `${alias}.due_at IS NULL AND ${restOfUndated}` : `(${passed} OR ${alias}.due_at IS NULL)`;
    const rest = after === null ? 'true' : begun;
    return `${select} AND ${rest} ORDER BY ${alias}.due_at, ${alias}.id LIMIT ${rows}`;
  }
  const halves = [
    ...(due === null
      ? []
      : [`${dated} AND ${alias}.due_at IS NOT NULL AND ${passed} ORDER BY ${alias}.due_at, ${alias}.id`]),
    ...(undated ? [`${alias}.due_at IS NULL AND ${restOfUndated} ORDER BY ${alias}.id`] : []),
  ].map((half) => `${select} AND ${half} LIMIT ${rows}`);
  return halves.length === 1 ? halves[0]! : `${halves.map((half) => `(${half})`).join(' UNION ALL ')} LIMIT ${rows}`;
}
