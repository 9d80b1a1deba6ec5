import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import type { Case } from '../api/schema.gen.ts';

/** After a command: shows the case as the API answered it, and reads again what else it may have changed. */
export function useCaseChanged(): (changed: Case | { readonly caseId: string }) => void {
  const queryClient = useQueryClient();
  return (changed) => {
    const isCase = 'caseNo' in changed;
    const id = isCase ? changed.id : changed.caseId;
    if (isCase) queryClient.setQueryData(keys.cases.one(id), changed);
    for (const queryKey of [
      isCase ? keys.cases.timeline(id) : keys.cases.one(id),
      keys.cases.deadlines(id),
      keys.cases.lists,
      keys.tasks.all,
      keys.orders.all,
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}
