import type { Pool } from '@zhuoluo/database';

/** How many connections to the database that is asked wait for what another transaction holds. */
export async function waitingForLocks(db: Pool): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]!.count;
}
