import { readSample, type SampleCase } from '../../../deploy/sample/sample.ts';
import { Client } from './client.ts';
import { idsByCode } from './codes.ts';
import { Player } from './play.ts';

const FILE_EVERY_MS = 20_000;
/** Beyond this only cases whose script closes them are filed, so that the system stays alive and does not fill up. */
const MOST_OPEN = 30;
/** Under the fast policy every case is due by then; those of the year before have days. */
const DUE_WITHIN_MS = 3_600_000;

/**
 * Keeps a sample system alive under the fast policy: every twenty seconds a written case is filed (deploy/sample/README.md).
 * Every other one is played to its end; the rest are left for people who try the system out.
 */
export class Feeder {
  readonly #client: Client;
  readonly #cases: readonly SampleCase[];
  readonly #reader: string;
  #timer: ReturnType<typeof setInterval> | undefined;
  #player: Promise<Player> | undefined;
  #filed = 0;

  constructor(url: string, accountsFile: string) {
    const { cases, people } = readSample();
    this.#client = new Client(url, accountsFile);
    this.#cases = cases;
    this.#reader = people.find((p) => p.posts.some((post) => post.roles.includes('ADMIN')))!.account;
  }

  /** @param failed told why a case could not be filed or played; the next one is tried all the same */
  start(failed: (reason: string) => void): void {
    const feed = () => void this.#feed().catch((error: unknown) => failed(String(error)));
    feed();
    this.#timer = setInterval(feed, FILE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #feed(): Promise<void> {
    const player = await (this.#player ??= this.#meet());
    const sample = this.#cases[this.#filed++ % this.#cases.length]!;
    const dueTo = new Date(Date.now() + DUE_WITHIN_MS).toISOString();
    const { items } = (await this.#client.get(this.#reader, `/cases?open=true&dueTo=${dueTo}&limit=${MOST_OPEN}`)) as {
      items: unknown[];
    };
    const isFull = items.length >= MOST_OPEN;
    const endsClosed = sample.expect.state === 'CLOSED';
    if (isFull && !endsClosed) return;
    const isPlayed = isFull || (this.#filed % 2 === 0 && endsClosed);
    await player.play(isPlayed ? sample : { ...sample, script: [] });
  }

  async #meet(): Promise<Player> {
    const [units, parties] = await Promise.all([
      idsByCode(this.#client, this.#reader, '/units'),
      idsByCode(this.#client, this.#reader, '/parties'),
    ]);
    return new Player(this.#client, units, parties);
  }
}
