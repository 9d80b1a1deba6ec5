import { useEffect } from 'react';

/** Fetches parts of the page once it stands, before they are wanted: they open without a network, too. */
export function useAtHand(parts: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    // Where one does not come now, it is asked for again when it is opened.
    for (const load of parts) load().catch(() => {});
  });
}
