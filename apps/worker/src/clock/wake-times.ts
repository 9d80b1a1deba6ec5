import type { Instant } from '@zhuoluo/kernel';
import { crowdedInstants } from '@zhuoluo/cases/store';
import type { Pool } from '@zhuoluo/database';

/** As many workflows as wake within the sweep's grace, at their usual pace: more are a crowd. */
export const CROWD = 100;
/** By then the sweep has drawn the orders, 50,000 of them in 13 s (test/bench/RESULTS-archive.md). */
const AFTER_MS = 15_000;
/** Over so long they are spread: else Temporal's timers would all fire at once. */
const SPREAD_MS = 60_000;

/**
 * When workflows shall wake. The sweep draws the orders of a crowd: many cases whose milestone is one instant.
 * Workflows that woke meanwhile would only take the machine from it.
 */
export class WakeTimes {
  readonly #pool: Pool;
  readonly #random: () => number;

  /** @param random a number in [0, 1): spreads a crowd */
  constructor(pool: Pool, random: () => number = Math.random) {
    this.#pool = pool;
    this.#random = random;
  }

  /** How long after each of these milestones, in milliseconds: not at all, but for a crowd's. */
  async putOff(milestones: readonly Instant[]): Promise<(milestone: Instant) => number> {
    const crowded = await crowdedInstants(this.#pool, milestones, CROWD);
    return (milestone) => (crowded.has(milestone) ? AFTER_MS + this.#random() * SPREAD_MS : 0);
  }
}
