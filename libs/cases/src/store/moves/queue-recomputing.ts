import type { Queryable } from '@zhuoluo/database';
import type { Author, CalendarData } from '@zhuoluo/kernel';
import { OperationStore, subjectsToCome } from '@zhuoluo/operations/store';
import type { CalendarMoves } from './calendar-moves.ts';
import { withCaseNumbers } from './open-cases.ts';
import { RECOMPUTE_LIMITS } from './recompute-limits.kind.ts';

/**
 * Queues the operation that brings open cases to versions of calendars, in the transaction that wrote these. A case that an open
 * one still comes to is brought to the newest version by that, and is not named again.
 *
 * @param written the calendar's own version first, then those of calendars that stand on it
 * @returns the operation; the open one if that does all of it, null if no limit moves
 */
export async function queueRecomputing(
  db: Queryable,
  {
    moves,
    by,
    written,
  }: { readonly moves: CalendarMoves; readonly by: Author; readonly written: readonly CalendarData[] },
): Promise<string | null> {
  const [calendar] = written;
  if (calendar === undefined) return null;
  const toCome = await subjectsToCome(db, RECOMPUTE_LIMITS);
  const pages: { subjectId: string; label: string; item: string }[][] = [];
  let open: string | null = null;
  for await (const caseIds of moves.casesMovedBy(written, db)) {
    const left = caseIds.filter((id) => !toCome.has(id));
    if (left.length > 0) pages.push(await withCaseNumbers(db, left));
    open ??= toCome.get(caseIds.find((id) => toCome.has(id)) ?? '') ?? null;
  }
  if (pages.length === 0) return open;
  const asked = { kind: RECOMPUTE_LIMITS, params: { calendar: calendar.code }, by };
  return (await new OperationStore(db).add(asked, paged(pages))).id;
}

async function* paged<T>(pages: readonly T[]): AsyncIterable<T> {
  yield* pages;
}
