import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CaseArchive } from '@zhuoluo/cases/store';
import { messageOf } from '../background/dependency.ts';
import { Loop } from '../background/loop.ts';
import { Database } from '../database.ts';
import { archiveUntilDry } from './archive-until-dry.ts';
import { isNight, untilNextNight } from './night.ts';

/** Archives by night what ended long ago; what a night leaves undone, the next one does. Several workers do no harm to one another. */
@Injectable()
export class ArchiveSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ArchiveSweep.name);
  readonly #archive: CaseArchive;
  readonly #loop = new Loop(
    () => this.#night(),
    (error) => this.#logger.warn(`cannot archive: ${messageOf(error)}`),
  );

  constructor({ pools, references, onChange }: Database) {
    this.#archive = new CaseArchive({ pool: pools.courier, references, onChange });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  async #night(): Promise<number> {
    if (!isNight(Date.now())) return untilNextNight(Date.now());
    const goesOn = () => !this.#loop.stopping && isNight(Date.now());
    const { archived, failed } = await archiveUntilDry(this.#archive, goesOn);
    this.#logger.log({ msg: 'cases were archived', archived, failed: failed.length });
    for (const { caseId, error } of failed)
      this.#logger.error({ msg: 'a case could not be archived', caseId, error: error.name, stack: error.stack });
    return untilNextNight(Date.now());
  }
}
