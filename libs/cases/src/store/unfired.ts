import type { Pool } from 'pg';

/** What time should have done by now and has not. */
export interface Unfired {
  /** Those set apart included. */
  readonly cases: number;
  /** How long the oldest is past its milestone, or past its next try if it is set apart; 0 if none is. */
  readonly oldestSeconds: number;
}

// One case set apart for hours must not hide that none is tried.
const READ = {
  name: 'read-unfired',
  text: `
    SELECT count(*) AS cases,
      coalesce(extract(epoch FROM clock_timestamp() - min(greatest(c.next_milestone_at, q.retry_at))
        FILTER (WHERE q.retry_at IS NULL OR q.retry_at < clock_timestamp())), 0)::float8 AS "oldestSeconds"
    FROM "case" c LEFT JOIN quarantine q ON q.case_id = c.id
    WHERE c.next_milestone_at < clock_timestamp()`,
};

/** Reads the index of milestones alone, from its oldest entry to now, and what is set apart: cheap while punctual. */
export async function readUnfired(pool: Pool): Promise<Unfired> {
  const { rows } = await pool.query<Unfired>(READ);
  return rows[0]!;
}
