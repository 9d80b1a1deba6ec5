import { api, read } from '../api/client.ts';

const STREAM = '/api/v1/stream';
const REOPEN_MS = 15_000;

/** What a page hears of the API's stream of changes. */
export type News =
  /** The cases to read again, or that it should be all of them. */
  | { readonly kind: 'told'; readonly caseIds: readonly string[]; readonly many: boolean }
  /** Operations have come further. */
  | { readonly kind: 'operations' }
  /** Something may have changed without a word. */
  | { readonly kind: 'missed' }
  /** Whether changes are heard as they happen. */
  | { readonly kind: 'live'; readonly isLive: boolean };

export type Hear = (news: News) => void;

/**
 * Opens the API's stream of changes that a person may see; gives the way to close it. The browser itself reconnects and
 * resumes by Last-Event-ID. If it gives up (the server said no), the session is looked at after a while. If that has
 * expired, the password is asked for; then the stream is opened anew.
 *
 * @param person whose page asks: EventSource cannot set a header
 * @param missedBefore whether it takes over from a stream that has ended
 */
export function openChangeStream(person: string, hear: Hear, missedBefore: boolean): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missedSome = missedBefore;
  let isOver = false;
  const open = () => {
    if (isOver) return;
    source = new EventSource(`${STREAM}?person=${person}`);
    source.onopen = () => {
      hear({ kind: 'live', isLive: true });
      if (missedSome) hear({ kind: 'missed' });
      missedSome = false;
    };
    source.addEventListener('case', ({ data }: MessageEvent<string>) => {
      hear({ kind: 'told', ...(JSON.parse(data) as { caseIds: string[]; many: boolean }) });
    });
    source.addEventListener('operation', () => hear({ kind: 'operations' }));
    source.onerror = () => {
      hear({ kind: 'live', isLive: false });
      if (source.readyState !== EventSource.CLOSED) return;
      missedSome = true;
      reopenLater();
    };
  };
  const reopenLater = () => {
    if (isOver) return;
    timer = setTimeout(() => void read(api.GET('/api/v1/me')).then(open, reopenLater), REOPEN_MS * (1 + Math.random()));
  };
  open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    source.close();
  };
}
