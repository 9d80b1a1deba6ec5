import { createHash } from 'node:crypto';
import type { CaseEvent, Instant } from '@zhuoluo/domain';
import type { CaseEventRow } from './case-event.entity.ts';

/** Before the first event of every case. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** Where a case's chain is broken: its events from `seq` on are not what was recorded. */
export interface BrokenLink {
  readonly caseId: string;
  readonly seq: number;
}

/** Rows for new events, each carrying a hash over all before it: a changed or missing one shows. */
export function chained(caseId: string, head: Buffer, events: readonly CaseEvent[], recordedAt: Instant): CaseEventRow[] {
  let previous = head;
  return events.map((event) => {
    const hash = hashOf(previous, { ...event, caseId, recordedAt });
    previous = hash;
    return { ...event, caseId, recordedAt, hash };
  });
}

/** The first broken link of a case's whole history, in order of `seq`; null where it holds. */
export function brokenLink(rows: readonly CaseEventRow[], head: Buffer): BrokenLink | null {
  let previous = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1 || !row.hash.equals(hashOf(previous, row))) return { caseId: row.caseId, seq: index + 1 };
    previous = row.hash;
  }
  const last = rows.at(-1);
  return last && !previous.equals(head) ? { caseId: last.caseId, seq: last.seq + 1 } : null;
}

function hashOf(previous: Buffer, row: Omit<CaseEventRow, 'hash'>): Buffer {
  const { caseId, seq, type, at, recordedAt, by, facts, change } = row;
  const content = canonical([caseId, seq, type, at, recordedAt, by, facts, change]);
  return createHash('sha256').update(previous).update(content).digest();
}

/** JSON with sorted keys: `jsonb` keeps neither their order nor what is undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
