import type { Queryable } from '@zhuoluo/database';
import type { Directory } from '../../rules/directory.ts';
import { type KnownCodes, type KnownParty, type KnownPost, placeOf } from '../../rules/imports/sheet-rules.ts';
import { holdsOrWill } from '../in-force.sql.ts';

const PARTIES = `SELECT code, id, region_id AS "regionId", coalesce(ended_at <= statement_timestamp(), false) AS "hasEnded"
  FROM party`;

const POSTS = `SELECT post.id, unit_id AS "unitId", title, roles, ended_at IS NOT NULL AS "isClosed",
    array(SELECT t.person_id FROM tenure t WHERE t.post_id = post.id AND ${holdsOrWill('t')}) AS "heldBy"
  FROM post WHERE unit_id IS NOT NULL ORDER BY sort_order, post.id`;

/** What rows of sheets refer to, as the database has it now. */
export async function knownCodes(db: Queryable, directory: Directory): Promise<KnownCodes> {
  const { rows: parties } = await db.query<KnownParty & { code: string }>(PARTIES);
  const { rows: people } = await db.query<{ account: string; id: string }>('SELECT account, id FROM person');
  const { rows: posts } = await db.query<KnownPost & { unitId: string; title: string }>(POSTS);
  return {
    directory,
    parties: new Map(parties.map(({ code, ...party }) => [code, party])),
    accounts: new Map(people.map(({ account, id }) => [account, id])),
    posts: Map.groupBy(posts, ({ unitId, title }) => placeOf(unitId, title)),
  };
}
