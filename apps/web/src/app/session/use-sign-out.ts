import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.ts';
import { signOut } from '../../api/session.ts';

/** Ends the session, and leaves nothing of the person in the page's memory. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate('/sign-in', { replace: true });
      queryClient.clear();
      queryClient.setQueryData(keys.me, null);
    },
  });
}
