import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../app/FeedbackProvider.tsx';

/** Reads all calendars again, and says what was done. */
export function useCalendarChanged() {
  const queryClient = useQueryClient();
  const say = useSay();
  return async (words: string): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['reference'] });
    say(words);
  };
}
