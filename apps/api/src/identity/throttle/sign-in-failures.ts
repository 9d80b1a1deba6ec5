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

/**
 * Slows guessing down and nobody else: only wrong passwords count, so an office whose people all sign in at eight from one
 * address never waits. Kept in this process; each further API process allows as many again.
 */
@Injectable()
export class SignInFailures {
  readonly #windows = new Map<string, Window>();

  /** @throws Fault too-many-requests with the seconds to wait */
  assertMayTry(address: string, account: string, now: number): void {
    const until = Math.max(
      this.#blockedUntil(keyOf(address, account), PER_ACCOUNT, now),
      this.#blockedUntil(address, PER_ADDRESS, now),
    );
    if (until > now) throw new Fault('too-many-requests', { retryAfterSeconds: Math.ceil((until - now) / 1000) });
  }

  count(address: string, account: string, now: number): void {
    for (const key of [address, keyOf(address, account)]) {
      const { failures, endsAt } = this.#current(key, now) ?? { failures: 0, endsAt: now + WINDOW_MS };
      this.#windows.delete(key);
      this.#windows.set(key, { failures: failures + 1, endsAt });
    }
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= REMEMBERED) break;
      this.#windows.delete(key);
    }
  }

  /** The right password clears the account; the address keeps its count. */
  clear(address: string, account: string): void {
    this.#windows.delete(keyOf(address, account));
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

function keyOf(address: string, account: string): string {
  return `${address} ${account}`;
}
