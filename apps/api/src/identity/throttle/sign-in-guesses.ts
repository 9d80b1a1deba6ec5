import { Injectable } from '@nestjs/common';
import { GuessStore, type Guess } from '@zhuoluo/directory/store';
import { Fault } from '@zhuoluo/platform';

/** Slows down guessing at passwords and nothing else; an account that does not exist is treated as one that does. */
@Injectable()
export class SignInGuesses {
  constructor(private readonly guesses: GuessStore) {}

  /**
   * Lets somebody try a password.
   *
   * @param check gives null where the password is wrong
   * @throws Fault too-many-requests with the seconds to wait, and the errors of `check`
   */
  async attempt<T>(guess: Guess, check: () => Promise<T | null>): Promise<T | null> {
    const verdict = await this.guesses.begin(guess);
    if (!verdict.allowed) throw new Fault('too-many-requests', { retryAfterSeconds: Math.ceil(verdict.waitMs / 1000) });
    let right: T | null;
    try {
      right = await check();
    } catch (error) {
      await this.guesses.wasNotChecked(guess).catch(() => undefined); // the database may be what is away
      throw error;
    }
    if (right === null) await this.guesses.wasWrong(guess, verdict.isFirst);
    else await this.guesses.wasRight(guess);
    return right;
  }
}
