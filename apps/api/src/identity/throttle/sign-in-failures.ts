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

  /**
   * Begins a try, which counts for the account as wrong until it turns out right: of many at once no more get through than one after
   * the other would.
   *
   * @throws Fault too-many-requests with the seconds to wait
   */
  begin(address: string, account: string, now: number): void {
    const until = Math.max(
      this.#blockedUntil(keyOf(address, account), PER_ACCOUNT, now),
      this.#blockedUntil(address, PER_ADDRESS, now),
    );
    if (until > now) throw new Fault('too-many-requests', { retryAfterSeconds: Math.ceil((until - now) / 1000) });
    this.#count(keyOf(address, account), now);
  }

  /** A try was wrong: it counts for the address as well, where many may be right at once. */
  wrong(address: string, now: number): void {
    this.#count(address, now);
  }

  #count(key: string, now: number): void {
    const { failures, endsAt } = this.#current(key, now) ?? { failures: 0, endsAt: now + WINDOW_MS };
    this.#windows.delete(key);
    this.#windows.set(key, { failures: failures + 1, endsAt });
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
