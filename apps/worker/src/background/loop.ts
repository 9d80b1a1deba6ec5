/** Longest rest after repeated failures, unless a loop names its own. */
const LONGEST_REST_MS = 15_000;
const FIRST_REST_MS = 250;

/** How long to rest after so many failures in a row, in milliseconds. */
export function backoffMs(failures: number, longestMs = LONGEST_REST_MS): number {
  return Math.min(FIRST_REST_MS * 2 ** failures, longestMs);
}

/**
 * Work done again and again in the background until stopped. A turn says how long to rest after it.
 * One that throws is reported and tried again after a growing rest, so nothing a loop depends on can end it.
 */
export class Loop {
  readonly #turn: () => Promise<number>;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | undefined;
  #stopping = false;
  #woken = false;
  #endRest: (() => void) | undefined;

  /** @param turn resolves with the rest after it, in milliseconds */
  constructor(turn: () => Promise<number>, failed: (error: unknown) => void) {
    this.#turn = turn;
    this.#failed = failed;
  }

  /** Whether a turn should come to its end: asked between the steps of a long one. */
  get stopping(): boolean {
    return this.#stopping;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends the present rest; during a turn, skips the rest after it. */
  wake(): void {
    this.#woken = true;
    this.#endRest?.();
  }

  /** Resolves once the turn under way has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#endRest?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping;) {
      this.#woken = false;
      let restMs: number;
      try {
        restMs = await this.#turn();
        failures = 0;
      } catch (error) {
        this.#failed(error);
        restMs = backoffMs(failures++);
      }
      await this.#rest(restMs);
    }
  }

  #rest(ms: number): Promise<void> {
    if (this.#stopping || this.#woken || ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#endRest?.(), ms);
      this.#endRest = () => {
        clearTimeout(timer);
        this.#endRest = undefined;
        resolve();
      };
    });
  }
}
