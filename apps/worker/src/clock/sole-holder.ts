import { Logger } from '@nestjs/common';
import pg from 'pg';
import { messageOf } from '../background/dependency.ts';

/**
 * A place that one process at a time holds, by an advisory lock on a connection of its own. Where that connection ends,
 * PostgreSQL frees the place and the next to ask gets it.
 */
export class SoleHolder {
  readonly #logger = new Logger(SoleHolder.name);
  readonly #lock: number;
  readonly #databaseUrl: string;
  readonly #place: string;
  #client: pg.Client | undefined;
  #holding = false;

  /**
   * @param place what it is called in logs
   * @param lock the number that stands for it in the database
   */
  constructor(databaseUrl: string, place: string, lock: number) {
    this.#databaseUrl = databaseUrl;
    this.#place = place;
    this.#lock = lock;
  }

  get isHolding(): boolean {
    return this.#holding;
  }

  /**
   * Takes the place if it is free; asking again while holding it costs nothing.
   *
   * @throws Error when the database cannot be reached
   */
  async hold(): Promise<boolean> {
    if (this.#holding) return true;
    const client = (this.#client ??= await this.#connect());
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [this.#lock]);
    this.#holding = rows[0]?.held === true && this.#client === client;
    if (this.#holding) this.#logger.log(`this process now holds the ${this.#place}`);
    return this.#holding;
  }

  async leave(): Promise<void> {
    const client = this.#client;
    this.#forget();
    await client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      application_name: `zhuoluo ${this.#place}`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', (error) => {
      if (this.#holding) this.#logger.warn(`lost the ${this.#place}: ${messageOf(error)}`);
      this.#forget();
    });
    client.on('end', () => {
      if (this.#client === client) this.#forget();
    });
    await client.connect();
    return client;
  }

  #forget(): void {
    this.#client = undefined;
    this.#holding = false;
  }
}
