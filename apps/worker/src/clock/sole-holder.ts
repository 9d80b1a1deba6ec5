import { Logger } from '@nestjs/common';
import type { Pool, PoolClient } from '@zhuoluo/database';
import { messageOf } from '../background/dependency.ts';

/**
 * A place that one process at a time holds, by an advisory lock on a connection kept for nothing else. Where that
 * connection ends, PostgreSQL frees the place and the next to ask gets it.
 */
export class SoleHolder {
  readonly #logger = new Logger(SoleHolder.name);
  readonly #pool: Pool;
  readonly #place: string;
  readonly #lock: number;
  #client: PoolClient | undefined;
  #holding = false;

  /**
   * @param pool of one connection, for this place alone
   * @param place what it is called in logs
   * @param lock the number that stands for it in the database
   */
  constructor(pool: Pool, place: string, lock: number) {
    this.#pool = pool;
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
    const held = await this.#ask(client);
    this.#holding = held && this.#client === client;
    if (this.#holding) this.#logger.log(`this process now holds the ${this.#place}`);
    return this.#holding;
  }

  /** A connection on which asking fails is asked no more. */
  async #ask(client: PoolClient): Promise<boolean> {
    try {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [this.#lock]);
      return rows[0]?.held === true;
    } catch (error) {
      if (this.#client === client) this.leave();
      throw error;
    }
  }

  /** Gives the place up, and its connection with it. */
  leave(): void {
    this.#client?.release(true);
    this.#client = undefined;
    this.#holding = false;
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    client.on('error', (error) => {
      if (this.#client !== client) return;
      if (this.#holding) this.#logger.warn(`lost the ${this.#place}: ${messageOf(error)}`);
      this.leave();
    });
    return client;
  }
}
