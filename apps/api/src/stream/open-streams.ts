import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import { type CurrentDirectory, SessionStore, type StandingSession } from '@zhuoluo/directory/store';
import { unitsOf } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';

/** This soon after a session or a post has ended, in whichever process, its streams end too. */
const LOOK_EVERY_MS = 2_000;
/** Of one person, in this process. A browser needs one, and people use fewer browsers. */
const MOST_OF_A_PERSON = 10;
const RETRY_AFTER_SECONDS = 15;

interface OpenStream {
  readonly viewer: Viewer;
  readonly end: () => void;
}

/** The streams that are open here: none outlives the session it was opened by, or the posts its rights came from. */
@Injectable()
export class OpenStreams implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger(OpenStreams.name);
  readonly #streams = new Set<OpenStream>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #looking: Promise<void> | undefined;

  constructor(
    private readonly sessions: SessionStore,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    }, LOOK_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /**
   * Lets one more in; gives the way to leave.
   *
   * @throws Fault too-many-streams
   */
  enter(stream: OpenStream): () => void {
    const { personId } = stream.viewer.actor;
    const own = [...this.#streams].filter(({ viewer }) => viewer.actor.personId === personId);
    if (own.length >= MOST_OF_A_PERSON)
      throw new Fault('too-many-streams', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
        facts: { most: MOST_OF_A_PERSON },
      });
    this.#streams.add(stream);
    return () => this.#streams.delete(stream);
  }

  async #look(): Promise<void> {
    const looked = [...this.#streams];
    if (looked.length === 0) return;
    try {
      const standing = await this.sessions.standing(looked.map(({ viewer }) => viewer.tokenHash));
      const { directory } = await this.references.current();
      const seated = standing.map(
        ({ tokenHash, posts }) => [tokenHash.toString('base64'), directory.seated({ posts })] as const,
      );
      const postsOf = new Map(seated.map(([token, { posts }]) => [token, textOf(posts)]));
      for (const { viewer, end } of looked) {
        if (postsOf.get(viewer.tokenHash.toString('base64')) !== textOf(viewer.actor.posts)) end();
      }
    } catch (error) {
      this.#logger.warn(
        { err: error },
        'the sessions of the open streams could not be read; the next look tries again',
      );
    }
  }
}

/** What rights come from, for comparing. */
function textOf(posts: StandingSession['posts']): string {
  return posts
    .map((post) => [post.id, ...post.roles.toSorted(), ...unitsOf(post)].join(' '))
    .toSorted()
    .join();
}
