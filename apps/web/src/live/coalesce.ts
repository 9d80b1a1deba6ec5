/** What a coalescer needs of its surroundings; tests bring their own time and chance. */
export interface Surroundings {
  readonly later: (run: () => void, delayMs: number) => void;
  readonly now: () => number;
  /** 0 ≤ value < 1. */
  readonly chance: () => number;
}

export const FIRST_GAP_MS = 1_000;
const LAST_GAP_MS = 10_000;

const BROWSER: Surroundings = {
  later: (run, delayMs) => void setTimeout(run, delayMs),
  now: () => Date.now(),
  chance: Math.random,
};

/**
 * Gathers names and hands them over together, at most once a second. Jitter of up to half the gap keeps pages that are
 * told at once from asking at once. While changes keep coming the gap doubles up to ten seconds: a thousand changes
 * a second cost a page six readings a minute. After a quiet gap it starts at one second again.
 */
export function coalesce(flush: (names: ReadonlySet<string>) => void, around: Surroundings = BROWSER) {
  let gathered = new Set<string>();
  let isWaiting = false;
  let gap = FIRST_GAP_MS;
  let flushedAt = Number.NEGATIVE_INFINITY;

  const run = () => {
    isWaiting = false;
    const names = gathered;
    gathered = new Set();
    flushedAt = around.now();
    flush(names);
  };

  return (name: string): void => {
    gathered.add(name);
    if (isWaiting) return;
    isWaiting = true;
    const quiet = around.now() - flushedAt;
    gap = quiet < 2 * gap ? Math.min(gap * 2, LAST_GAP_MS) : FIRST_GAP_MS;
    around.later(run, gap * (1 + around.chance() / 2));
  };
}
