import { queryOptions } from '@tanstack/react-query';
import { signInAgain } from '../app/session/sign-in-again.ts';
import { signedInBefore } from '../app/session/signed-in-before.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';
import type { ChangePassword, Me, SignedIn, SignIn } from './schema.gen.ts';

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async (): Promise<Me | null> => {
    if (!signedInBefore.get()) return null;
    try {
      const me = await read(api.GET('/api/v1/me'));
      signInAgain.remember(true);
      return me;
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      signedInBefore.set(false);
      return null;
    }
  },
  staleTime: Infinity,
});

export async function signIn(body: SignIn): Promise<SignedIn> {
  const answer = await read(api.POST('/api/v1/auth/login', { body }));
  signedInBefore.set(true);
  return answer;
}

export async function signOut(): Promise<void> {
  await api.POST('/api/v1/auth/logout');
  signedInBefore.set(false);
  signInAgain.remember(false);
}

export async function changePassword(body: ChangePassword): Promise<void> {
  await api.POST('/api/v1/me/password', { body });
}
