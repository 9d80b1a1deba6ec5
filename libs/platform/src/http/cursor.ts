import { hash } from 'node:crypto';
import { isInstant } from '@zhuoluo/kernel';
import { invalid } from '../problem/fault.ts';
import { isUuid } from './rule.ts';
import type { PageRequest } from './page.ts';

/** Who walks through which list, and by which filters and in which order: what a cursor belongs to. */
export interface Walk {
  /** The list’s name; lists of one thing’s parts carry its id, such as `timeline/<id>`. */
  readonly list: string;
  readonly personId: string;
  readonly request: PageRequest;
}

/** Of the last row of a page: what it was sorted by, an instant or a number, and its id. */
export type Key = readonly [sortedBy: number | null, id: string];
/** The same where rows are sorted by words. */
export type WordKey = readonly [sortedBy: string, id: string];

/** Where the page ended that comes before; null for the first. @throws Fault where the cursor is not of this walk */
export function keyAfter(walk: Walk): Key | null {
  const place = readCursor(walk);
  if (place === null) return null;
  const [sortedBy, id] = place;
  if (place.length !== 2 || !(sortedBy === null || isNumberOfKey(sortedBy)) || !isUuid(id)) throw noCursor();
  return [sortedBy as number | null, (id as string).toLowerCase()];
}

/** The same for lists that are sorted by words. @throws Fault where the cursor is not of this walk */
export function wordKeyAfter(walk: Walk): WordKey | null {
  const place = readCursor(walk);
  if (place === null) return null;
  const [sortedBy, id] = place;
  if (place.length !== 2 || typeof sortedBy !== 'string' || sortedBy.includes('\0') || !isUuid(id)) throw noCursor();
  return [sortedBy, (id as string).toLowerCase()];
}

/** The same for lists held in memory: how many items came before. @throws Fault where the cursor is not of this walk */
export function countBefore(walk: Walk, length: number): number {
  const place = readCursor(walk);
  if (place === null) return 0;
  const [count] = place;
  if (place.length !== 1 || !Number.isInteger(count) || Number(count) < 0 || Number(count) > length) throw noCursor();
  return count as number;
}

/** @param place of the next page, as the readers above take it */
export function writeCursor(walk: Walk, place: Key | WordKey | readonly [count: number]): string {
  return Buffer.from(JSON.stringify([markOf(walk), ...place])).toString('base64url');
}

function readCursor(walk: Walk): unknown[] | null {
  const { cursor } = walk.request;
  if (cursor === undefined) return null;
  const [mark, ...place] = parse(cursor);
  if (mark !== markOf(walk)) throw noCursor();
  return place;
}

/** Tells walks apart, so that a page never goes on in another list; it is no right, for rights are in every statement. */
function markOf({ list, personId, request }: Walk): string {
  const { limit: _, cursor: __, ...asked } = request;
  const said = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? value.toSorted() : value])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return hash('sha256', JSON.stringify([list, personId, said]), 'base64url').slice(0, 16);
}

function isNumberOfKey(value: unknown): boolean {
  return isInstant(value) || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31);
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function noCursor(): ReturnType<typeof invalid> {
  return invalid({ path: 'cursor', code: 'cursor' });
}
