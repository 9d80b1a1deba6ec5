import type { Instant } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';

const WAITING = `
  SELECT DISTINCT c.id FROM (
    SELECT case_id FROM clock WHERE state = 'RUNNING' AND recheck_at < $2
    UNION ALL SELECT case_id FROM supervision_order WHERE state = 'ISSUED' AND recheck_at < $2) waiting
  JOIN "case" c ON c.id = waiting.case_id
  JOIN policy ON policy.version = c.policy_version AND policy.document->>'calendar' = $1
  WHERE c.ended_at IS NULL
  LIMIT $3`;

/** Open cases with a limit that waited for a year which their calendar now covers, in no order. */
export async function casesWaitingForYear(
  db: Queryable,
  calendar: { readonly code: string; readonly coveredUntil: Instant },
  limit: number,
): Promise<string[]> {
  const values = [calendar.code, new Date(calendar.coveredUntil), limit];
  const { rows } = await db.query<{ id: string }>(WAITING, values);
  return rows.map(({ id }) => id);
}
