import type { Queryable } from './transaction.ts';

/** The channel on which listeners are woken. */
export const CHANGE_CHANNEL = 'history_grown';

/** At most this often a process wakes the listeners. */
const QUIET_MS = 200;
const RING = { name: 'ring', text: `SELECT pg_notify('${CHANGE_CHANNEL}', '')` };

/**
 * Wakes the listeners for changes, after the commit and a few times a second at most.
 * Inside the transactions, NOTIFY would make their commits queue for one lock of the whole server.
 * The next ring makes good for one lost with a dying process: a wake-up carries nothing, listeners read what was committed.
 */
export class ChangeBell {
  readonly #db: Queryable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;
  #ringing: Promise<unknown> = Promise.resolve();

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Something was committed. */
  ring(): void {
    if (this.#timer) this.#again = true;
    else this.#ringNow();
  }

  /** Resolves once the last change has been rung for. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#again) this.#send();
    await this.#ringing;
  }

  #ringNow(): void {
    this.#again = false;
    this.#send();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#again) this.#ringNow();
    }, QUIET_MS);
  }

  #send(): void {
    // Without a database there are no listeners; its return wakes them.
    this.#ringing = this.#db.query(RING).catch(() => undefined);
  }
}
