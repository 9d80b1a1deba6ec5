import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GuessStore, OneTimeStore, SessionStore } from '@zhuoluo/directory/store';
import { EvidenceFileStore, FileStorage } from '@zhuoluo/papers/store';
import { IdempotencyStore } from '@zhuoluo/database';

const EVERY_MS = 3_600_000;

/** Removes what is past its time, once an hour; several API processes do no harm to one another. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('housekeeping');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sessions: SessionStore,
    private readonly idempotency: IdempotencyStore,
    private readonly guesses: GuessStore,
    private readonly oneTime: OneTimeStore,
    private readonly files: EvidenceFileStore,
    private readonly storage: FileStorage,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#running = this.#clean();
    }, EVERY_MS);
    this.#timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #clean(): Promise<void> {
    try {
      const [sessions, keys] = [await this.sessions.removeExpired(), await this.idempotency.removeExpired()];
      this.#log.log(`removed ${sessions} expired sessions and ${keys} expired idempotency keys`);
      await this.guesses.removeForgotten();
      await this.oneTime.removeExpired();
      const unused = await this.files.removeUnused(this.storage, Date.now());
      if (unused > 0) this.#log.log(`removed ${unused} uploads that nothing used`);
    } catch (error) {
      this.#log.warn({ err: error }, 'nothing removed; the next hour tries again');
    }
  }
}
