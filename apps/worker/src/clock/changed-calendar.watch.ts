import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { messageOf } from '../background/dependency.ts';
import { Loop } from '../background/loop.ts';
import { Database } from '../database.ts';
import { ChangedCalendar } from './changed-calendar.ts';

/** Limits are to have their dates within a minute of the loading of a year. */
const EVERY_MS = 15_000;

/** Watches for calendars that have a new version; several workers do no harm to one another. */
@Injectable()
export class ChangedCalendarWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ChangedCalendarWatch.name);
  readonly #changed: ChangedCalendar;
  readonly #loop = new Loop(
    () => this.#look(),
    (error) => this.#logger.debug(`cannot look for limits whose calendar has changed: ${messageOf(error)}`),
  );

  constructor(database: Database) {
    this.#changed = new ChangedCalendar(database.pools.courier, database.calendarMoves, database.advancing);
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  async #look(): Promise<number> {
    const { computed, left } = await this.#changed.pass(() => !this.#loop.stopping);
    if (computed + left > 0)
      this.#logger.log({ msg: 'cases whose calendar has changed were brought to it', computed, left });
    return EVERY_MS;
  }
}
