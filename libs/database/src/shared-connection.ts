import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { Packet } from './packet.ts';
import { sqlState, type Queryable } from './transaction.ts';

interface Lease {
  readonly client: PoolClient;
  readonly packet: Packet;
}

/** A connection while anybody waits for an answer of it. */
interface Shared {
  readonly lease: Promise<Lease>;
  waiting: number;
}

/**
 * One connection of the pool for short statements that many callers ask at once. They leave one after the other, without waiting for answers.
 * A connection each would wake as many processes of the server. A slow statement holds up the others.
 */
export class SharedConnection implements Queryable {
  readonly #pool: Pool;
  #shared: Shared | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async query<R extends QueryResultRow>(statement: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>> {
    const shared = (this.#shared ??= { lease: this.#lease(), waiting: 0 });
    shared.waiting += 1;
    try {
      const { client, packet } = await shared.lease;
      packet.begin();
      return await client.query<R>(statement, values);
    } catch (error) {
      // What the server refuses leaves the connection as it was. After any other failure no new caller shares it.
      if (sqlState(error) === undefined) this.#leave(shared);
      throw error;
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0) await this.#giveBack(shared);
    }
  }

  async #lease(): Promise<Lease> {
    const client = await this.#pool.connect();
    return { client, packet: new Packet(client) };
  }

  #leave(shared: Shared): void {
    if (this.#shared === shared) this.#shared = undefined;
  }

  async #giveBack(shared: Shared): Promise<void> {
    this.#leave(shared);
    const lease = await shared.lease.catch(() => undefined);
    lease?.client.release(); // the pool looks for itself whether it can be asked again
  }
}
