import type { Queryable } from '@zhuoluo/database';
import type { Instant } from '@zhuoluo/kernel';
import { inForce } from './in-force.sql.ts';

const NOW = 'statement_timestamp()';

/** 规上 enterprises, `p`, that have not ended. */
export const ABOVE_SCALE = `p.kind = 'ENTERPRISE' AND p.above_scale AND (p.ended_at IS NULL OR p.ended_at > ${NOW})`;

/** Whether somebody serves the party, `p`: a post that is assigned to it and held. */
export const SERVED = `EXISTS (SELECT FROM assignment a JOIN tenure h ON h.post_id = a.post_id AND ${inForce('h')}
  WHERE a.party_id = p.id AND ${inForce('a')})`;

const ENDED = `least(coalesce(a.ended_at, 'infinity'), coalesce(h.ended_at, 'infinity'))`;

/** Since when no one serves the party, `p`: since its last liaison left the post or the party, or since it was registered. */
export const UNSERVED_SINCE = `greatest(p.registered_at, (SELECT max(${ENDED})
  FROM assignment a JOIN tenure h ON h.post_id = a.post_id
  WHERE a.party_id = p.id AND ${ENDED} <= ${NOW} AND greatest(a.began_at, h.began_at) < ${ENDED}))`;

/** How many 规上 enterprises of a region somebody serves, and how many no one has served since an instant. */
export interface RegionCoverage {
  readonly regionId: string;
  readonly total: number;
  readonly served: number;
  readonly late: number;
}

/** @param lateSince what began before it is late */
export async function coverageOf(db: Queryable, lateSince: Instant): Promise<readonly RegionCoverage[]> {
  const { rows } = await db.query<RegionCoverage>(
    `SELECT region_id AS "regionId", count(*)::int AS total, (count(*) FILTER (WHERE is_served))::int AS served,
      (count(*) FILTER (WHERE NOT is_served AND since < $1::timestamptz))::int AS late
    FROM (SELECT p.region_id, ${SERVED} AS is_served, CASE WHEN NOT ${SERVED} THEN ${UNSERVED_SINCE} END AS since
      FROM party p WHERE ${ABOVE_SCALE}) AS counted
    GROUP BY region_id`,
    [new Date(lateSince).toISOString()],
  );
  return rows;
}
