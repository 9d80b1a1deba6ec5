import { Injectable } from '@nestjs/common';
import { AccountStore, type Account } from '@zhuoluo/persistence';
import { Fault, verifyPassword } from '@zhuoluo/platform';
import { iso } from '../../answers/present.ts';
import { MeReader } from '../me/me.reader.ts';
import { Sessions } from '../session/sessions.ts';
import { SignInFailures } from '../throttle/sign-in-failures.ts';
import type { SignedInAnswer, SignInRequest } from './sign-in.dto.ts';

/** Guessing spread over many addresses locks the account itself; one address is slowed long before. */
const LOCK_AFTER = 50;
const LOCK_MS = 15 * 60_000;

/** Opens a session. A wrong account, a wrong password and a closed account look alike from outside. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
    private readonly me: MeReader,
  ) {}

  async signIn({ account, password }: SignInRequest, address: string): Promise<SignedInAnswer & { expires: number }> {
    const name = account.toLowerCase();
    const attempt = { address, account: name };
    const found = await this.failures.attempt(attempt, Date.now(), () => this.#check(name, password));
    if (!found) throw new Fault('bad-credentials');
    if (found.failedSignIns > 0) await this.accounts.recordSuccess(found.personId);
    const opened = await this.sessions.open(found);
    const viewer = opened && (await this.sessions.viewerOf(opened.token));
    if (!viewer) throw new Fault('bad-credentials');
    const { token, session } = opened;
    return { token, expiresAt: iso(session.expiresAt), user: await this.me.read(viewer), expires: session.expiresAt };
  }

  async #check(name: string, password: string): Promise<Account | null> {
    const found = await this.accounts.find(name);
    assertUnlocked(found);
    if (await verifyPassword(found?.active ? found.passwordHash : null, password)) return found;
    if (found) await this.accounts.recordFailure(found.personId, LOCK_AFTER, LOCK_MS);
    return null;
  }
}

function assertUnlocked(account: Account | null): void {
  const left = (account?.lockedUntil ?? 0) - Date.now();
  if (left > 0) throw new Fault('too-many-requests', { retryAfterSeconds: Math.ceil(left / 1000) });
}
