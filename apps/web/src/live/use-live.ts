import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.ts';
import { coalesce } from './coalesce.ts';
import { liveState } from './live-state.ts';
import { followChanges } from './shared-changes.ts';

/** Stands for all cases where more changed than are told one by one. */
const MANY = '*';

/** A list this long is not read again page by page at each change: it offers to. */
const MOST_PAGES = 3;

function isLong({ state }: Query): boolean {
  const pages = (state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages;
  return pages !== undefined && pages.length > MOST_PAGES;
}

/**
 * Marks what a change of these cases may have changed, and reads again what of it is on the screen.
 * A page out of view waits until it is looked at.
 */
function readAgain(queryClient: QueryClient, caseIds: ReadonlySet<string>): void {
  const cases = caseIds.has(MANY) ? [keys.cases.all] : [...caseIds].map((id) => keys.cases.one(id));
  const lists = [keys.cases.lists, keys.tasks.all, keys.orders.all, keys.board.all, keys.inbox.all];
  for (const queryKey of [...cases, ...lists]) {
    void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
    if (document.hidden) continue;
    void queryClient.refetchQueries({ queryKey, type: 'active', predicate: (query) => !isLong(query) });
  }
}

/**
 * Keeps what is on the screen current: reads again what the API tells has changed, and everything where something may
 * have changed without a word.
 *
 * @param person whose page it is; no one's if left out
 */
export function useLive(person: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (person === undefined) return;
    const note = coalesce((caseIds) => readAgain(queryClient, caseIds));
    const leave = followChanges(person, (news) => {
      if (news.kind === 'live') liveState.set(news.isLive);
      else if (news.kind === 'missed')
        void queryClient.invalidateQueries({ refetchType: document.hidden ? 'none' : 'active' });
      else for (const name of news.many ? [MANY] : news.caseIds) note(name);
    });
    return () => {
      leave();
      liveState.set(true);
    };
  }, [queryClient, person]);
}
