import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { sortSearchIndex } from '@zhuoluo/cases/store';
import { messageOf } from './background/dependency.ts';
import { Loop } from './background/loop.ts';
import { Database } from './database.ts';

/** At 500 filings a second a fourteenth of what would make a filing do it. */
const EVERY_MS = 1_000;

/** Keeps filing and searching from waiting for the search index; several workers do no harm to one another. */
@Injectable()
export class SearchIndexUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(SearchIndexUpkeep.name);
  readonly #loop = new Loop(
    async () => {
      await sortSearchIndex(this.database.pools.courier);
      return EVERY_MS;
    },
    (error) => this.#logger.debug(`cannot sort the search index: ${messageOf(error)}`),
  );

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }
}
