import type { Queryable } from '@zhuoluo/database';

/** A post in which somebody may speak for a party and no one does, now or ahead; null where there is none. */
export async function ownPost(db: Queryable, partyId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT o.id FROM post o WHERE o.party_id = $1
      AND NOT EXISTS (SELECT FROM tenure h WHERE h.post_id = o.id AND (h.ended_at IS NULL OR h.ended_at > statement_timestamp()))
    ORDER BY o.sort_order, o.id LIMIT 1`,
    [partyId],
  );
  return rows[0]?.id ?? null;
}
