import { heldBy, type Actor, type Post } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';

/** The same person with those posts that they hold in this directory: a session remembers what was held seconds ago. */
export function asOfNow(actor: Actor, directory: Directory): Actor {
  const now = new Set(directory.person(actor.personId).posts.map(({ id }) => id));
  // No unit gives a post to who speaks for a party.
  const isHeld = ({ id, unitId }: Post) => unitId === '' || now.has(id);
  return { ...actor, posts: actor.posts.filter(isHeld), held: heldBy(actor).filter(isHeld) };
}
