import type { Role } from './terms.ts';

/** 岗位: a place in a unit that gives roles to the person who holds it. Duties bind to posts, not to persons (rules.md §9). */
export interface Post {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Empty for an ENTERPRISE post, which no unit gives. */
  readonly unitId: string;
  readonly title: string;
  /** Held as a stand-in (代理), not by a tenure of one's own. */
  readonly standsIn?: true;
  /** Closed units whose work the unit has taken over; left out where there are none (rules.md §9). */
  readonly succeeds?: readonly string[];
}

/** Who did it, in which post; null is time itself (rules.md §156). A name is looked up when it is read, so that it can be erased. */
export interface Author {
  readonly personId: string;
  readonly postId: string;
  /** Null for an ENTERPRISE post, which no unit gives. */
  readonly unitId: string | null;
}

/** Who gives a command. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  /** Those held now, the highest rank first; the one acted in alone where one is chosen. */
  readonly posts: readonly Post[];
  /** All held now where `posts` is one of them: separation of duties looks at all. */
  readonly held?: readonly Post[];
  /** The enterprise or project an ENTERPRISE account speaks for. */
  readonly partyId: string | null;
}

/** Whether a post is of a unit, or of the one that has taken over its work. */
export function isOfUnit({ unitId: own, succeeds = [] }: Pick<Post, 'unitId' | 'succeeds'>, unitId: string): boolean {
  return own === unitId || succeeds.includes(unitId);
}

/** Whether somebody holds a role, in a given unit where one is named. */
export function holds(actor: Actor, role: Role, unitId?: string): boolean {
  return actor.posts.some((post) => post.roles.includes(role) && (unitId === undefined || isOfUnit(post, unitId)));
}

/** Ids of the units that a post speaks for: its own, and those that this one has taken over. */
export function unitsOf({ unitId, succeeds = [] }: Pick<Post, 'unitId' | 'succeeds'>): string[] {
  return [unitId, ...succeeds];
}

/** All posts that somebody holds, whichever is acted in. */
export function heldBy({ posts, held }: Pick<Actor, 'posts' | 'held'>): readonly Post[] {
  return held ?? posts;
}

/** The same person acting in one of their posts; null if it is none of theirs. */
export function actIn(actor: Actor, postId: string): Actor | null {
  const held = heldBy(actor);
  const post = held.find(({ id }) => id === postId);
  return post ? { ...actor, posts: [post], held } : null;
}

/** Whether somebody speaks for an office, not for an enterprise alone. */
export function isOfficial(actor: Actor): boolean {
  return actor.posts.some((post) => post.roles.some((role) => role !== 'ENTERPRISE'));
}

/** The roles that somebody holds, each once. */
export function rolesOf({ posts }: Pick<Actor, 'posts'>): Role[] {
  return [...new Set(posts.flatMap(({ roles }) => roles))];
}

/**
 * The post in which somebody acts: the first of those held that suffices alone, else the first.
 *
 * @param may whether the act is allowed to somebody with these posts
 * @throws Error if no post is held: no act is allowed then
 */
export function actingPost(actor: Actor, may: (actor: Actor) => boolean): Post {
  const [first, ...others] = actor.posts;
  if (!first) throw new Error(`person ${actor.personId} holds no post`);
  if (others.length === 0) return first;
  return actor.posts.find((post) => may({ ...actor, posts: [post], held: heldBy(actor) })) ?? first;
}

export function authorOf({ personId }: Actor, { id, unitId }: Post): Author {
  return { personId, postId: id, unitId: unitId || null };
}
