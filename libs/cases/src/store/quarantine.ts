import type { Instant } from '@zhuoluo/kernel';
import { LOCK_NOT_AVAILABLE, type Tx } from '@zhuoluo/database';

/** A case that the sweep could not advance. */
export interface FailedCase {
  readonly caseId: string;
  readonly error: Error;
}

// 30 s, 1 min, 2 min … up to an hour; 2 s and no failure if what the case needs was only held (55P03). Not if it is up to date meanwhile.
const SET_APART = {
  name: 'set-cases-apart',
  text: `
    INSERT INTO quarantine (case_id, failures, retry_at, last_error_code)
    SELECT case_id, 1, now + CASE code WHEN '${LOCK_NOT_AVAILABLE}' THEN interval '2 seconds' ELSE interval '30 seconds' END, code
    FROM unnest($1::uuid[], $2::text[]) AS f (case_id, code), coalesce($3::timestamptz, clock_timestamp()) AS now
    WHERE EXISTS (SELECT FROM "case" c WHERE c.id = f.case_id AND c.next_milestone_at <= now)
    ON CONFLICT (case_id) DO UPDATE SET
      failures = quarantine.failures + CASE EXCLUDED.last_error_code WHEN '${LOCK_NOT_AVAILABLE}' THEN 0 ELSE 1 END,
      retry_at = CASE EXCLUDED.last_error_code
        WHEN '${LOCK_NOT_AVAILABLE}' THEN EXCLUDED.retry_at
        ELSE EXCLUDED.retry_at - interval '30 seconds'
          + least(interval '1 hour', interval '30 seconds' * 2 ^ least(quarantine.failures, 10)) END,
      last_error_code = EXCLUDED.last_error_code`,
};

/** Sets failing cases apart with growing pauses, counted from `now` (tests) or the database's clock, so that the others go on. */
export async function setApart(tx: Tx, failed: readonly FailedCase[], now: Instant | null): Promise<void> {
  if (failed.length === 0) return;
  const codes = failed.map(({ error }) => errorCode(error));
  await tx.send({ ...SET_APART, values: [failed.map((f) => f.caseId), codes, now === null ? null : new Date(now)] });
}

/** Takes cases back that went through. */
export async function takeBack(tx: Tx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await tx.send({ text: 'DELETE FROM quarantine WHERE case_id = ANY($1::uuid[])', values: [caseIds] });
}

/** A SQLSTATE or a code of the rules, else the error's class: enough to count by, never a message with data in it. */
function errorCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
