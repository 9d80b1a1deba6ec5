import { useSyncExternalStore } from 'react';

const WIDE = widthOf(992);
const ROOMY = widthOf(1200);

function widthOf(pixels: number) {
  const query = window.matchMedia(`(min-width: ${pixels}px)`);
  return {
    watch: (onChange: () => void) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    isReached: () => query.matches,
  };
}

/** A desk rather than a phone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(WIDE.watch, WIDE.isReached);
}

/** A screen with room for a form beside the page. */
export function useIsRoomy(): boolean {
  return useSyncExternalStore(ROOMY.watch, ROOMY.isReached);
}
