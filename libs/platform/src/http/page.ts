import { ApiSchema } from '@nestjs/swagger';
import { IntField, LineField } from './request-fields.ts';
import { Shown } from './answer-fields.ts';
import { type Key, type Walk, type WordKey, writeCursor } from './cursor.ts';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

const CURSOR =
  'The nextCursor of the page before, as it came: an opaque token, good for this list, order, filter and person alone.';

/** What every list may be asked. */
@ApiSchema({ name: 'PageRequest' })
export class PageRequest {
  @IntField({ min: 1, max: MAX_LIMIT, optional: true, description: `Items a page; ${DEFAULT_LIMIT} if not given.` })
  limit?: number;
  @LineField({ max: 500, optional: true, description: CURSOR }) cursor?: string;
}

/** What every page says. */
export abstract class PageAnswer {
  @Shown.text({ nullable: true, description: 'Opaque, for the next page; null on the last.' }) nextCursor!:
    string | null;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** A page of rows read one too many, so that the last page is known to be the last. */
export function pageOf<R, T>(
  walk: Walk,
  rows: readonly R[],
  keyOf: (row: R) => Key | WordKey,
  show: (row: R) => T,
): Page<T> {
  const { limit = DEFAULT_LIMIT } = walk.request;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(show), nextCursor: more ? writeCursor(walk, keyOf(last)) : null };
}
