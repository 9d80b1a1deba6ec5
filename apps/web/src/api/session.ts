import { queryOptions } from '@tanstack/react-query';
import { signInAgain } from '../app/session/sign-in-again.ts';
import { get, post } from './http.ts';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';
import type { Me } from './types.ts';

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async (): Promise<Me | null> => {
    try {
      const me = await get<Me>('/me');
      signInAgain.remember(true);
      return me;
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function signIn(account: string, password: string): Promise<unknown> {
  return post('/auth/login', { account, password }, crypto.randomUUID());
}

export async function signOut(): Promise<void> {
  await post('/auth/logout', {}, crypto.randomUUID());
  signInAgain.remember(false);
}

export function changePassword(
  body: { currentPassword: string; newPassword: string },
  idempotencyKey: string,
): Promise<void> {
  return post('/me/password', body, idempotencyKey);
}
