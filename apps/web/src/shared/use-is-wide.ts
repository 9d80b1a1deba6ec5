import { useSyncExternalStore } from 'react';

const WIDE = window.matchMedia('(min-width: 992px)');

function watch(onChange: () => void): () => void {
  WIDE.addEventListener('change', onChange);
  return () => WIDE.removeEventListener('change', onChange);
}

/** A desk rather than a phone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => WIDE.matches);
}
