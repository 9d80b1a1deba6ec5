/** Work that may share a transaction with other work. */
export interface Batchable {
  /** Two that have one in common never share a batch. */
  readonly exclusive: readonly string[];
}

export interface BatcherOptions<J extends Batchable, R> {
  /** Batches under way at once. */
  readonly lanes: number;
  /** Jobs a batch at most. */
  readonly largest: number;
  /** Milliseconds after which a waiting job is told so: nothing is done later that its caller has given up. */
  readonly patienceMs: number;
  /** Gives what became of each job, in their order; throws where nothing can be said of any. */
  readonly carryOut: (jobs: readonly J[]) => Promise<readonly R[]>;
}

/** Nothing was done, because everything before it took too long. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
  /** As a connection that does not come: the caller is told that the database is away. */
  readonly code = 'ETIMEDOUT';
}

interface Waiting<J, R> {
  readonly job: J;
  readonly patience: NodeJS.Timeout;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A job goes at once if no other is under way. Else it waits until a lane is free and as many wait as are under way.
 * Jobs go in the order in which they came. A batch takes at most a lane's share of all: the lanes stay equal, and none carries one job each time.
 */
export class GroupCommit<J extends Batchable, R> {
  readonly #options: BatcherOptions<J, R>;
  #waiting: Waiting<J, R>[] = [];
  #lanesBusy = 0;
  #underWay = 0;

  constructor(options: BatcherOptions<J, R>) {
    this.#options = options;
  }

  ask(job: J): Promise<R> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => this.#giveUp(one), this.#options.patienceMs).unref();
      const one = { job, patience, resolve, reject };
      this.#waiting.push(one);
      this.#begin();
    });
  }

  #giveUp(one: Waiting<J, R>): void {
    this.#waiting = this.#waiting.filter((other) => other !== one);
    one.reject(new WaitedTooLong('waited too long for its turn'));
  }

  #begin(): void {
    const { lanes } = this.#options;
    while (this.#waiting.length > 0 && this.#waiting.length >= this.#underWay && this.#lanesBusy < lanes)
      void this.#carryOut(this.#take());
  }

  /** The oldest that do not exclude each other. */
  #take(): Waiting<J, R>[] {
    const { lanes, largest } = this.#options;
    const most = Math.min(largest, Math.ceil((this.#waiting.length + this.#underWay) / lanes));
    const batch: Waiting<J, R>[] = [];
    const left: Waiting<J, R>[] = [];
    const taken = new Set<string>();
    for (const one of this.#waiting) {
      const { exclusive } = one.job;
      const fits = batch.length < most && !exclusive.some((key) => taken.has(key));
      (fits ? batch : left).push(one);
      // One that stays goes before those it excludes: the order of what is asked of one case is kept.
      for (const key of exclusive) taken.add(key);
    }
    this.#waiting = left;
    for (const { patience } of batch) clearTimeout(patience);
    return batch;
  }

  /** The next batch begins before this one's results are told: what they set off takes its time here, the next one's elsewhere. */
  async #carryOut(batch: readonly Waiting<J, R>[]): Promise<void> {
    this.#lanesBusy += 1;
    this.#underWay += batch.length;
    let tell: () => void;
    try {
      const results = await this.#options.carryOut(batch.map(({ job }) => job));
      tell = () => batch.forEach(({ resolve }, i) => resolve(results[i]!));
    } catch (error) {
      tell = () => batch.forEach(({ reject }) => reject(error));
    }
    this.#lanesBusy -= 1;
    this.#underWay -= batch.length;
    this.#begin();
    tell();
  }
}
