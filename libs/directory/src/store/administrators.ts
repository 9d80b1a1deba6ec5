import type { Queryable } from '@zhuoluo/database';
import { inForce } from './in-force.sql.ts';

/** How many administrators beside this person have an account that is open and a way in. */
export async function otherAdministrators(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(DISTINCT p.id)::int AS count
    FROM person p JOIN tenure h ON h.person_id = p.id AND ${inForce('h')} JOIN post o ON o.id = h.post_id AND o.roles ? 'ADMIN'
    WHERE p.id <> $1 AND p.active AND p.password_hash IS NOT NULL AND (p.one_time_until IS NULL OR p.one_time_until > statement_timestamp())`,
    [personId],
  );
  return rows[0]!.count;
}
