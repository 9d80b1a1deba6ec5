import { Injectable } from '@nestjs/common';
import { AccountStore } from '@zhuoluo/directory/store';
import { hashPassword, invalid, isGuessable, verifyPassword } from '@zhuoluo/platform';
import { Sessions } from '../session/sessions.ts';
import type { Viewer } from '@zhuoluo/directory/http';
import { SignInGuesses } from '../throttle/sign-in-guesses.ts';
import type { ChangePasswordRequest } from './change-password.dto.ts';

/** Sets a new password; the session that asked goes on, every other one of the person ends. */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly guesses: SignInGuesses,
  ) {}

  async change(viewer: Viewer, { currentPassword, newPassword }: ChangePasswordRequest): Promise<void> {
    if (isGuessable(newPassword, [viewer.account])) throw invalid({ path: 'newPassword', code: 'guessable-password' });
    if (viewer.passwordDue) await this.#assertAnother(viewer, newPassword);
    else await this.#assertKnown(viewer, currentPassword, newPassword);
    await this.accounts.setPasswordHash(viewer.actor.personId, await hashPassword(newPassword));
    await this.sessions.closeOthers(viewer);
  }

  /** They came in by the one-time password a moment ago; it works no more. */
  async #assertAnother({ actor }: Viewer, newPassword: string): Promise<void> {
    const stored = await this.accounts.passwordHashOf(actor.personId);
    if (await verifyPassword(stored, newPassword)) throw invalid({ path: 'newPassword', code: 'present-password' });
  }

  async #assertKnown(viewer: Viewer, currentPassword: string | undefined, newPassword: string): Promise<void> {
    if (currentPassword === undefined) throw invalid({ path: 'currentPassword', code: 'required' });
    // As on a known device: guesses of strangers keep no signed-in person from a new password.
    const guess = { account: viewer.account, from: { knownDevice: 'signed in' } };
    const right = await this.guesses.attempt(guess, async () => {
      const stored = await this.accounts.passwordHashOf(viewer.actor.personId);
      return (await verifyPassword(stored, currentPassword)) || null;
    });
    if (!right) throw invalid({ path: 'currentPassword', code: 'wrong-password' });
    if (newPassword === currentPassword) throw invalid({ path: 'newPassword', code: 'present-password' });
  }
}
