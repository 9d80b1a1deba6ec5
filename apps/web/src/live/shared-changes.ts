import { openChangeStream, type Hear, type News } from './change-stream.ts';

/** Between tabs: what the one that holds the stream has heard, and the question whether it is still there. */
type Word = News | { readonly kind: 'is-anybody-there' };

/** A page that is looked at asks this often for the tab that holds the stream, and waits so long for its answer. */
const ASK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Follows the changes that a person may see; gives the way to leave. A browser opens six connections to one server at
 * most, for all its tabs together, so one tab holds the stream and tells the others. The holder of the lock is that
 * tab: when it is closed, the next in the queue has the lock and opens the stream. A tab that the browser has put to
 * sleep keeps its lock but does not answer. A page that is looked at takes the lock away from it.
 */
export function followChanges(person: string, hear: Hear): () => void {
  // Browsers have locks on pages that came by HTTPS or from this machine; elsewhere each tab has a stream of its own.
  if (!('locks' in navigator)) return openChangeStream(person, hear, false);
  const name = `zhuoluo:changes:${person}`;
  const channel = new BroadcastChannel(name);
  let [isOver, isLive, hasFollowed] = [false, true, false];
  let queue = new AbortController();
  let held: (() => void) | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;

  const tellAll: Hear = (news) => {
    if (news.kind === 'live') isLive = news.isLive;
    channel.postMessage(news satisfies Word);
    hear(news);
  };
  const hold = (): Promise<void> =>
    new Promise((release) => {
      if (isOver) return release();
      clearTimeout(unanswered);
      const close = openChangeStream(person, tellAll, hasFollowed);
      held = () => {
        held = undefined;
        hasFollowed = true;
        close();
        release();
      };
    });
  const waitForTurn = (options: LockOptions) => {
    void navigator.locks.request(name, options, hold).catch(() => {
      // Taken away, or no longer waited for: back into the queue, unless the page leaves or has just taken it itself.
      const wasTakenAway = held !== undefined;
      held?.();
      if (wasTakenAway && !isOver) queueUp();
    });
  };
  const queueUp = () => {
    queue = new AbortController();
    waitForTurn({ signal: queue.signal });
  };
  const takeAway = () => {
    if (isOver || held || document.hidden) return;
    queue.abort();
    waitForTurn({ steal: true });
  };
  const ask = () => {
    if (held || document.hidden) return;
    channel.postMessage({ kind: 'is-anybody-there' } satisfies Word);
    clearTimeout(unanswered);
    unanswered = setTimeout(takeAway, ANSWER_WITHIN_MS);
  };

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'is-anybody-there') {
      if (held) channel.postMessage({ kind: 'live', isLive } satisfies Word);
      return;
    }
    hasFollowed = true;
    clearTimeout(unanswered);
    hear(data);
  };
  queueUp();
  ask();
  const asking = setInterval(ask, ASK_EVERY_MS);
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    clearInterval(asking);
    clearTimeout(unanswered);
    document.removeEventListener('visibilitychange', ask);
    queue.abort();
    held?.();
    channel.close();
  };
}
