/** A whole batch of the sweep takes a tenth of this: one that takes longer hangs, and nothing waits for it. */
const LASTS_MS = 1_000;

/**
 * While the sweep of this process finds whole batches, work without a waiting caller gives way to it.
 * The orders are due now, and the machine has no core to spare.
 */
export class Rush {
  readonly #now: () => number;
  #until = -Infinity;

  /** @param now milliseconds of a clock that never steps */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get underWay(): boolean {
    return this.#now() < this.#until;
  }

  /** The sweep has found a whole batch: there is probably more. */
  wholeBatch(): void {
    this.#until = this.#now() + LASTS_MS;
  }
}
