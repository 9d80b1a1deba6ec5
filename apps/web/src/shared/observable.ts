import { useSyncExternalStore } from 'react';

/** A value outside of React that components follow. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly watch: (watcher: () => void) => () => void;
}

export function observable<T>(initial: T): Observable<T> {
  let current = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export function useObserved<T>({ watch, get }: Observable<T>): T {
  return useSyncExternalStore(watch, get);
}
