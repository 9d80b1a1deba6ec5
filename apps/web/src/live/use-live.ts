import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
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

/** Reads again what a change of these cases may have changed, as far as it is on the screen. */
function readAgain(queryClient: QueryClient, caseIds: ReadonlySet<string>): void {
  const changed = caseIds.has(MANY) ? [keys.cases.all] : [...caseIds].map((id) => keys.cases.one(id));
  for (const queryKey of changed) void queryClient.invalidateQueries({ queryKey });
  for (const queryKey of [keys.cases.lists, keys.tasks.all, keys.orders.all, keys.board.all, keys.inbox.all]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

/**
 * Follows the API's stream of changes that the caller may see. The browser itself reconnects and resumes by
 * Last-Event-ID; where it gives up (the server said no), the stream is opened anew after a while and all is read again.
 */
export function useLive(isSignedIn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return;
    const note = coalesce((caseIds) => readAgain(queryClient, caseIds));
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missedSome = false;
    const open = () => {
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
        timer = setTimeout(open, REOPEN_MS * (1 + Math.random()));
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
      liveState.set(true);
    };
  }, [queryClient, isSignedIn]);
}
