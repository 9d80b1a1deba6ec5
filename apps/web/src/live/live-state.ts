/** Whether this page hears of changes as they happen. */
let isLive = true;
const watchers = new Set<() => void>();

export const liveState = {
  set(value: boolean): void {
    if (value === isLive) return;
    isLive = value;
    for (const watcher of watchers) watcher();
  },
  get: (): boolean => isLive,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
