import { queryOptions } from '@tanstack/react-query';
import { signInAgain } from '../app/session/sign-in-again.ts';
import { actingPost } from '../app/session/acting-post.ts';
import { pagePerson } from '../app/session/page-person.ts';
import { signedInHere } from '../app/session/signed-in-here.ts';
import { nameOrdersBy } from '../i18n/i18n.ts';
import { dropDraftsOf } from '../shared/form/draft-store.ts';
import { api, read } from './client.ts';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';
import type { ChangePassword, Me, Session, SignedIn, SignIn, UseOneTimeLink } from './schema.gen.ts';

/** Who is signed in; null if no one is. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async (): Promise<Me | null> => {
    if (!signedInHere.isSomebody()) return null;
    try {
      const me = await read(api.GET('/api/v1/me'));
      signInAgain.remember(true);
      pagePerson.set(me);
      nameOrdersBy(me.colours);
      if (signedInHere.get() !== me.id) signedInHere.set(me.id);
      return me;
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      signedInHere.set(null);
      return null;
    }
  },
  staleTime: Infinity,
});

export async function signIn(body: SignIn): Promise<SignedIn> {
  return entered(await read(api.POST('/api/v1/auth/login', { body })));
}

function entered(answer: SignedIn): SignedIn {
  actingPost.set(null);
  pagePerson.set(answer.user);
  nameOrdersBy(answer.user.colours);
  signedInHere.set(answer.user.id);
  return answer;
}

/** Whose a one-time link is. */
export const oneTimeLinkQuery = (token: string) =>
  queryOptions({
    queryKey: keys.oneTimeLink(token),
    queryFn: () => read(api.POST('/api/v1/auth/one-time/look', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
  });

export async function enterByLink(body: UseOneTimeLink): Promise<SignedIn> {
  return entered(await read(api.POST('/api/v1/auth/one-time', { body })));
}

/** Ends the session, and takes from this device what was typed and not submitted: others may use it next. */
export async function signOut(): Promise<void> {
  const person = pagePerson.get();
  try {
    await api.POST('/api/v1/auth/logout');
  } catch (error) {
    if (!isProblem(error, 401)) throw error; // it had ended already
  }
  if (person) dropDraftsOf(person.id);
  pagePerson.set(null);
  actingPost.set(null);
  signedInHere.set(null);
  signInAgain.remember(false);
}

export async function changePassword(body: ChangePassword): Promise<void> {
  await api.POST('/api/v1/me/password', { body });
}

/** The posts held now, each with what was handed over with it. */
export const myPostsQuery = queryOptions({
  queryKey: keys.myPosts,
  queryFn: async () => (await read(api.GET('/api/v1/me/posts'))).items,
});

/** Where the person is signed in, the newest first. */
export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: async (): Promise<Session[]> => (await read(api.GET('/api/v1/me/sessions'))).items,
});

export async function endSession(id: string): Promise<void> {
  await api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } });
}
