import { inForce } from './in-force.sql.ts';

/** Ids of the parties that a person serves, by a post held now. */
export function assignedParties(person: string): string {
  return `SELECT a.party_id FROM tenure h JOIN assignment a ON a.post_id = h.post_id AND ${inForce('a')}
    WHERE h.person_id = ${person}::uuid AND ${inForce('h')}`;
}
