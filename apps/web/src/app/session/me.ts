import { createContext, use } from 'react';
import type { Me, Role } from '../../api/schema.gen.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only below {@link SignedIn}. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of SignedIn');
  return me;
}

export function holds(me: Me, ...roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
