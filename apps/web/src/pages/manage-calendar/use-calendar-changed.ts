import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';

/** Reads all calendars again, and how far limits have followed them, and says what was done. */
export function useCalendarChanged() {
  const queryClient = useQueryClient();
  const say = useSay();
  return async (words: string): Promise<void> => {
    const changed = [['reference'], keys.operations.newest('recompute-limits')];
    await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    say(words);
  };
}
