import { Injectable } from '@nestjs/common';
import { toIso } from '@zhuoluo/kernel';
import { generatePassword, hashPassword, newSessionToken } from '@zhuoluo/platform';
import { OneTimeStore } from '../../store/identity/one-time.store.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { PERSON } from '../../store/reference/reference-kinds.ts';
import { OneTimeTerms } from './one-time-terms.ts';
import type { EntryGivenAnswer, GivenEntry } from './people.dto.ts';

export type Secrets = Pick<EntryGivenAnswer, 'oneTimePassword' | 'oneTimeLink'>;

/** What a kept answer has in place of secrets, and a repeated request is given. */
export const NO_SECRETS: Secrets = { oneTimePassword: null, oneTimeLink: null };

/** A way in, made before the change that gives it: hashing takes a while, and others wait for the change. */
export interface EntryToGive {
  readonly secrets: Secrets;
  readonly give: (change: ReferenceChange, personId: string, ifMatch: number | null) => Promise<void>;
}

/** Makes one-time passwords and links. The history says that one was given, and nothing of it. */
@Injectable()
export class GivenEntries {
  constructor(
    private readonly store: OneTimeStore,
    private readonly terms: OneTimeTerms,
  ) {}

  async make(entry: GivenEntry): Promise<EntryToGive> {
    return entry === 'ONE_TIME_LINK' ? this.#link() : this.#password();
  }

  async #password(): Promise<EntryToGive> {
    const oneTimePassword = generatePassword();
    const passwordHash = await hashPassword(oneTimePassword);
    return {
      secrets: { ...NO_SECRETS, oneTimePassword },
      give: async (change, personId, ifMatch) => {
        const until = await this.store.givePassword(personId, passwordHash, this.terms.lifetimeMs, change.db);
        await change.amend(
          PERSON,
          personId,
          ifMatch,
          { oneTimeUntil: until },
          { given: 'ONE_TIME_PASSWORD', until: toIso(until) },
        );
      },
    };
  }

  #link(): EntryToGive {
    const { token, hash } = newSessionToken();
    return {
      secrets: { ...NO_SECRETS, oneTimeLink: `/first-sign-in#${token}` },
      give: async (change, personId, ifMatch) => {
        const link = { personId, namesAccount: false };
        const until = await this.store.giveLink(link, hash, this.terms.lifetimeMs, change.db);
        await change.amend(
          PERSON,
          personId,
          ifMatch,
          { oneTimeUntil: null },
          { given: 'ONE_TIME_LINK', until: toIso(until) },
        );
      },
    };
  }
}
