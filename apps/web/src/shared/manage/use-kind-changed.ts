import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';

/** Reads again what a write to a kind of reference data may have changed: its lists, its rows, and what forms are filled from. */
export function useKindChanged(kind: string): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [keys.manage.kind(kind), keys.manage.gaps, ['reference']])
      void queryClient.invalidateQueries({ queryKey });
  };
}
