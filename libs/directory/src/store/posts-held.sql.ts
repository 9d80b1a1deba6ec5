import { inForce } from './in-force.sql.ts';
import { RANKS } from './post.entity.ts';

const BY_RANK = `array_position(ARRAY['${RANKS.join("', '")}'], held.rank), held.began_at, held.sort_order, held.id`;

const FIELDS = `'id', post.id, 'roles', post.roles, 'unitId', coalesce(post.unit_id::text, ''), 'title', post.title`;
const SORTED_BY = 'post.rank, post.sort_order, post.id';

/** Who holds which post now, as a JSON list of `[personId, postId, standsIn]`, each person's in the same order: one reading for all of them. */
export const ALL_POSTS_HELD = `(
  SELECT coalesce(json_agg(json_build_array(held.person_id, held.id, held.stands_in) ORDER BY held.stands_in, ${BY_RANK}), '[]') FROM (
    SELECT tenure.person_id, false AS stands_in, tenure.began_at, ${SORTED_BY}
    FROM tenure JOIN post ON post.id = tenure.post_id WHERE ${inForce('tenure')}
    UNION ALL
    SELECT stand_in.person_id, true, stand_in.began_at, ${SORTED_BY}
    FROM stand_in JOIN post ON post.id = stand_in.post_id WHERE stand_in.kinds ? 'ACT' AND ${inForce('stand_in')}) held)`;

/**
 * The posts that a person holds now, as a JSON list of `Post`, the highest rank first; those held as a stand-in (代理) come after.
 *
 * @param person an expression for the id
 */
export function postsHeldBy(person: string): string {
  return `(SELECT coalesce(json_agg(held.post ORDER BY held.stands_in, ${BY_RANK}), '[]') FROM (
    SELECT json_build_object(${FIELDS}) AS post, false AS stands_in, tenure.began_at, ${SORTED_BY}
    FROM tenure JOIN post ON post.id = tenure.post_id WHERE tenure.person_id = ${person} AND ${inForce('tenure')}
    UNION ALL
    SELECT json_build_object(${FIELDS}, 'standsIn', true), true, stand_in.began_at, ${SORTED_BY}
    FROM stand_in JOIN post ON post.id = stand_in.post_id
    WHERE stand_in.person_id = ${person} AND stand_in.kinds ? 'ACT' AND ${inForce('stand_in')}) held)`;
}
