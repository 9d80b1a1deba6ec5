import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CHANGE_CHANNEL, Listener, type Pool, InjectPool } from '@zhuoluo/database';
import type { Actor } from '@zhuoluo/kernel';
import { ApiConfig } from '../config.ts';
import type { Scope } from '@zhuoluo/directory/rules';
import { ChangeFeed, type ChangedSubjects } from '@zhuoluo/audit/store';
import { Subjects } from '@zhuoluo/notices/http';

/** What a page is told at once: the subjects to read again, or that it should read everything again. */
export interface Message {
  readonly id: string;
  /** Ids by the kind of subject: of every kind, if there are many. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  readonly many: boolean;
}

export interface Subscriber {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly tell: (message: Message) => void;
  /** From where it would have to resume, though nothing has been told yet. */
  readonly mark: (id: string) => void;
  /** Nothing more will be told: it had better come back. */
  readonly end: () => void;
}

/** At most this often is the database asked and a page told, however much changes in a second. */
const READ_EVERY_MS = 500;
/** Wake-ups can be lost with the process that should have sent them: this often the hub looks by itself. */
const LOOK_EVERY_MS = 5_000;

/** Turns the database's wake-ups into messages to the pages that are open, one reading for all of them. */
@Injectable()
export class StreamHub implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger(StreamHub.name);
  readonly #feed: ChangeFeed;
  readonly #listener: Listener;
  readonly #subscribers = new Set<Subscriber>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;
  #upTo: string | undefined;
  #reading: Promise<void> | undefined;
  #wakeAgain = false;
  #closed = false;

  constructor(
    @InjectPool() pool: Pool,
    @Inject(ApiConfig) config: ApiConfig,
    private readonly subjects: Subjects,
  ) {
    this.#feed = new ChangeFeed(pool);
    this.#listener = new Listener({
      databaseUrl: config.DATABASE_URL,
      channel: CHANGE_CHANNEL,
      applicationName: 'zhuoluo-api-stream',
      onWake: () => this.#wake(),
    });
  }

  onApplicationBootstrap(): void {
    void this.#listener.open();
    this.#look = setInterval(() => this.#wake(), LOOK_EVERY_MS);
  }

  /** The server closes once its last reader has left: pages are sent away first. */
  async onModuleDestroy(): Promise<void> {
    this.#closed = true;
    for (const { end } of this.#subscribers) end();
    clearTimeout(this.#timer);
    clearInterval(this.#look);
    await this.#listener.close();
    await this.#reading;
  }

  /**
   * Tells of every change from now on, and of those since `lastId` where one is given. Gives the way to leave.
   *
   * @throws Error where the hub is closing
   */
  async subscribe(subscriber: Subscriber, lastId: string | undefined): Promise<() => void> {
    const from = lastId ?? (await this.#feed.now()).upTo;
    subscriber.mark(from);
    const missed = await this.#audible(await this.#feed.since(from));
    if (this.#closed) throw new Error('the stream is closing');
    this.#tell(subscriber, missed);
    this.#subscribers.add(subscriber);
    // Others may have been told more meanwhile: the next reading begins where this one stands, and tells them some changes twice.
    this.#upTo = this.#upTo === undefined ? missed.upTo : older(this.#upTo, missed.upTo);
    this.#wake();
    return () => this.#subscribers.delete(subscriber);
  }

  #wake(): void {
    if (this.#subscribers.size === 0) this.#upTo = undefined;
    else if (this.#timer || this.#reading) this.#wakeAgain = true;
    else this.#timer = setTimeout(() => this.#readOnce(), READ_EVERY_MS);
  }

  #readOnce(): void {
    this.#timer = undefined;
    this.#wakeAgain = false;
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
      if (this.#wakeAgain) this.#wake();
    });
  }

  async #read(): Promise<void> {
    const from = this.#upTo;
    if (from === undefined) return; // everybody has left
    try {
      const changes = await this.#audible(await this.#feed.since(from));
      if (this.#upTo === from) this.#upTo = changes.upTo;
      else this.#wakeAgain = true; // somebody came meanwhile who has heard less
      this.#wakeAgain ||= changes.isHeldUp; // no wake-up follows when what holds it up is over
      for (const subscriber of this.#subscribers) this.#tell(subscriber, changes);
    } catch (error) {
      this.#wakeAgain = true;
      this.#logger.warn(
        `the stream could not read the changes: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  async #audible(changes: ChangedSubjects): Promise<AudibleChanges> {
    return { ...changes, heardBy: await this.subjects.heardBy(changes.subjects) };
  }

  #tell({ actor, scope, tell }: Subscriber, { upTo, heardBy, many }: AudibleChanges): void {
    const heard = heardBy(scope, actor);
    const changed = many ? new Map(this.subjects.kinds.map((kind) => [kind, heard.get(kind) ?? []])) : heard;
    if (changed.size > 0) tell({ id: upTo, changed, many });
  }
}

/** Changes, with what each listener may hear of them. */
interface AudibleChanges extends ChangedSubjects {
  readonly heardBy: Awaited<ReturnType<Subjects['heardBy']>>;
}

/** The earlier of two transaction ids. */
function older(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? a : b;
}
