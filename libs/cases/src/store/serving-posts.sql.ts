import { inForce } from '@zhuoluo/directory/store';

/** The posts that serve the party of a case, `c`, now: first that of the unit whose liaison filed it, then the county's (rules.md §10). */
export const SERVING_POSTS = `SELECT a.post_id FROM assignment a JOIN post s ON s.id = a.post_id
  WHERE a.party_id = c.party_id AND ${inForce('a')}
  ORDER BY (s.unit_id = c.liaison_unit_id) IS TRUE DESC, a.tier = 'COUNTY' DESC`;
