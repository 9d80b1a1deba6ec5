import type { ReferenceEvent } from '../../api/schema.gen.ts';
import type { HistoryPage } from './managed-kind.ts';

/** The entries of a history after a version, newest first; reads no further back than that. */
export async function entriesSince(
  read: (cursor: string | null) => Promise<HistoryPage>,
  version: number,
): Promise<readonly ReferenceEvent[]> {
  const entries: ReferenceEvent[] = [];
  let cursor: string | null = null;
  do {
    const page: HistoryPage = await read(cursor);
    const fresh = page.items.filter(({ seq }) => seq > version);
    entries.push(...fresh);
    cursor = fresh.length < page.items.length ? null : page.nextCursor;
  } while (cursor !== null);
  return entries;
}
