import { ApiSchema } from '@nestjs/swagger';
import { invalid, IntField, isStorable, isUuid, Shown, TextField } from '@zhuoluo/platform';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** What every list may be asked. */
@ApiSchema({ name: 'PageRequest' })
export class PageRequest {
  @IntField({ min: 1, max: MAX_LIMIT, optional: true, description: `Items a page; ${DEFAULT_LIMIT} if not given.` })
  limit?: number;
  @TextField({ max: 500, optional: true, description: 'The nextCursor of the page before.' }) cursor?: string;
}

/** What every page says. */
export abstract class PageAnswer {
  @Shown.text({ nullable: true, description: 'For the next page; null on the last.' }) nextCursor!: string | null;
}

/** Where a page ended: the key of its last row in the order it was read in. */
export interface Position {
  /** Which list and order it belongs to; a cursor of another is refused. */
  readonly order: string;
  readonly key: Key;
}

/** Of the last row: what it was sorted by, an instant or a number, and its id. */
export type Key = readonly [sortedBy: number | null, id: string];

export function writeCursor({ order, key }: Position): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/** Null for the first page. @throws Fault where it is no cursor of this order */
export function readCursor(cursor: string | undefined, order: string): Key | null {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  const [given, sortedBy, id] = parts ?? [];
  const isSortKey = sortedBy === null || isStorable(sortedBy);
  if (parts?.length !== 3 || given !== order || !isSortKey || !isUuid(id))
    throw invalid({ path: 'cursor', code: 'cursor' });
  return [sortedBy as number | null, (id as string).toLowerCase()];
}

function parse(cursor: string): unknown[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) ? key : null;
  } catch {
    return null;
  }
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** A page of rows read one too many, so that the last page is known to be the last. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  positionOf: (row: R) => Position,
  show: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(show), nextCursor: more ? writeCursor(positionOf(last)) : null };
}
