import type { Queryable } from '@zhuoluo/database';
import type { Instant, Tier } from '@zhuoluo/kernel';
import { inForce } from '../../store/in-force.sql.ts';

/** Who serves a party now. */
export interface ServingRow {
  readonly partyId: string;
  readonly assignmentId: string;
  readonly tier: Tier;
  readonly postId: string;
  readonly unitId: string;
  /** Null while the post is vacant. */
  readonly personId: string | null;
  readonly beganAt: Instant;
}

const OF_PARTIES = {
  name: 'liaisons-of-parties',
  text: `
    SELECT a.party_id AS "partyId", a.id AS "assignmentId", a.tier, a.post_id AS "postId", o.unit_id AS "unitId",
      h.person_id AS "personId", a.began_at AS "beganAt"
    FROM assignment a JOIN post o ON o.id = a.post_id LEFT JOIN tenure h ON h.post_id = o.id AND ${inForce('h')}
    WHERE a.party_id = ANY($1::uuid[]) AND ${inForce('a')}
    ORDER BY a.party_id, a.tier = 'COUNTY' DESC`,
};

/** The liaisons of these parties, the county's before the city's. */
export async function liaisonsOf(
  db: Queryable,
  partyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ServingRow[]>> {
  const { rows } = await db.query<ServingRow>({ ...OF_PARTIES, values: [partyIds] });
  return Map.groupBy(rows, ({ partyId }) => partyId);
}
