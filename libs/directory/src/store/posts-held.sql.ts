import { inForce } from './in-force.sql.ts';
import { RANKS } from './post.entity.ts';

const BY_RANK = `array_position(ARRAY['${RANKS.join("', '")}'], post.rank), tenure.began_at, post.sort_order, post.id`;

/** The posts that a person holds now, as a JSON list of `Post`, the highest rank first; `person` is an expression for the id. */
export function postsHeldBy(person: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', post.id, 'roles', post.roles, 'unitId', coalesce(post.unit_id::text, ''),
      'title', post.title) ORDER BY ${BY_RANK}), '[]')
    FROM tenure JOIN post ON post.id = tenure.post_id WHERE tenure.person_id = ${person} AND ${inForce('tenure')})`;
}
