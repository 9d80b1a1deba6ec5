import { setTimeout as delay } from 'node:timers/promises';
import type { CustomSlotSupplier, SlotPermit, SlotReserveContext, WorkflowSlotInfo } from '@temporalio/worker';

export interface Pace {
  /** Slots given out at once at most, those included that wait for a task; at least 2. */
  readonly slots: number;
  /** Slots given out a second, in the long run. */
  readonly perSecond: number;
  /** Slots that may be given out at once after a rest: a workflow that wakes alone does not wait. */
  readonly burst: number;
  /** Milliseconds of a clock that never steps. */
  readonly now?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

type Asked = Pick<SlotReserveContext, 'isSticky'>;

/**
 * Slots for workflow tasks at a steady pace: ten thousand workflows whose limits ended together all wake,
 * but the machine stays free for people. Their orders do not wait for it: the sweep has drawn them (ARCHITECTURE.md, point 5).
 */
export class PacedSlots implements CustomSlotSupplier<WorkflowSlotInfo> {
  readonly type = 'custom';
  readonly #slots: number;
  readonly #spacingMs: number;
  readonly #allowanceMs: number;
  readonly #now: () => number;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly #taken = new Map<SlotPermit, Asked>();
  readonly #waiting = new Set<() => void>();
  /** When the next slot is to be given out, were there no allowance. */
  #nextAt = -Infinity;

  constructor({ slots, perSecond, burst, now = () => performance.now(), wait = pause }: Pace) {
    this.#slots = slots;
    this.#spacingMs = 1_000 / perSecond;
    this.#allowanceMs = (burst - 1) * this.#spacingMs;
    this.#now = now;
    this.#wait = wait;
  }

  /** @throws the signal's reason once it aborts; the slot then goes to the next who waits */
  async reserveSlot(asked: Asked, signal: AbortSignal): Promise<SlotPermit> {
    while (!this.#hasRoomFor(asked)) await this.#released(signal);
    const permit: SlotPermit = {};
    this.#taken.set(permit, asked);
    try {
      const now = this.#now();
      const at = Math.max(this.#nextAt, now - this.#allowanceMs);
      this.#nextAt = at + this.#spacingMs;
      if (at > now) await this.#wait(at - now, signal);
      return permit;
    } catch (error) {
      this.releaseSlot({ permit });
      signal.throwIfAborted();
      throw error;
    }
  }

  /** Tasks that come with an answer are left to the queue, whose pace is kept. */
  tryReserveSlot(): null {
    return null;
  }

  markSlotUsed(): void {
    // a slot counts from when it is given out
  }

  releaseSlot({ permit }: { readonly permit: SlotPermit }): void {
    this.#taken.delete(permit);
    for (const wake of this.#waiting) wake();
  }

  /** Polls hold slots, for workflows kept in memory (sticky) and for others: neither kind may take the last one from the other. */
  #hasRoomFor({ isSticky }: Asked): boolean {
    const alike = [...this.#taken.values()].filter((other) => other.isSticky === isSticky).length;
    return this.#taken.size < this.#slots && alike < this.#slots - 1;
  }

  #released(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', abort);
      };
      const wake = (): void => (end(), resolve());
      const abort = (): void => (end(), reject(signal.reason as Error));
      this.#waiting.add(wake);
      signal.addEventListener('abort', abort);
    });
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => delay(ms, undefined, { signal });
