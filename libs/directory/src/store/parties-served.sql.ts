import { inForce } from './in-force.sql.ts';

/** Ids of the parties that posts serve now. `posts` is an expression for their ids. */
export function partiesServed(posts: string): string {
  return `SELECT a.party_id FROM assignment a WHERE a.post_id = ANY(${posts}::uuid[]) AND ${inForce('a')}`;
}

/** The same of the posts that a person holds now. */
export function partiesServedBy(person: string): string {
  return `SELECT a.party_id FROM tenure h JOIN assignment a ON a.post_id = h.post_id AND ${inForce('a')}
    WHERE h.person_id = ${person}::uuid AND ${inForce('h')}`;
}
