import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import type { Changed } from './action.ts';

/** After a command: shows the case as the API answered it, and reads again what else it may have changed. */
export function useCaseChanged(): (changed: Changed) => void {
  const queryClient = useQueryClient();
  return (changed) => {
    const isCase = 'caseNo' in changed;
    if ('requestNo' in changed) queryClient.setQueryData(keys.requests.one(changed.id), changed);
    const id = isCase ? changed.id : changed.caseId;
    if (isCase) queryClient.setQueryData(keys.cases.one(id), changed);
    if ('taskNo' in changed) queryClient.setQueryData(keys.tasks.one(changed.id), changed);
    if ('docNumber' in changed) queryClient.setQueryData(keys.orders.one(changed.id), changed);
    for (const queryKey of [
      isCase ? keys.cases.timeline(id) : keys.cases.one(id),
      keys.cases.deadlines(id),
      keys.cases.lists,
      keys.tasks.all,
      keys.requests.all,
      keys.orders.all,
      keys.board.all,
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}
