import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface ListenerOptions {
  readonly databaseUrl: string;
  readonly channel: string;
  readonly applicationName: string;
  /** Somebody committed something; also called after a reconnection, since wake-ups may have been missed. */
  readonly onWake: () => void;
}

const RECONNECT_MS = 1_000;
const ANSWER_LIMIT_MS = 10_000;

/** Hears the empty wake-ups of NOTIFY on a connection of its own, and opens it again whenever it breaks. */
export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | undefined;
  #closed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Resolves once listening, or closed. */
  async open(): Promise<void> {
    while (!this.#closed) {
      try {
        return await this.#connect();
      } catch {
        await delay(RECONNECT_MS);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const { databaseUrl, channel, applicationName, onWake } = this.#options;
    const client = new pg.Client({
      ...{ connectionString: databaseUrl, application_name: applicationName, keepAlive: true },
      ...{ connectionTimeoutMillis: ANSWER_LIMIT_MS, query_timeout: ANSWER_LIMIT_MS },
    });
    client.on('error', () => undefined); // `end` follows and opens a new one
    client.on('notification', onWake);
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      void client.end(); // it may be connected and only not listen, as to a server that is still a standby
      throw error;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    client.on('end', () => {
      if (!this.#closed) void this.open();
    });
    onWake();
  }
}
