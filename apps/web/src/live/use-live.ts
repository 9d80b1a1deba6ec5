import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, read } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { coalesce } from './coalesce.ts';
import { liveState } from './live-state.ts';

const STREAM = '/api/v1/stream';
const REOPEN_MS = 15_000;

/** Stands for all cases where more changed than are told one by one. */
const MANY = '*';

/** What the API tells: the cases to read again, or that it should be all of them. */
interface Told {
  readonly caseIds: readonly string[];
  readonly many: boolean;
}

/** A list this long is not read again page by page at each change: it offers to. */
const MOST_PAGES = 3;

function isLong({ state }: Query): boolean {
  const pages = (state.data as { readonly pages?: readonly unknown[] } | undefined)?.pages;
  return pages !== undefined && pages.length > MOST_PAGES;
}

/**
 * Marks what a change of these cases may have changed, and reads again what of it is on the screen; a page that nobody
 * looks at waits until somebody does.
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
 * Follows the API's stream of changes that the caller may see. The browser itself reconnects and resumes by
 * Last-Event-ID. Where it gives up (the server said no), the session is looked at after a while, which asks for the
 * password where it has expired; then the stream is opened anew and all is read again.
 */
export function useLive(isSignedIn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return;
    const note = coalesce((caseIds) => readAgain(queryClient, caseIds));
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missedSome = false;
    let isOver = false;
    const open = () => {
      if (isOver) return;
      source = new EventSource(STREAM);
      source.onopen = () => {
        liveState.set(true);
        if (missedSome) void queryClient.invalidateQueries();
        missedSome = false;
      };
      source.addEventListener('case', (event: MessageEvent<string>) => {
        const { caseIds, many } = JSON.parse(event.data) as Told;
        for (const name of many ? [MANY] : caseIds) note(name);
      });
      source.onerror = () => {
        liveState.set(false);
        if (source.readyState !== EventSource.CLOSED) return;
        missedSome = true;
        reopenLater();
      };
    };
    const reopenLater = () => {
      if (isOver) return;
      timer = setTimeout(
        () => void read(api.GET('/api/v1/me')).then(open, reopenLater),
        REOPEN_MS * (1 + Math.random()),
      );
    };
    open();
    return () => {
      isOver = true;
      clearTimeout(timer);
      source.close();
      liveState.set(true);
    };
  }, [queryClient, isSignedIn]);
}
