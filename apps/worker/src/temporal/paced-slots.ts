import { setTimeout as delay } from 'node:timers/promises';
import type { CustomSlotSupplier, SlotPermit, WorkflowSlotInfo } from '@temporalio/worker';

export interface Pace {
  /** Slots taken at once at most. */
  readonly slots: number;
  /** Slots given out a second, in the long run. */
  readonly perSecond: number;
  /** Slots that may be given out at once after a rest: whoever wakes alone does not wait. */
  readonly burst: number;
  /** Milliseconds of a clock that never steps. */
  readonly now?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Slots for workflow tasks at a steady pace: of ten thousand workflows whose limits ended together each still wakes, but the
 * machine stays free for people. Their orders do not wait for it: the sweep has drawn them (architecture.md, point 5).
 */
export class PacedSlots implements CustomSlotSupplier<WorkflowSlotInfo> {
  readonly type = 'custom';
  readonly #slots: number;
  readonly #spacingMs: number;
  readonly #allowanceMs: number;
  readonly #now: () => number;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly #waiting = new Set<() => void>();
  #taken = 0;
  /** When the next slot is to be given out, were there no allowance. */
  #nextAt = 0;

  constructor({ slots, perSecond, burst, now = () => performance.now(), wait = pause }: Pace) {
    this.#slots = slots;
    this.#spacingMs = 1_000 / perSecond;
    this.#allowanceMs = (burst - 1) * this.#spacingMs;
    this.#now = now;
    this.#wait = wait;
  }

  /** @throws AbortError once the signal aborts; the slot then goes to the next who waits */
  async reserveSlot(_context: unknown, signal: AbortSignal): Promise<SlotPermit> {
    while (this.#taken >= this.#slots) await this.#released(signal);
    this.#taken++;
    try {
      const now = this.#now();
      const at = Math.max(this.#nextAt, now - this.#allowanceMs);
      this.#nextAt = at + this.#spacingMs;
      if (at > now) await this.#wait(at - now, signal);
      return {};
    } catch (error) {
      this.releaseSlot();
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

  releaseSlot(): void {
    this.#taken--;
    const [first] = this.#waiting;
    first?.();
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
