import { Injectable } from '@nestjs/common';
import { OneTimeStore, type OneTimeLink } from '@zhuoluo/directory/store';
import { iso, NamedByLink } from '@zhuoluo/directory/http';
import { isAccountName } from '@zhuoluo/directory/rules';
import { Fault, hashPassword, hashToken, invalid, isGuessable } from '@zhuoluo/platform';
import { SignInHandler, type SignedIn, type SignInSource } from '../sign-in/sign-in.handler.ts';
import type { OneTimeLinkAnswer, UseLinkRequest } from './one-time.dto.ts';

/** Lets somebody in who has a one-time link and no password yet. */
@Injectable()
export class OneTimeHandler {
  constructor(
    private readonly links: OneTimeStore,
    private readonly naming: NamedByLink,
    private readonly signIn: SignInHandler,
  ) {}

  /** @throws Fault one-time-link-void */
  async look(token: string): Promise<OneTimeLinkAnswer> {
    const { name, account, namesAccount, expiresAt } = await this.#find(token);
    return { name, account, namesAccount, expiresAt: iso(expiresAt) };
  }

  /** @throws Fault one-time-link-void, invalid-request */
  async use({ token, password, account }: UseLinkRequest, from: SignInSource): Promise<SignedIn> {
    const link = await this.#find(token);
    const name = nameFor(link, account);
    if (isGuessable(password, [name])) throw invalid({ path: 'password', code: 'guessable-password' });
    const [tokenHash, passwordHash] = [hashToken(token), await hashPassword(password)];
    const redeemed = link.namesAccount
      ? await this.naming.redeem({ personId: link.personId, tokenHash, passwordHash, account: name })
      : await this.links.redeem(tokenHash, passwordHash);
    const entered = redeemed && (await this.signIn.enter(name, redeemed, from));
    if (!entered) throw new Fault('one-time-link-void');
    return entered;
  }

  async #find(token: string): Promise<OneTimeLink> {
    const link = await this.links.find(hashToken(token));
    if (!link) throw new Fault('one-time-link-void');
    return link;
  }
}

function nameFor({ namesAccount, account }: OneTimeLink, asked: string | undefined): string {
  if (!namesAccount) {
    if (asked !== undefined) throw invalid({ path: 'account', code: 'not-allowed-here' });
    return account;
  }
  if (asked === undefined) throw invalid({ path: 'account', code: 'required' });
  if (!isAccountName(asked)) throw invalid({ path: 'account', code: 'account-name' });
  return asked.toLowerCase();
}
