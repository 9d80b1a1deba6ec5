import type { Queryable } from '@zhuoluo/database';

/** Whose a version of the regulation is that has been put in force; null is the city's, undefined if there is none. */
export async function regionOfPolicy(db: Queryable, version: number): Promise<string | null | undefined> {
  const { rows } = await db.query<{ regionId: string | null }>(
    'SELECT region_id AS "regionId" FROM policy WHERE version = $1 AND activated_at IS NOT NULL',
    [version],
  );
  return rows[0]?.regionId;
}
