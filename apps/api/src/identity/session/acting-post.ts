import { actIn } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';

/** By which a request says in which of their posts somebody acts: its id. Without it, the first that may. */
export const ACTING_POST_HEADER = 'acting-post';

/**
 * The same viewer acting in one post. Reading stays that of all posts held.
 *
 * @throws Fault post-not-held
 */
export function actingIn(viewer: Viewer, postId: string | string[] | undefined): Viewer {
  if (postId === undefined) return viewer;
  const acting = typeof postId === 'string' ? actIn(viewer.actor, postId) : null;
  if (!acting) throw new Fault('post-not-held');
  return { ...viewer, acting };
}
