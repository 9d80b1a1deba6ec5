import { countBefore, type Walk, writeCursor } from './cursor.ts';
import type { Page } from './page.ts';

/**
 * A page of a short list that is held in memory. The number of offices bounds such lists, so they come whole unless a limit is asked for.
 * The cursor is then a place in this order.
 */
export function pageOfWhole<T>(walk: Walk, all: readonly T[]): Page<T> {
  const { limit } = walk.request;
  const from = countBefore(walk, all.length);
  const to = limit === undefined ? all.length : from + limit;
  return { items: all.slice(from, to), nextCursor: to < all.length ? writeCursor(walk, [to]) : null };
}
