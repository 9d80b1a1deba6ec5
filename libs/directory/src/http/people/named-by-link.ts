import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { InjectReferences } from '@zhuoluo/database';
import { type Author, authorOf } from '@zhuoluo/kernel';
import { Fault, invalid } from '@zhuoluo/platform';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { AccountStore } from '../../store/identity/account.store.ts';
import { OneTimeStore, type Redeemed } from '../../store/identity/one-time.store.ts';
import { changeReference, type ReferenceData } from '../../store/reference/change-reference.ts';
import { faultOfChange } from '../../store/reference/fault-of-change.ts';
import { PERSON } from '../../store/reference/reference-kinds.ts';

/** Use of a link by which its person also names the account. */
export interface NamingUse {
  readonly personId: string;
  readonly tokenHash: Buffer;
  readonly passwordHash: string;
  /** In small letters. */
  readonly account: string;
}

/** Names an account by a one-time link. The history tells it as what the person did. */
@Injectable()
export class NamedByLink {
  constructor(
    @InjectDataSource() private readonly dataSource: ReferenceData['dataSource'],
    @InjectReferences() private readonly references: CurrentDirectory,
    private readonly accounts: AccountStore,
    private readonly links: OneTimeStore,
  ) {}

  /**
   * @returns null where the link was used, has expired, or was never given; then nothing changes
   * @throws Fault invalid-request where the name is taken; the link stays good
   */
  async redeem({ personId, tokenHash, passwordHash, account }: NamingUse): Promise<Redeemed | null> {
    const { dataSource, references } = this;
    const author = await this.#author(personId);
    try {
      return await changeReference({ dataSource, references }, author, async (change) => {
        const redeemed = await this.links.redeem(tokenHash, passwordHash, change.db);
        if (redeemed) await change.amend(PERSON, personId, null, { account }, { through: 'ONE_TIME_LINK' });
        return redeemed;
      });
    } catch (error) {
      const fault = faultOfChange(error);
      if (fault instanceof Fault && fault.code === 'already-taken')
        throw invalid({ path: 'account', code: 'account-taken' });
      throw fault;
    }
  }

  /** In the person's first post; the program's own act where they hold none. */
  async #author(personId: string): Promise<Author | null> {
    const signedIn = await this.accounts.actor(personId);
    const post = signedIn?.actor.posts[0];
    return signedIn && post ? authorOf(signedIn.actor, post) : null;
  }
}
