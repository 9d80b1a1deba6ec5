import { invalid } from '@zhuoluo/platform';
import { type Page, type PageRequest } from '../http/page.ts';

/**
 * A page of a short list that is held in memory. Such lists are bounded by how many offices there are, so they come whole
 * unless a limit is asked for; the cursor is then a place in this order.
 */
export function pageOfWhole<T>(all: readonly T[], { limit, cursor }: PageRequest): Page<T> {
  const from = cursor === undefined ? 0 : placeOf(cursor, all.length);
  const to = limit === undefined ? all.length : from + limit;
  const nextCursor = to < all.length ? Buffer.from(JSON.stringify(['whole', to])).toString('base64url') : null;
  return { items: all.slice(from, to), nextCursor };
}

function placeOf(cursor: string, length: number): number {
  const place = /^\["whole",(\d{1,6})\]$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (place === undefined || Number(place) > length) throw invalid({ path: 'cursor', code: 'cursor' });
  return Number(place);
}
