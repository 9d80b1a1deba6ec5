import { Injectable } from '@nestjs/common';
import { AccountStore, type Account, type Verified } from '@zhuoluo/directory/store';
import { Fault, hashToken, verifyPassword } from '@zhuoluo/platform';
import { iso } from '@zhuoluo/directory/http';
import { MeReader } from '../me/me.reader.ts';
import { Sessions } from '../session/sessions.ts';
import { addressOf } from '../throttle/address-of.ts';
import { KnownDevices } from '../throttle/known-devices.ts';
import { SignInGuesses } from '../throttle/sign-in-guesses.ts';
import type { SignedInAnswer, SignInRequest } from './sign-in.dto.ts';

/** What the browser keeps of a sign-in, beside the answer. */
export interface SignedIn extends SignedInAnswer {
  readonly expires: number;
  /** The cookie by which this device is known from now on. */
  readonly device: string;
}

/** Where somebody signs in from. */
export interface SignInSource {
  readonly address: string;
  readonly userAgent: string | null;
  /** The cookie of a device that somebody has signed in on before. */
  readonly device: string | undefined;
  /** The token of the session that this browser has had so far. */
  readonly session: string | null;
}

/** Opens a session. A wrong account, a wrong password and a closed account look alike from outside, and take as long. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: Sessions,
    private readonly guesses: SignInGuesses,
    private readonly devices: KnownDevices,
    private readonly me: MeReader,
  ) {}

  /**
   * A browser has one session: the one that its cookie stood for ends.
   *
   * @throws Fault bad-credentials, too-many-requests
   */
  async signIn({ account, password }: SignInRequest, from: SignInSource): Promise<SignedIn> {
    const { address, device } = from;
    const name = account.toLowerCase();
    const knownDevice = await this.devices.knownTo(name, device);
    const source = knownDevice === null ? { address: addressOf(address) } : { knownDevice };
    const found = await this.guesses.attempt({ account: name, from: source }, () => this.#check(name, password));
    const entered = found && (await this.enter(name, found, from));
    if (!entered) throw new Fault('bad-credentials');
    return entered;
  }

  /**
   * Opens the session of somebody whose password was checked, or has just been set.
   *
   * @returns null if the password is no longer the person's, or the account is locked
   */
  async enter(account: string, verified: Verified, from: SignInSource): Promise<SignedIn | null> {
    const { address, userAgent, device } = from;
    const opened = await this.sessions.open(verified, { address, userAgent });
    const viewer = opened && (await this.sessions.viewerOf(opened.token));
    if (!viewer) return null;
    if (from.session !== null) await this.sessions.close({ tokenHash: hashToken(from.session) });
    const { token, session } = opened;
    return {
      token,
      expiresAt: iso(session.expiresAt),
      user: await this.me.read(viewer),
      passwordDue: viewer.passwordDue,
      expires: session.expiresAt,
      device: await this.devices.cookieWith(account, device),
    };
  }

  async #check(name: string, password: string): Promise<Account | null> {
    const found = await this.accounts.find(name);
    return (await verifyPassword(found?.active ? found.passwordHash : null, password)) ? found : null;
  }
}
