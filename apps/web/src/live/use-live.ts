import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.ts';
import { coalesce } from './coalesce.ts';
import { liveState } from './live-state.ts';
import { followChanges } from './shared-changes.ts';

/** Stands for all cases where more changed than are told one by one. */
const MANY = '*';
/** Stands for all operations: a person sees a few. */
const OPERATIONS = 'operations';

/** A list this long is not read again page by page at each change: it offers to. */
const MOST_PAGES = 3;

function isLong({ state }: Query): boolean {
  const pages = (state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages;
  return pages !== undefined && pages.length > MOST_PAGES;
}

/**
 * Marks what a change of these may have changed, and reads again what of it is on the screen.
 * A page out of view waits until it is looked at.
 */
function readAgain(queryClient: QueryClient, names: ReadonlySet<string>): void {
  const operations = names.has(OPERATIONS) ? [keys.operations.all] : [];
  for (const queryKey of [...operations, ...keysOfCases([...names].filter((name) => name !== OPERATIONS))]) {
    void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
    if (document.hidden) continue;
    void queryClient.refetchQueries({ queryKey, type: 'active', predicate: (query) => !isLong(query) });
  }
}

function keysOfCases(caseIds: readonly string[]): readonly (readonly string[])[] {
  if (caseIds.length === 0) return [];
  const cases = caseIds.includes(MANY) ? [keys.cases.all] : caseIds.map((id) => keys.cases.one(id));
  return [
    ...cases,
    keys.cases.lists,
    keys.tasks.all,
    keys.requests.all,
    keys.orders.all,
    keys.board.all,
    keys.inbox.all,
  ];
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
    const note = coalesce((names) => readAgain(queryClient, names));
    const leave = followChanges(person, (news) => {
      if (news.kind === 'live') liveState.set(news.isLive);
      else if (news.kind === 'missed')
        void queryClient.invalidateQueries({ refetchType: document.hidden ? 'none' : 'active' });
      else if (news.kind === 'operations') note(OPERATIONS);
      else for (const name of news.many ? [MANY] : news.caseIds) note(name);
    });
    return () => {
      leave();
      liveState.set(true);
    };
  }, [queryClient, person]);
}
