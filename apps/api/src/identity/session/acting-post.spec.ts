import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { SEES_NOTHING } from '@zhuoluo/directory/rules';
import type { Viewer } from '@zhuoluo/directory/http';
import { actingIn } from './acting-post.ts';

const actor = PEOPLE.officerAndDispatcher;
const viewer: Viewer = {
  actor,
  acting: actor,
  account: 'a',
  unitId: null,
  scope: SEES_NOTHING,
  tokenHash: Buffer.of(),
  passwordDue: false,
};

describe('a request', () => {
  it('that names one of the caller’s posts acts in that alone, and reads with all', () => {
    const [, second] = actor.posts;
    const { acting, ...others } = actingIn(viewer, second!.id);
    expect(acting).toEqual({ ...actor, posts: [second], held: actor.posts });
    expect(others.actor).toBe(actor);
  });

  it('that names none acts in the first that may', () => {
    expect(actingIn(viewer, undefined)).toBe(viewer);
  });

  it.each(['a post of somebody else', '', ['twice', 'named']])('that names %j is refused', (post) => {
    expect(() => actingIn(viewer, post)).toThrow(expect.objectContaining({ code: 'post-not-held' }) as Error);
  });
});
