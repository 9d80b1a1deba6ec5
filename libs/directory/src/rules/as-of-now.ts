import { heldBy, type Actor, type Post } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';

/** The same person with those posts that they hold in this directory, in units that stand: a session remembers older ones. */
export function asOfNow(actor: Actor, directory: Directory): Actor {
  const now = new Set(directory.person(actor.personId).posts.map(({ id }) => id));
  // No unit gives a post to who speaks for a party.
  const isHeld = ({ id, unitId }: Post) => unitId === '' || now.has(id);
  const seated = (posts: readonly Post[]) => directory.seated({ posts: posts.filter(isHeld) }).posts;
  return { ...actor, posts: seated(actor.posts), held: seated(heldBy(actor)) };
}
