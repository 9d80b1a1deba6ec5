import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Whether what a query shows has changed since it was read, and was too long to be read again by itself. */
export function useHasNews(queryKey: readonly unknown[]): boolean {
  const queryClient = useQueryClient();
  return useSyncExternalStore(
    (watcher) => queryClient.getQueryCache().subscribe(watcher),
    () => {
      const state = queryClient.getQueryState(queryKey);
      return state !== undefined && state.isInvalidated && state.fetchStatus === 'idle';
    },
  );
}
