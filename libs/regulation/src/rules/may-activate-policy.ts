import type { Directory } from '@zhuoluo/directory/rules';
import type { Actor } from '@zhuoluo/kernel';

/** ADMIN and LEADER of CITY activate a policy (api.md, Policies). */
export function mayActivatePolicy(actor: Actor, directory: Directory): boolean {
  return actor.posts.some(
    ({ roles, unitId }) =>
      roles.includes('ADMIN') || (roles.includes('LEADER') && directory.unit(unitId).tier === 'CITY'),
  );
}
