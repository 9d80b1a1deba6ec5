import { Injectable } from '@nestjs/common';
import { AccountStore, SessionStore, type Session, type SignInPlace, type Verified } from '@zhuoluo/directory/store';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { hashToken, newSessionToken } from '@zhuoluo/platform';
import { scopeOf } from '@zhuoluo/directory/rules';
import { InjectReferences } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';

/** One working day: people sign in each morning. */
const LIFETIME_MS = 12 * 3_600_000;
/** A session that another process ended, or a post that was taken away, works here for this long at most. */
const REMEMBERED_MS = 3_000;
const REMEMBERED = 5_000;
/** This often at most is written down that a session is in use. */
const SEEN_EVERY_MS = 5 * 60_000;

interface Remembered {
  readonly viewer: Viewer;
  readonly until: number;
}

/** Sessions by token hash, remembered in this process for a few seconds: one look-up serves a burst of calls. */
@Injectable()
export class Sessions {
  readonly #remembered = new Map<string, Remembered>();
  /** How often sessions have ended here: what was found before the last time may be one of them. */
  #endings = 0;

  constructor(
    private readonly sessions: SessionStore,
    private readonly accounts: AccountStore,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  /** Null where the password has changed since it was checked. */
  async open(verified: Verified, place?: SignInPlace): Promise<{ token: string; session: Session } | null> {
    const { token, hash } = newSessionToken();
    const session = await this.sessions.open(hash, verified, LIFETIME_MS, place);
    return session && { token, session };
  }

  /** Who a token stands for; null where it is none, has expired, or the account is no longer active. */
  async viewer(tokenHash: Buffer): Promise<Viewer | null> {
    const key = tokenHash.toString('base64');
    const now = Date.now();
    const known = this.#remembered.get(key);
    if (known && known.until > now) return known.viewer;
    const endings = this.#endings;
    const session = await this.sessions.find(tokenHash);
    const found = session && (await this.#load(session.personId, tokenHash));
    if (!session || !found) {
      this.#remembered.delete(key);
      return null;
    }
    const { viewer, until } = found;
    // Not waited for: if it fails, the next look-up tries again.
    if (session.seenAt < now - SEEN_EVERY_MS) void this.sessions.touch(tokenHash).catch(() => undefined);
    // Who has chosen a password goes on at once, in whichever process.
    if (endings === this.#endings && !viewer.passwordDue)
      this.#remember(key, { viewer, until: Math.min(now + REMEMBERED_MS, session.expiresAt, until) });
    return viewer;
  }

  async close({ tokenHash }: Pick<Viewer, 'tokenHash'>): Promise<void> {
    await this.sessions.close(tokenHash);
    this.#forget(tokenHash);
  }

  /** Ends one session of the person; gives the hash of its token, null where they have none of that id. */
  async closeOne(personId: string, id: string): Promise<Buffer | null> {
    const ended = await this.sessions.closeOne(personId, id);
    if (ended) this.#forget(ended);
    return ended;
  }

  /** Everywhere but here: after a password was changed. */
  async closeOthers({ actor, tokenHash }: Viewer): Promise<void> {
    await this.sessions.closeOthers(actor.personId, tokenHash);
    this.#endings++;
    for (const [key, { viewer }] of this.#remembered) {
      if (viewer.actor.personId === actor.personId && !viewer.tokenHash.equals(tokenHash)) this.#remembered.delete(key);
    }
  }

  async viewerOf(token: string): Promise<Viewer | null> {
    return this.viewer(hashToken(token));
  }

  /** Who it is, and until when the posts stand. */
  async #load(personId: string, tokenHash: Buffer): Promise<Remembered | null> {
    const person = await this.accounts.actor(personId);
    if (!person) return null;
    const { directory, until } = await this.references.at(0);
    const actor = directory.seated(person.actor);
    const scope = scopeOf(actor, directory, Date.now());
    return { viewer: { ...person, unitId: unitNow(person), actor, acting: actor, tokenHash, scope }, until };
  }

  #forget(tokenHash: Buffer): void {
    this.#endings++;
    this.#remembered.delete(tokenHash.toString('base64'));
  }

  #remember(key: string, entry: Remembered): void {
    this.#remembered.delete(key);
    this.#remembered.set(key, entry);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
  }
}

/** Their own unit as long as they hold a post there; after a transfer that of the first post. */
function unitNow({ unitId, actor: { posts } }: Pick<Viewer, 'unitId' | 'actor'>): string | null {
  if (unitId === null || posts.length === 0 || posts.some((post) => post.unitId === unitId)) return unitId;
  return posts[0]!.unitId;
}
