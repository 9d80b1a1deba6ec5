/**
 * Half of what a figure may take: one that is often nearly too late would be too late now and then. What is counted sooner is
 * counted anew each time: where there is little to count, everybody sees the newest.
 */
const SLOW_MS = 50;
/** A kept answer is served as it is for so long, then while one recount goes on, until it is too old. */
const FRESH_MS = 60_000;
const OLD_MS = 10 * 60_000;
const MOST_KEPT = 100;

interface Kept {
  readonly answer: unknown;
  /** When its count began. */
  readonly asOf: number;
}

export interface SlowAnswersOptions {
  /** Milliseconds. */
  readonly now: () => number;
  /** Told why a recount in the background failed. */
  readonly onFailure: (error: unknown) => void;
  readonly slowMs?: number;
  readonly mostKept?: number;
}

/** Remembers answers that took long to count, in this process; those who ask during a count share it. */
export class SlowAnswers {
  readonly #kept = new Map<string, Kept>();
  readonly #counting = new Map<string, Promise<unknown>>();
  readonly #options: Required<SlowAnswersOptions>;

  constructor(options: SlowAnswersOptions) {
    this.#options = { slowMs: SLOW_MS, mostKept: MOST_KEPT, ...options };
  }

  /** @param key names the question and all that its answer depends on, the rights of the asker included */
  async of<T>(key: string, count: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    const age = kept ? this.#options.now() - kept.asOf : Infinity;
    if (!kept || age >= OLD_MS) return this.#shared(key, count);
    if (age >= FRESH_MS && !this.#counting.has(key)) this.#shared(key, count).catch(this.#options.onFailure);
    return kept.answer as T;
  }

  #shared<T>(key: string, count: () => Promise<T>): Promise<T> {
    const counting = this.#counting.get(key) ?? this.#count(key, count).finally(() => this.#counting.delete(key));
    this.#counting.set(key, counting);
    return counting as Promise<T>;
  }

  async #count<T>(key: string, count: () => Promise<T>): Promise<T> {
    const asOf = this.#options.now();
    const answer = await count();
    this.#kept.delete(key);
    if (this.#options.now() - asOf >= this.#options.slowMs) this.#kept.set(key, { answer, asOf });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#options.mostKept) break;
      this.#kept.delete(oldest);
    }
    return answer;
  }
}
