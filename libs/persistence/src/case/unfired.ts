import type { Pool } from 'pg';

/** What time should have done by now and nobody has; cases set apart count. */
export interface Unfired {
  readonly cases: number;
  /** How long the oldest milestone is past; 0 where none is. */
  readonly oldestSeconds: number;
}

const READ = {
  name: 'read-unfired',
  text: `
    SELECT count(*) AS cases,
      coalesce(extract(epoch FROM clock_timestamp() - min(next_milestone_at)), 0)::float8 AS "oldestSeconds"
    FROM "case" WHERE next_milestone_at < clock_timestamp()`,
};

/** Reads the index of milestones alone, from its oldest entry to now: cheap while punctual. */
export async function readUnfired(pool: Pool): Promise<Unfired> {
  const { rows } = await pool.query<Unfired>(READ);
  return rows[0]!;
}
