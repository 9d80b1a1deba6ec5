import type { Pool } from 'pg';
import { inSnapshot } from '@zhuoluo/database';
import { brokenLink, type RecordedEvent } from '@zhuoluo/audit/store';

const HISTORY = {
  name: 'case-history',
  text: `
    SELECT case_id AS "caseId", seq, type, at, recorded_at AS "recordedAt",
      by::text AS by, facts::text AS facts, change::text AS change, hash
    FROM case_event WHERE case_id = $1 ORDER BY seq`,
};

/** Whether the history of a case is what was recorded: the `seq` of the first event that is not, null where all are. */
export function findBrokenLink(pool: Pool, caseId: string): Promise<number | null> {
  return inSnapshot(pool, async (tx) => {
    const { rows } = await tx.query<RecordedEvent>({ ...HISTORY, values: [caseId] });
    const head = await tx.query<{ head: Buffer }>('SELECT chain_head AS head FROM "case" WHERE id = $1', [caseId]);
    return head.rows[0] ? brokenLink(rows, head.rows[0].head) : null;
  });
}
