import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { messageOf } from '../background/dependency.ts';
import { Loop } from '../background/loop.ts';
import { Database } from '../database.ts';
import { LoadedYear } from './loaded-year.ts';

/** Limits are to have their dates within a minute of the loading of a year. */
const EVERY_MS = 15_000;

/** Watches for calendars that were given another year; several workers do no harm to one another. */
@Injectable()
export class LoadedYearWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(LoadedYearWatch.name);
  readonly #year: LoadedYear;
  readonly #loop = new Loop(
    () => this.#look(),
    (error) => this.#logger.debug(`cannot look for limits that wait for a year: ${messageOf(error)}`),
  );

  constructor(database: Database) {
    this.#year = new LoadedYear(database.pools.courier, database.advancing);
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  async #look(): Promise<number> {
    const { computed, left } = await this.#year.pass(() => !this.#loop.stopping);
    if (computed + left > 0) this.#logger.log({ msg: 'limits that waited for a year were computed', computed, left });
    return EVERY_MS;
  }
}
