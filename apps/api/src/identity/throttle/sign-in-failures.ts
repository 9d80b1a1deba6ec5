import { Injectable } from '@nestjs/common';
import { Fault } from '@zhuoluo/platform';

const WINDOW_MS = 5 * 60_000;
/** Wrong passwords for one account from one address, and for all accounts from it, until the window has passed. */
const PER_ACCOUNT = 8;
const PER_ADDRESS = 100;
/** Addresses and accounts remembered at most; the oldest give way, so that guessing cannot fill the memory. */
const REMEMBERED = 20_000;

interface Window {
  readonly failures: number;
  readonly endsAt: number;
}

export interface Attempt {
  readonly address: string;
  readonly account: string;
}

/**
 * Slows guessing down and nobody else: only wrong passwords count, so an office whose people all sign in at eight from one
 * address never waits. Kept in this process; each further API process allows as many again.
 */
@Injectable()
export class SignInFailures {
  readonly #windows = new Map<string, Window>();

  /**
   * Lets somebody try a password. While it is being checked it counts for the account as wrong, so that of many at once no more get
   * through than one after the other would; what could not be checked counts for nobody. The right one clears the account.
   *
   * @param check gives null where the password is wrong
   * @throws Fault too-many-requests with the seconds to wait, and whatever `check` throws
   */
  async attempt<T>({ address, account }: Attempt, now: number, check: () => Promise<T | null>): Promise<T | null> {
    const key = `${address} ${account}`;
    const until = Math.max(this.#blockedUntil(key, PER_ACCOUNT, now), this.#blockedUntil(address, PER_ADDRESS, now));
    if (until > now) throw new Fault('too-many-requests', { retryAfterSeconds: Math.ceil((until - now) / 1000) });
    this.#count(key, now, 1);
    let right: T | null;
    try {
      right = await check();
    } catch (error) {
      this.#count(key, now, -1);
      throw error;
    }
    if (right === null) this.#count(address, now, 1);
    else this.#windows.delete(key);
    return right;
  }

  #count(key: string, now: number, by: 1 | -1): void {
    const { failures, endsAt } = this.#current(key, now) ?? { failures: 0, endsAt: now + WINDOW_MS };
    this.#windows.delete(key);
    this.#windows.set(key, { failures: Math.max(0, failures + by), endsAt });
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= REMEMBERED) break;
      this.#windows.delete(oldest);
    }
  }

  #blockedUntil(key: string, limit: number, now: number): number {
    const window = this.#current(key, now);
    return window && window.failures >= limit ? window.endsAt : 0;
  }

  #current(key: string, now: number): Window | undefined {
    const window = this.#windows.get(key);
    return window && window.endsAt > now ? window : undefined;
  }
}
