import type { Directory } from '@zhuoluo/directory/rules';
import type { Actor } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import { mayActivatePolicy } from '../../../rules/may-activate-policy.ts';

export { mayActivatePolicy };

/** @throws Fault role-missing */
export function mustActivatePolicy(actor: Actor, directory: Directory): void {
  if (!mayActivatePolicy(actor, directory)) throw new Fault('role-missing', { facts: { wanted: 'ADMIN LEADER' } });
}
