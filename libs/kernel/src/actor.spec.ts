import fc from 'fast-check';
import { actIn, actingPost, authorOf, heldBy, holds, rolesOf, type Actor, type Post } from './actor.ts';
import { ROLES, type Role } from './terms.ts';

const post = fc.record({
  id: fc.uuid(),
  unitId: fc.constantFrom('a', 'b'),
  title: fc.string(),
  roles: fc.subarray([...ROLES]),
});
const actor = (posts: readonly Post[]): Actor => ({ personId: 'p', name: '××', partyId: null, posts });

describe('the post in which somebody acts', () => {
  it('is the first of those held that gives the role in the unit, else the first held', () => {
    fc.assert(
      fc.property(
        fc.array(post, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...ROLES),
        fc.constantFrom('a', 'b'),
        (posts, role, unitId) => {
          const gives = (p: Post) => p.unitId === unitId && p.roles.includes(role);
          expect(actingPost(actor(posts), (by) => holds(by, role, unitId))).toBe(posts.find(gives) ?? posts[0]);
        },
      ),
    );
  });

  it('is the one that somebody chooses, if they hold it; all they hold is still known of them', () => {
    const posts = [
      { id: 'first', roles: ['LEADER'] satisfies Role[], unitId: 'a', title: '领导' },
      { id: 'second', roles: ['UNIT_HEAD'] satisfies Role[], unitId: 'b', title: '局长' },
    ];
    const chosen = actIn(actor(posts), 'second')!;
    expect(chosen.posts).toEqual([posts[1]]);
    expect(heldBy(chosen)).toEqual(posts);
    expect(holds(chosen, 'LEADER')).toBe(false);
    expect(actIn(chosen, 'first')!.posts).toEqual([posts[0]]);
    expect(actIn(actor(posts), 'third')).toBeNull();
  });

  it('is none where none is held: no act is allowed then', () => {
    expect(() => actingPost(actor([]), () => true)).toThrow('person p holds no post');
  });

  it('goes into the history with its unit and without the name; an enterprise’s has no unit', () => {
    const held = { id: 'post', roles: ['ENTERPRISE'] satisfies Role[], unitId: '', title: '企业联系人' };
    expect(authorOf(actor([held]), held)).toEqual({ personId: 'p', postId: 'post', unitId: null });
    expect(authorOf(actor([held]), { ...held, unitId: 'a' })).toEqual({ personId: 'p', postId: 'post', unitId: 'a' });
  });
});

describe('the roles that somebody holds', () => {
  it('are those of all posts, each once', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 4 }), (posts) => {
        const roles = rolesOf(actor(posts));
        expect(new Set(roles).size).toBe(roles.length);
        for (const role of ROLES) expect(roles.includes(role)).toBe(holds(actor(posts), role));
      }),
    );
  });
});
