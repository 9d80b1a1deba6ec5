import { createContext, use } from 'react';
import type { Me, Role } from '../../api/schema.gen.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only below {@link SignedIn}. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of SignedIn');
  return me;
}

/** Whether they head this very unit: of another they may be an officer. */
export function heads(me: Me, unitId: string): boolean {
  return me.posts.some((post) => post.role === 'UNIT_HEAD' && post.unit?.id === unitId);
}

export function holds(me: Me, ...roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
