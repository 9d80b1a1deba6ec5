import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from 'pg';

const CROWDED = {
  name: 'crowded-instants',
  text: `
    SELECT at FROM unnest($1::timestamptz[]) AS at
    WHERE (SELECT count(*) FROM (SELECT FROM "case" WHERE next_milestone_at = at LIMIT $2::int + 1) AS sharing) > $2::int`,
};

/** Those of the instants that are the next milestone of more than so many open cases. */
export async function crowdedInstants(
  pool: Pool,
  instants: readonly Instant[],
  moreThan: number,
): Promise<ReadonlySet<Instant>> {
  const values = [[...new Set(instants)].map((at) => new Date(at)), moreThan];
  const { rows } = await pool.query<{ at: Instant }>({ ...CROWDED, values });
  return new Set(rows.map(({ at }) => at));
}
