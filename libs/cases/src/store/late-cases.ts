import type { Instant } from '@zhuoluo/kernel';
import type { Queryable, Tx } from '@zhuoluo/database';

export interface LateQuery {
  /** Tests inject it; else it is the statement's own time. */
  readonly now: Instant | null;
  readonly graceMs: number;
  readonly limit: number;
  /** Cases with units of these regions; null: of all. */
  readonly regionIds: readonly string[] | null;
}

/** How many of the cases that a region's units have are late. */
export interface RegionLate {
  readonly regionId: string;
  readonly late: number;
}

const AS_OF = 'coalesce($1::timestamptz, statement_timestamp())';
/** A case, `c`, that is not set apart, or is to be tried again by now. */
const TO_BE_TRIED = `(q.retry_at IS NULL OR q.retry_at <= ${AS_OF})`;

const LOCK_LATE = {
  name: 'lock-late-cases',
  text: `
    SELECT c.id
    FROM "case" c LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN quarantine q ON q.case_id = c.id
    WHERE c.next_milestone_at < ${AS_OF} - make_interval(secs => $2::float8 / 1000)
      AND ${TO_BE_TRIED}
      AND ($4::uuid[] IS NULL OR u.region_id = ANY($4::uuid[]))
    ORDER BY c.next_milestone_at, c.id LIMIT $3
    FOR UPDATE OF c SKIP LOCKED`,
};

/** Locks the cases whose milestone is past by more than the grace, oldest first; those that somebody else holds are left to them. */
export async function lockLateCases(tx: Tx, query: LateQuery): Promise<string[]> {
  const { graceMs, limit, regionIds } = query;
  const now = query.now === null ? null : new Date(query.now);
  const { rows } = await tx.query<{ id: string }>({ ...LOCK_LATE, values: [now, graceMs, limit, regionIds] });
  return rows.map(({ id }) => id);
}

const ARE_LATE = {
  name: 'are-late',
  text: `
    SELECT count(*)::int AS late FROM (
      SELECT FROM "case" c LEFT JOIN quarantine q ON q.case_id = c.id
      WHERE c.next_milestone_at < ${AS_OF}
        AND ${TO_BE_TRIED}
      LIMIT $2) few`,
};

/** Whether at least so many cases are late, by however little; those set apart are left out. */
export async function areLate(db: Queryable, now: Instant | null, atLeast: number): Promise<boolean> {
  const values = [now === null ? null : new Date(now), atLeast];
  const { rows } = await db.query<{ late: number }>({ ...ARE_LATE, values });
  return rows[0]!.late >= atLeast;
}

/** Late cases counted by the region of the unit that has them, those set apart included; regions without any are left out. */
export async function countLate(db: Queryable, now: Instant | null, graceMs: number): Promise<RegionLate[]> {
  const { rows } = await db.query<RegionLate>({
    name: 'count-late-cases',
    text: `
      SELECT u.region_id AS "regionId", count(*)::int AS late FROM "case" c JOIN unit u ON u.id = c.unit_id
      WHERE c.next_milestone_at < ${AS_OF} - make_interval(secs => $2::float8 / 1000)
      GROUP BY 1 ORDER BY 2 DESC, 1`,
    values: [now === null ? null : new Date(now), graceMs],
  });
  return rows;
}
