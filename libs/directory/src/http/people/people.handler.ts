import { Injectable } from '@nestjs/common';
import { Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import { isAccountName } from '../../rules/account-name.ts';
import { otherAdministrators } from '../../store/administrators.ts';
import { GuessStore } from '../../store/identity/guess.store.ts';
import { OneTimeStore } from '../../store/identity/one-time.store.ts';
import { ownPost } from '../../store/own-post.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { PERSON, POST, TENURE } from '../../store/reference/reference-kinds.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import { beginTenure } from '../posts/begin-tenure.ts';
import type { Viewer } from '../viewer.ts';
import { GivenEntries, NO_SECRETS, type EntryToGive } from './given-entry.ts';
import type {
  AddPersonRequest,
  AmendPersonRequest,
  EntryGivenAnswer,
  GivenEntry,
  LinksGivenAnswer,
  PersonAnswer,
} from './people.dto.ts';
import { PeopleQuery } from './people.query.ts';

const TITLE_OF_SPEAKER = '企业经办人';
const WHOLE = { categories: [], chains: [], regions: [] };

/** Administrators keep the accounts of people. Secrets are in the first answer alone (docs/decisions/015-one-time-credentials.md). */
@Injectable()
export class PeopleHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    private readonly query: PeopleQuery,
    private readonly entries: GivenEntries,
    private readonly guesses: GuessStore,
    private readonly oneTime: OneTimeStore,
  ) {}

  async add(viewer: Viewer, headers: CommandHeaders, body: AddPersonRequest): Promise<Answered<EntryGivenAnswer>> {
    const { name, partyId = null, postId = null } = body;
    const places = [body.unitId, body.partyId, body.postId].filter((place) => place !== undefined);
    if (places.length !== 1) throw invalid({ path: 'unitId', code: 'unit-or-party' });
    const account = accountNamed(body.account);
    return this.#give(viewer, headers, body.entry, 201, async (change, entry) => {
      const unitId = postId === null ? (body.unitId ?? null) : await unitOfPost(change, postId);
      const { id } = await change.add(PERSON, { ...NEW_ACCOUNT, account, name, unitId, partyId });
      if (partyId !== null) await letSpeakFor(change, partyId, id);
      if (postId !== null) await beginTenure(change, postId, id, change.at);
      await entry.give(change, id, null);
      return id;
    });
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    body: AmendPersonRequest,
  ): Promise<Answered<PersonAnswer>> {
    return this.changes.run(viewer, headers, PERSON, async (change) => {
      const { partyId } = await change.get(PERSON, id);
      if (body.unitId !== undefined && partyId !== null) throw invalid({ path: 'unitId', code: 'not-allowed-here' });
      const account = body.account === undefined ? {} : { account: accountNamed(body.account) };
      await change.amend(PERSON, id, headers.ifMatch, { ...body, ...account });
      return { status: 200, body: await this.query.one(viewer, id, change.db) };
    });
  }

  /** Their own password is changed under /me/password: who resets it would be out at once. */
  async resetPassword(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    asked?: GivenEntry,
  ): Promise<Answered<EntryGivenAnswer>> {
    if (id === viewer.actor.personId) throw new Fault('own-account');
    return this.#give(viewer, headers, asked, 200, async (change, entry) => {
      const { active } = await change.get(PERSON, id);
      if (!active) throw new Fault('account-locked');
      await entry.give(change, id, headers.ifMatch);
      return id;
    });
  }

  /** Those who were imported have no way in: each gets a link of their own. All are given in one change, or none. */
  async giveLinks(
    viewer: Viewer,
    headers: CommandHeaders,
    personIds: readonly string[],
  ): Promise<Answered<LinksGivenAnswer>> {
    const links = new Map<string, EntryToGive>();
    const answer = await this.changes.run(viewer, headers, PERSON, async (change) => {
      const items: EntryGivenAnswer[] = [];
      for (const id of new Set(personIds)) {
        const { active, entry } = await this.query.one(viewer, id, change.db);
        if (!active || entry !== 'NONE') continue;
        const link = await this.entries.make('ONE_TIME_LINK');
        await link.give(change, id, null);
        links.set(id, link);
        items.push({ ...(await this.query.one(viewer, id, change.db)), ...NO_SECRETS });
      }
      return { status: 200, body: { items } };
    });
    const items = answer.body.items.map((item) => ({ ...item, ...links.get(item.id)?.secrets }));
    return new Answered(answer.status, { items });
  }

  /** Sessions end, and what was given to come in by is void. */
  lock(viewer: Viewer, headers: CommandHeaders, id: string): Promise<Answered<PersonAnswer>> {
    return this.changes.run(viewer, headers, PERSON, async (change) => {
      await change.get(PERSON, id);
      if ((await otherAdministrators(change.db, id)) === 0) throw new Fault('last-administrator');
      await change.amend(PERSON, id, headers.ifMatch, { active: false });
      await this.oneTime.takeBack(id, change.db);
      return { status: 200, body: await this.query.one(viewer, id, change.db) };
    });
  }

  /** The person can sign in again: the account is open, and wrong passwords are forgotten. */
  async unlock(viewer: Viewer, headers: CommandHeaders, id: string): Promise<Answered<PersonAnswer>> {
    const answer = await this.changes.run(viewer, headers, PERSON, async (change) => {
      await change.amend(PERSON, id, headers.ifMatch, { active: true });
      return { status: 200, body: await this.query.one(viewer, id, change.db) };
    });
    await this.guesses.forget(answer.body.account);
    return answer;
  }

  /** Keeps the answer without what it gives; only who asked first is told. */
  async #give(
    viewer: Viewer,
    headers: CommandHeaders,
    asked: GivenEntry = 'ONE_TIME_PASSWORD',
    status: number,
    work: (change: ReferenceChange, entry: EntryToGive) => Promise<string>,
  ): Promise<Answered<EntryGivenAnswer>> {
    const entry = await this.entries.make(asked);
    let isFirst = false;
    const answer = await this.changes.run(viewer, headers, PERSON, async (change) => {
      const id = await work(change, entry);
      isFirst = true;
      return { status, body: { ...(await this.query.one(viewer, id, change.db)), ...NO_SECRETS } };
    });
    return isFirst ? new Answered(answer.status, { ...answer.body, ...entry.secrets }) : answer;
  }
}

const NEW_ACCOUNT = { passwordHash: null, oneTimeUntil: null, lastSignInAt: null, active: true } as const;

/** An ENTERPRISE post is of no unit; who speaks for a party gets one of their own. */
async function unitOfPost(change: ReferenceChange, postId: string): Promise<string> {
  const { unitId } = await change.get(POST, postId);
  if (unitId === null) throw invalid({ path: 'postId', code: 'not-allowed-here' });
  return unitId;
}

function accountNamed(name: string): string {
  if (!isAccountName(name)) throw invalid({ path: 'account', code: 'account-name' });
  return name.toLowerCase();
}

/** In a post of its own at the party: several may speak for it. */
async function letSpeakFor(change: ReferenceChange, partyId: string, personId: string): Promise<void> {
  const vacant = await ownPost(change.db, partyId);
  const postId =
    vacant ??
    (
      await change.add(POST, {
        ...{ unitId: null, partyId, title: TITLE_OF_SPEAKER, roles: ['ENTERPRISE'], portfolio: WHOLE },
        ...{ rank: 'STAFF', superiorPostId: null, sortOrder: 0, endedAt: null },
      })
    ).id;
  await change.add(TENURE, { personId, postId, beganAt: change.at, endedAt: null });
}
