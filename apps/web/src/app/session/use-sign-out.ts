import { useMutation } from '@tanstack/react-query';
import { signOut } from '../../api/session.ts';

/** Ends the session and loads the page anew: nothing of the person stays in its memory, and nothing is asked in their name. */
export function useSignOut() {
  return useMutation({ mutationFn: signOut, onSuccess: () => window.location.replace('/sign-in') });
}
