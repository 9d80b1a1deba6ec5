import type { Role } from './terms.ts';

/** A role held in a unit. Duties bind to posts, not to persons (rules.md §9). */
export interface Post {
  readonly role: Role;
  /** Empty for an ENTERPRISE post, which no unit gives. */
  readonly unitId: string;
  readonly title: string;
}

/** Who did it, in which post; null is time itself (rules.md §156). */
export interface Author {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
}

/** Who gives a command. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** The enterprise or project an ENTERPRISE account speaks for. */
  readonly partyId: string | null;
}

/** Whether somebody holds a role, in a given unit where one is named. */
export function holds(actor: Actor, role: Role, unitId?: string): boolean {
  return actor.posts.some((post) => post.role === role && (unitId === undefined || post.unitId === unitId));
}

/** Whether somebody speaks for an office, not for an enterprise alone. */
export function isOfficial(actor: Actor): boolean {
  return actor.posts.some((post) => post.role !== 'ENTERPRISE');
}

export function authorOf(actor: Actor): Author {
  return { personId: actor.personId, name: actor.name, unitId: actor.posts[0]?.unitId || null };
}
