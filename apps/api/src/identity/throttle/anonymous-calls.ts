import { addressOf } from './address-of.ts';

/** Anonymous calls from one address in one window: enough for a whole office to sign in, too few to be a nuisance. */
export const ANONYMOUS_LIMIT = { calls: 300, windowMs: 60_000 };

/** How a call stands to the limit of its address. */
export interface CallCount {
  readonly allowed: boolean;
  /** Calls that its address has left in this window. */
  readonly remaining: number;
  /** Whole seconds until the window ends. */
  readonly resetSeconds: number;
}

/** Counts calls by address in windows that all addresses share, so that each window's end forgets every address. */
export class AnonymousCalls {
  readonly #calls = new Map<string, number>();
  #endsAt = 0;

  /**
   * Counts one call.
   *
   * @param ip as the socket or the proxy in front tells it
   * @param now milliseconds since 1970
   */
  count(ip: string, now: number): CallCount {
    if (now >= this.#endsAt) {
      this.#calls.clear();
      this.#endsAt = now + ANONYMOUS_LIMIT.windowMs;
    }
    const address = addressOf(ip);
    const calls = (this.#calls.get(address) ?? 0) + 1;
    this.#calls.set(address, calls);
    return {
      allowed: calls <= ANONYMOUS_LIMIT.calls,
      remaining: Math.max(0, ANONYMOUS_LIMIT.calls - calls),
      resetSeconds: Math.ceil((this.#endsAt - now) / 1_000),
    };
  }
}
